import { useEffect, useState, type ReactNode } from 'react';
import type { VcardProperty } from '../../../electron/contract/models/vcard.ts';
import { shapeOf } from '../../../electron/lib/vcard-shape.ts';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import { listWords } from '../../i18n/list-words.ts';
import { thumbnail } from '../../state/thumbnail.ts';
import { useActions } from '../store/index.ts';
import { MessageBody } from '../timeline/index.ts';
import { wordsOf } from './draft.ts';
import { READING_LINES, RARE, SECTIONS } from './layout.ts';

const ORDER = [...SECTIONS.flatMap(({ names }) => names), ...RARE, 'PHOTO'];

/** All that a card says, in words; a picture or sound that stands elsewhere is named and never loaded. */
export function CardFacts({ properties }: { readonly properties: readonly VcardProperty[] }): ReactNode {
  const t = useTexts();
  const fullName = properties.find(({ name }) => name === 'FN')?.parts['text'];
  const shown = properties
    // The name stands above, the version says nothing to people.
    .filter(({ name, parts, list, types, bytes }) => name !== 'FN' && name !== 'NICKNAME' && name !== 'VERSION' && !(name === 'N' && linesOf(name, parts)[0] === fullName)
      && (wordsOf({ name, parts, list }) !== '' || (name === 'CLASS' && types.length > 0) || (bytes !== undefined && name !== 'PHOTO')))
    .toSorted((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
  if (shown.length === 0) return null;
  return (
    <dl className="profile-facts vcard-facts">
      {shown.map((property, index) => (
        <div key={index}>
          <dt>{[t(`vcard.label.${property.name}`), ...(property.name === 'CLASS' ? [] : property.types.map((type) => t(`vcard.type.${type as 'HOME'}`)))].join(' · ')}</dt>
          <dd><Fact property={property} t={t} /></dd>
        </div>
      ))}
    </dl>
  );
}

function Fact({ property, t }: { readonly property: VcardProperty; readonly t: TFunction }): ReactNode {
  const { name, types, parts, list, picture, bytes } = property;
  if (name === 'CLASS') return listWords(t, types.map((type) => t(`vcard.type.${type as 'PUBLIC'}`)));
  const { EXTVAL, ...others } = parts;
  const text = [...linesOf(name, others), ...list].filter((line) => line.trim() !== '').join('\n');
  return (
    <>
      {name === 'LOGO' && picture !== undefined && <Logo hash={picture} />}
      {text !== '' && !(picture !== undefined && name === 'LOGO') && <MessageBody text={text} t={t} />}
      {EXTVAL !== undefined && <p className="row-meta" dir="auto">{t('vcard.notLoaded', { address: `\u2068${EXTVAL.slice(0, 500)}\u2069` })}</p>}
      {bytes !== undefined && picture === undefined && <p className="row-meta">{t('vcard.binary', { size: `${Math.max(1, Math.round(bytes / 1000))} kB` })}</p>}
    </>
  );
}

function linesOf(name: VcardProperty['name'], parts: VcardProperty['parts']): string[] {
  const lines = READING_LINES[name] ?? shapeOf(name).parts.filter((path) => path !== 'BINVAL').map((path) => [path]);
  return lines.map((line) => line.flatMap((path) => parts[path] ?? []).join(' '));
}

function Logo({ hash }: { readonly hash: string }): ReactNode {
  const { call } = useActions();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void call('vcard.picture', { hash }).then(async (answer) => {
      const drawn = answer.ok && answer.value.picture ? await thumbnail(answer.value.picture) : null;
      if (isCurrent) setUrl(drawn);
    });
    return () => void (isCurrent = false);
  }, [call, hash]);
  return url === null ? null : <img className="vcard-logo" src={url} alt="" />;
}
