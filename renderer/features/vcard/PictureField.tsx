import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { thumbnail } from '../../state/thumbnail.ts';
import { addressOf, type PeerKey } from '../../state/keys.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { useActions } from '../store/index.ts';
import { preparePicture } from './choose-picture.ts';
import type { DraftProperty } from './draft.ts';

export interface PictureFieldProps {
  readonly person: PeerKey;
  /** PHOTO or LOGO. */
  readonly property: DraftProperty;
  readonly onChange: (part: Partial<DraftProperty>) => void;
}

/** A picture as it is, chosen from a file, or taken out again. One that stands elsewhere is named and never loaded. */
export function PictureField({ person, property, onChange }: PictureFieldProps): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const { name, parts, base, isRemoved } = property;
  const input = useRef<HTMLInputElement>(null);
  const [isBad, setBad] = useState(false);
  const [stored, setStored] = useState<string | null>(null);
  const id = useId();
  const hash = base?.property.picture;
  const isNew = parts['BINVAL'] !== undefined;
  const shown = isRemoved ? undefined : isNew ? `data:${parts['TYPE'] ?? ''};base64,${parts['BINVAL'] ?? ''}` : stored ?? undefined;
  const elsewhere = parts['EXTVAL'] ?? '';
  const hasOne = !isRemoved && (isNew || base !== undefined);

  useEffect(() => {
    let isCurrent = true;
    if (hash !== undefined) {
      void call('vcard.picture', { hash }).then(async (answer) => {
        const drawn = answer.ok && answer.value.picture ? await thumbnail(answer.value.picture) : null;
        if (isCurrent) setStored(drawn);
      });
    }
    return () => void (isCurrent = false);
  }, [call, hash]);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const picture = await preparePicture(file);
    setBad(picture === undefined);
    if (picture) onChange({ isRemoved: false, parts: { ...parts, TYPE: picture.type, BINVAL: picture.data, EXTVAL: '' } });
  }

  return (
    <div className="vcard-picture" role="group" aria-label={t(`vcard.label.${name}`)}>
      {name === 'PHOTO' || shown === undefined
        ? <Avatar address={name === 'PHOTO' ? addressOf(person) : name} label={name === 'PHOTO' ? addressOf(person) : t('vcard.label.LOGO')} size={72} picture={shown} />
        : <img className="vcard-logo" src={shown} alt="" />}
      <div className="vcard-picture-words">
        {name === 'LOGO' && <p className="field-label">{t('vcard.label.LOGO')}</p>}
        <input
          ref={input} type="file" accept="image/png,image/jpeg,image/gif,image/webp" hidden tabIndex={-1} aria-hidden="true"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <div className="vcard-picture-buttons">
          <Button aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>{t(hasOne ? 'vcard.changePicture' : 'vcard.choosePicture')}</Button>
          {hasOne && <Button look="quiet" onClick={() => onChange(base ? { isRemoved: true, parts: base.property.parts } : { parts: {} })}>{t('vcard.removePicture')}</Button>}
        </div>
        {isBad && <p className="field-error" role="alert">{t('vcard.pictureBad')}</p>}
        {elsewhere !== '' && !isRemoved && <p className="field-hint" dir="auto">{t('vcard.notLoaded', { address: `\u2068${elsewhere.slice(0, 500)}\u2069` })}</p>}
        <p className="field-hint" id={`${id}-hint`}>{t('vcard.pictureHint')}</p>
      </div>
    </div>
  );
}
