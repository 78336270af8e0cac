import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { addressOf } from '../../state/keys.ts';
import { groupMembers, labelOf } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { useActions, useStore } from '../store/index.ts';

/** One message to everybody in a group: each gets it alone, in the conversation with them. Who and how many they are is said before. */
export function MessageGroup({ accountId, group, onClose }: { readonly accountId: AccountId; readonly group: string; readonly onClose: () => void }): ReactNode {
  const t = useTexts();
  const id = useId();
  const store = useStore();
  const { call } = useActions();
  const [members] = useState(() => groupMembers(store.getState(), accountId, group).map((key) => ({ address: addressOf(key), label: labelOf(store.getState(), key) })));
  const [body, setBody] = useState('');
  const [due, setDue] = useState(members);
  const [done, setDone] = useState<number | undefined>();
  const [failed, setFailed] = useState<readonly { readonly label: string; readonly error: AppError }[]>([]);
  const isWorking = done !== undefined;
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => { isOpen.current = false; };
  }, []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (body.trim() === '' || isWorking) return;
    const missed: (typeof failed)[number][] = [];
    const left: typeof members = [];
    setFailed([]);
    for (const [number, member] of due.entries()) {
      // Whoever closes the dialog meanwhile wants no more of it sent.
      if (!isOpen.current) return;
      setDone(number);
      const answer = await call('message.send', { accountId, address: member.address, body });
      if (answer.ok) continue;
      missed.push({ label: member.label, error: answer.error });
      left.push(member);
    }
    setDone(undefined);
    if (left.length === 0) return onClose();
    // Nobody gets it twice.
    setDue(left);
    setFailed(missed);
  }

  return (
    <form className="dialog-body" onSubmit={(event) => void submit(event)}>
      <p className="dialog-lead">{t('messageGroup.lead', { count: due.length })}</p>
      <details className="dialog-lead"><summary>{t('messageGroup.who')}</summary><ul className="failed-list" aria-label={t('messageGroup.who')}>{due.map(({ address, label }) => <li key={address}><bdi>{label}</bdi></li>)}</ul></details>
      {failed.length > 0 && (
        <div className="alert" role="alert">
          <div>
            <p id={`${id}-partly`}>{t('messageGroup.partly', { count: failed.length })}</p>
            <ul className="failed-list" aria-labelledby={`${id}-partly`}>{failed.map(({ label, error }) => <li key={label}><bdi>{label}</bdi> <span className="alert-next">{appErrorWords(t, error)}</span></li>)}</ul>
          </div>
        </div>
      )}
      <TextArea label={t('messages.message')} value={body} onText={setBody} rows={6} maxLength={40_000} autoFocus />
      <p className="dialog-lead figures" role="status">{isWorking ? t('messageGroup.progress', { done, total: due.length }) : ''}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" aria-disabled={isWorking || body.trim() === ''}>{t('messageGroup.send', { count: due.length })}</Button>
      </div>
    </form>
  );
}
