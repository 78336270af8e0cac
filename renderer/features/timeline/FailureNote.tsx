import type { ReactNode } from 'react';
import type { MessageFailure } from '../../../electron/contract/models/message.ts';
import { messageFailureWords } from '../../i18n/failure-words.ts';
import type { TFunction } from '../../i18n/index.ts';
import { useActions } from '../store/index.ts';

interface FailureNoteProps {
  readonly failure: MessageFailure | undefined;
  /** Of the words, for what they describe. */
  readonly id?: string | undefined;
  readonly t: TFunction;
}

/** Why a message failed and what helps, in our words; then what the server said, as a quotation; then where the recipient is now. */
export function FailureNote({ failure, id, t }: FailureNoteProps): ReactNode {
  const { what, next, said } = messageFailureWords(t, failure);
  return (
    <>
      <span id={id} className="message-failure">
        {[what, next].filter(Boolean).join(' ')}
        {said !== undefined && <> {t('state.serverSaid')} <q lang={failure?.language} dir="auto">{said}</q></>}
      </span>
      {failure?.address !== undefined && <NewAddress address={failure.address} t={t} />}
    </>
  );
}

/** Nothing follows the address by itself: whoever sends an error could name anybody. */
function NewAddress({ address, t }: { readonly address: string; readonly t: TFunction }): ReactNode {
  const { openLink } = useActions();
  const link = `xmpp:${address.split('@').map(encodeURIComponent).join('@')}`;
  return <button type="button" className="button button-link" title={t('state.newAddressHint')} onClick={() => openLink(link)}>{t('state.newAddress', { address: `\u2068${address}\u2069` })}</button>;
}
