import { Eye, EyeOff } from 'lucide-react';
import { useId, useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

function useField({ hint, error }: FieldProps): { id: string; hintId: string; errorId: string; describedBy: string | undefined } {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  return { id, hintId, errorId, describedBy: [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined };
}

function FieldFrame({ field, label, hint, error, children }: FieldProps & { readonly field: ReturnType<typeof useField>; readonly children: ReactNode }): ReactNode {
  return (
    <div className="field">
      <label className="field-label" htmlFor={field.id}>{label}</label>
      {children}
      {error && <p className="field-error" id={field.errorId} role="alert">{error}</p>}
      {hint && <p className="field-hint" id={field.hintId}>{hint}</p>}
    </div>
  );
}

type InputProps = Omit<ComponentPropsWithRef<'input'>, 'onChange'> & FieldProps & { readonly onText: (text: string) => void };

/** A line of text with its label, a hint and what is wrong with it. */
export function TextField({ label, hint, error, onText, ...rest }: InputProps): ReactNode {
  const field = useField({ label, hint, error });
  return (
    <FieldFrame field={field} label={label} hint={hint} error={error}>
      <input
        type="text" className="input" dir="auto" id={field.id} aria-describedby={field.describedBy} aria-invalid={error ? true : undefined}
        onChange={(event) => onText(event.target.value)} {...rest}
      />
    </FieldFrame>
  );
}

export interface PasswordFieldProps extends Omit<InputProps, 'type'> {
  readonly show: string;
  readonly hide: string;
}

/** Hidden letters that can be looked at. `show` and `hide` name the button. */
export function PasswordField({ label, hint, error, onText, show, hide, ...rest }: PasswordFieldProps): ReactNode {
  const field = useField({ label, hint, error });
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame field={field} label={label} hint={hint} error={error}>
      <div className="input-with-button">
        <input
          type={isShown ? 'text' : 'password'} className="input" id={field.id} spellCheck={false} autoCapitalize="off"
          aria-describedby={field.describedBy} aria-invalid={error ? true : undefined} onChange={(event) => onText(event.target.value)} {...rest}
        />
        <IconButton
          label={isShown ? hide : show} aria-pressed={isShown} onClick={() => setShown(!isShown)}
          icon={isShown ? <EyeOff size={16} strokeWidth={1.5} /> : <Eye size={16} strokeWidth={1.5} />}
        />
      </div>
    </FieldFrame>
  );
}

interface SelectProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Value and words of each. */
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** One of several, as the system draws it. */
export function SelectField({ label, hint, error, value, onValue, options }: SelectProps): ReactNode {
  const field = useField({ label, hint, error });
  return (
    <FieldFrame field={field} label={label} hint={hint} error={error}>
      <select className="input" id={field.id} value={value} aria-describedby={field.describedBy} onChange={(event) => onValue(event.target.value)}>
        {options.map(([each, words]) => <option key={each} value={each}>{words}</option>)}
      </select>
    </FieldFrame>
  );
}

type AreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'onChange'> & FieldProps & { readonly onText: (text: string) => void };

export function TextArea({ label, hint, error, onText, ...rest }: AreaProps): ReactNode {
  const field = useField({ label, hint, error });
  return (
    <FieldFrame field={field} label={label} hint={hint} error={error}>
      <textarea
        className="input" dir="auto" id={field.id} aria-describedby={field.describedBy} aria-invalid={error ? true : undefined}
        onChange={(event) => onText(event.target.value)} {...rest}
      />
    </FieldFrame>
  );
}

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly name?: string;
}

export function Checkbox({ label, hint, isChecked, onChange, name }: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <div className="checkbox">
      <input type="checkbox" id={id} name={name} checked={isChecked} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
      {hint && <p className="field-hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

export interface EmptyProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  /** Where it stands for the whole column its title is the column's heading. */
  readonly isHeading?: boolean;
  readonly children?: ReactNode;
}

/** Nothing is here, and what to do next. */
export function Empty({ icon, title, text, isHeading = false, children }: EmptyProps): ReactNode {
  const Title = isHeading ? 'h1' : 'p';
  return (
    <div className="empty">
      {icon}
      <Title className="empty-title">{title}</Title>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
