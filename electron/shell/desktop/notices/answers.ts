import type { Notice } from '../../../contract/models/notice.ts';
import type { App } from '../../../core/app.ts';
import type { Log } from '../../../lib/log.ts';
import type { OverviewBook } from '../tray/overview.ts';

type ChatNotice = Extract<Notice, { kind: 'chat' }>;
type Core = Pick<App, 'handlers'>;

/** Everything that is in the conversation now has been seen. */
export async function markRead(linnet: Core, book: Pick<OverviewBook, 'newestIn'>, { accountId, peer }: ChatNotice, log: Log): Promise<void> {
  const upTo = book.newestIn(accountId, peer);
  if (upTo === undefined) return;
  const answer = await linnet.handlers['conversation.markRead']({ accountId, address: peer, upTo });
  if (!answer.ok) log.warn('notice.not-marked', { account: accountId, code: answer.error.code });
}

/** Sends what was typed into the notice; whoever answers has read. False: it was refused, and is kept as what is being written there. */
export async function reply(linnet: Core, book: Pick<OverviewBook, 'newestIn'>, notice: ChatNotice, words: string, log: Log): Promise<boolean> {
  const { accountId, peer } = notice;
  if (words.trim() === '') return true;
  const sent = await linnet.handlers['message.send']({ accountId, address: peer, body: words });
  if (sent.ok) {
    await markRead(linnet, book, notice, log);
    return true;
  }
  log.warn('notice.not-answered', { account: accountId, code: sent.error.code });
  await linnet.handlers['message.draft']({ accountId, address: peer, body: words });
  return false;
}
