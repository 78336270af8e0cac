import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { PersonPictureView } from '../picture/index.ts';
import { useApp } from '../store/index.ts';
import { CardFacts } from './CardFacts.tsx';
import { CardState } from './CardState.tsx';
import { wordsOf } from './draft.ts';
import { useVcard } from './use-vcard.ts';

/** What somebody tells the world of themselves (XEP-0054), then what Linnet knows of them. */
export function ContactProfileView({ contact: key, children }: { readonly contact: PeerKey; readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const label = useApp((state) => labelOf(state, key));
  const state = useVcard(key);
  const properties = state.vcard?.properties ?? [];
  const first = (name: 'FN' | 'NICKNAME'): string => {
    const found = properties.find((property) => property.name === name);
    return (found ? wordsOf(found) : '').slice(0, 200);
  };
  const name = first('FN') || label;
  const nickname = first('NICKNAME');
  return (
    <div className="dialog-body vcard">
      <div className="vcard-head">
        <PersonPictureView person={key} label={label} size={72} />
        <div className="vcard-names">
          <p className="details-name"><bdi>{name}</bdi></p>
          {nickname !== '' && nickname !== name && <p className="row-meta"><bdi>{nickname}</bdi></p>}
          <CardState state={state} asking={t('vcard.asking')} none={t('vcard.none')} />
        </div>
      </div>
      <CardFacts properties={properties} />
      {children}
    </div>
  );
}
