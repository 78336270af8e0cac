import { memo } from 'react';
import { addressColour } from './address-colour.ts';
import { PresenceIcon } from './PresenceIcon.tsx';
import type { PresenceLook } from './presence-shapes.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first sign of the first and of the last word; one sign where there is one word, and for scripts whose words are one or two signs. */
export function initialsOf(label: string): string {
  const words = label.replace(/@.*$/u, '').split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
  const first = words[0];
  if (first === undefined) return '?';
  const firstSign = leading(first);
  const last = words.length > 1 ? leading(words.at(-1)!) : '';
  const isPaired = /^[\p{Lu}\p{Ll}\p{N}]/u.test(firstSign) && /^[\p{Lu}\p{Ll}\p{N}]/u.test(last);
  return (isPaired ? firstSign + last : firstSign).toLocaleUpperCase();
}

function leading(word: string): string {
  for (const { segment } of segmenter.segment(word)) if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(segment)) return segment;
  return '';
}

export interface AvatarProps {
  readonly address: string;
  readonly label: string;
  /** Pixels. */
  readonly size?: number;
  readonly presence?: PresenceLook | undefined;
  /** Address of a small square picture. */
  readonly picture?: string | undefined;
}

/** A picture, else initials on the address's own colour (XEP-0392). Decoration: the name always stands beside it. */
export const Avatar = memo(function Avatar({ address, label, size = 36, presence, picture }: AvatarProps) {
  const style = { '--size': `${size}px` } as Record<string, string>;
  return (
    <span className={!presence ? 'avatar' : size < 32 ? 'avatar avatar-with-badge avatar-small' : 'avatar avatar-with-badge'} style={style} aria-hidden="true">
      {picture === undefined
        ? <span className="avatar-disc" style={{ background: addressColour(address) }}>{initialsOf(label)}</span>
        : <img className="avatar-disc" src={picture} alt="" draggable={false} />}
      {presence && <span className="avatar-badge"><PresenceIcon look={presence} size={size < 32 ? 9 : 12} /></span>}
    </span>
  );
});
