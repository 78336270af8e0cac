import { ChevronDown, Eye } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { Vcard } from '../../../electron/contract/models/vcard.ts';
import type { VcardName } from '../../../electron/lib/vcard-shape.ts';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions } from '../store/index.ts';
import { changesOf, draftOf, newProperty, rebased, type Clash, type Draft, type DraftProperty } from './draft.ts';
import { RARE, SECTIONS, SEVERAL } from './layout.ts';
import { PictureField } from './PictureField.tsx';
import { PropertyFields } from './PropertyFields.tsx';

/** Every field of the own card; what is saved is what was changed, in the card as the server has it. */
export function ProfileForm({ person, card: first, onClose }: { readonly person: PeerKey; readonly card: Vcard; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [card, setCard] = useState(first);
  const [draft, setDraft] = useState<Draft>(() => draftOf(first.properties));
  const [clashes, setClashes] = useState<readonly Clash[] | undefined>();
  const [error, setError] = useState<AppError | undefined>();
  const [isSaving, setSaving] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const accountId = accountOf(person);

  const change = (id: string, part: Partial<DraftProperty>): void => setDraft((now) => now.map((property) => (property.id === id ? { ...property, ...part } : property)));
  const add = (name: VcardName): void => setDraft((now) => [...now, newProperty(name)]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const changes = changesOf(draft);
    if (changes.length === 0) return onClose();
    setError(undefined);
    setSaving(true);
    const answer = await call('vcard.save', { accountId, revision: card.revision, changes });
    if (answer.ok) return onClose();
    if (answer.error.code === 'vcard-changed') await takeTheirs();
    else setError(answer.error);
    setSaving(false);
  }

  async function takeTheirs(): Promise<void> {
    const now = await call('vcard.read', { accountId, address: addressOf(person) });
    if (!now.ok || !now.value.vcard) return setError(now.ok ? { code: 'vcard-changed' } : now.error);
    const both = rebased(draft, now.value.vcard.properties);
    setCard(now.value.vcard);
    setDraft(both.draft);
    setClashes(both.clashes);
  }

  const group = (names: readonly VcardName[]): ReactNode => names.map((name) => {
    const all = draft.filter((property) => property.name === name && !property.isRemoved);
    return (
      <div key={name} className="vcard-kind">
        {all.map((property, index) => (
          name === 'LOGO'
            ? <PictureField key={property.id} person={person} property={property} onChange={(part) => change(property.id, part)} />
            : <PropertyFields key={property.id} property={property} index={index} onChange={(part) => change(property.id, part)} />
        ))}
        {(SEVERAL.has(name) || all.length === 0) && <Button look="link" className="vcard-add" onClick={() => add(name)}>{t(`vcard.addOne.${name as 'EMAIL'}`)}</Button>}
      </div>
    );
  });
  const photo = draft.find(({ name }) => name === 'PHOTO');

  return (
    <form className="vcard-form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="vcard-scroll">
        {error && <FailureAlert error={error} />}
        {clashes && (
          <div className="vcard-changed" role="alert">
            <p>{t('vcard.changed')}</p>
            {clashes.map(({ name, text }, index) => <p key={index}>{t('vcard.clash', { field: t(`vcard.label.${name}`), text: `\u2068${text.slice(0, 300)}\u2069` })}</p>)}
          </div>
        )}
        {photo && <PictureField person={person} property={photo} onChange={(part) => change(photo.id, part)} />}
        {SECTIONS.map(({ id, names }) => (
          <section key={id} className="vcard-section" aria-label={t(`vcard.section.${id}`)}>
            <h3 className="vcard-heading">{t(`vcard.section.${id}`)}</h3>
            {group(names)}
          </section>
        ))}
        <section className="vcard-section" aria-label={t('vcard.more')}>
          <Button look="quiet" className="vcard-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />{t('vcard.more')}
          </Button>
          {isWhole && group(RARE)}
        </section>
      </div>
      <div className="vcard-foot">
        <p className="vcard-public"><Eye size={16} strokeWidth={1.5} aria-hidden="true" /><span>{t('vcard.public')}</span></p>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="primary" disabled={isSaving}>{t(isSaving ? 'vcard.saving' : 'vcard.save')}</Button>
        </div>
      </div>
    </form>
  );
}
