import { useId, type ReactNode } from 'react';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';
import { waitsWords } from './ContactRowContent.tsx';

/** What of a contact waits to be told to the server, why it was not to be had, and the ways out. */
export function WaitingEditView({ contact: key }: { readonly contact: PeerKey }): ReactNode {
  const t = useTexts();
  const heading = useId();
  const { run } = useActions();
  const waits = useApp((state) => state.contacts.byKey.get(key)?.waits);
  if (!waits) return null;
  const place = { accountId: accountOf(key), address: addressOf(key) };
  return (
    <section className="standing" aria-labelledby={heading}>
      <h3 id={heading} className="facts-title">{t('contacts.waits.heading')}</h3>
      <p className="standing-words">{waits.problem ? appErrorWords(t, waits.problem) : waitsWords(t, waits)}</p>
      <div className="standing-buttons">
        {waits.problem && <Button title={t('contacts.waits.insistHint')} onClick={() => void run('contact.insist', place)}>{t('contacts.waits.insist')}</Button>}
        <Button title={t('contacts.waits.giveUpHint')} onClick={() => void run('contact.giveUp', place)}>{t('contacts.waits.giveUp')}</Button>
      </div>
    </section>
  );
}
