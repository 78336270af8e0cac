import type { ComponentPropsWithRef, ReactNode } from 'react';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link';
}

export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps): ReactNode {
  return <button type={type} className={`button button-${look}${className === undefined ? '' : ` ${className}`}`} {...rest} />;
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  /** Its accessible name, also shown as its tip. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button type="button" className={`icon-button${className === undefined ? '' : ` ${className}`}`} aria-label={label} title={label} {...rest}>
      {icon}
    </button>
  );
}
