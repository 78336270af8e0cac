import { useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Message } from '../../../electron/contract/models/message.ts';
import { parseTypedAddress } from '../../../electron/lib/address-link.ts';
import { bareTag } from '../../i18n/locale.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { AccountFieldView } from '../accounts/index.ts';
import { AddressDoubtView } from '../look-alikes/index.ts';
import { VersionFields, type DraftVersion } from '../../ui/VersionFields.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp } from '../store/index.ts';

export interface WriteMessageProps {
  readonly to: PeerKey | undefined;
  /** Answered in its own kind and thread (R020, R036). */
  readonly inReplyTo: Message | undefined;
  /** What a link filled in. */
  readonly given: { readonly subject: string; readonly body: string } | undefined;
  readonly onClose: () => void;
}

/** The inside of the dialog in which a message of type normal is written. */
export function WriteMessage({ to, inReplyTo, given, onClose }: WriteMessageProps): ReactNode {
  const t = useTexts();
  const page = bareTag(useLanguage());
  const { call } = useActions();
  const accounts = useApp((state) => state.accounts);
  const [accountId, setAccountId] = useState<AccountId | undefined>(to === undefined ? accounts.order[0] : accountOf(to));
  const [address, setAddress] = useState(to === undefined ? '' : addressOf(to));
  const [subject, setSubject] = useState(() => given?.subject ?? replySubject(inReplyTo?.subject, (topic) => t('messages.replySubject', { subject: topic })));
  const [body, setBody] = useState(given?.body ?? '');
  const typed = parseTypedAddress(address);
  const [languages, setLanguages] = useState<{ readonly language: string; readonly versions: readonly DraftVersion[] } | undefined>();
  const [isBad, setBad] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const jid = parseTypedAddress(address);
    setBad(jid === undefined);
    if (jid === undefined || accountId === undefined || body.trim() === '' || isWorking) return;
    setWorking(true);
    const isAnswer = inReplyTo !== undefined && inReplyTo.accountId === accountId && inReplyTo.peer === jid;
    const answer = await call('single.send', { accountId, address: jid, subject: subject.trim(), body, ...(languages ? { language: languages.language, versions: [...languages.versions] } : {}), ...(isAnswer ? { inReplyTo: inReplyTo.id } : {}) });
    setWorking(false);
    if (answer.ok) onClose();
    else setError(answer.error);
  }

  return (
    <form className="dialog-body" noValidate onSubmit={(event) => void submit(event)}>
      <p className="dialog-lead">{t('messages.lead')}{given && ` ${t('links.filledIn')}`}</p>
      {error && <FailureAlert error={error} />}
      <AccountFieldView label={t('messages.account')} value={accountId} onChange={setAccountId} />
      <TextField
        label={t('messages.toField')} value={address} onText={setAddress} placeholder={t('addContact.addressPlaceholder')} error={isBad ? t('error.bad-address') : undefined}
        spellCheck={false} autoCapitalize="off" dir="ltr" autoFocus={to === undefined}
      />
      {typed !== undefined && <AddressDoubtView address={typed} />}
      <TextField label={t('messages.subject')} value={subject} onText={setSubject} maxLength={1023} autoFocus={to !== undefined && inReplyTo === undefined} />
      <TextArea label={t('messages.message')} value={body} onText={setBody} rows={8} maxLength={40_000} autoFocus={inReplyTo !== undefined} />
      {languages
        ? (
          <VersionFields
            hasSubject rows={4} maxLength={40_000}
            language={languages.language} onLanguage={(language) => setLanguages({ ...languages, language })}
            versions={languages.versions} onVersions={(versions) => setLanguages({ ...languages, versions })}
          />
        )
        : <Button look="link" className="write-languages" onClick={() => setLanguages({ language: page, versions: [] })}>{t('languages.write')}</Button>}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" disabled={isWorking || body.trim() === ''}>{t('messages.send')}</Button>
      </div>
    </form>
  );
}

/** What it was about, marked once as an answer. */
function replySubject(subject: string | undefined, mark: (subject: string) => string): string {
  const topic = (subject ?? '').replace(/\s+/gu, ' ').trim().slice(0, 1000);
  return topic === '' || /^re:/iu.test(topic) ? topic : mark(topic);
}
