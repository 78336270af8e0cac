import { err, ok, type Result } from '../../lib/result.ts';
import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import { rosterFeature } from '../../xmpp/features/rfc3921-roster/index.ts';
import type { XmppClient } from '../../xmpp/kit/xmpp-client.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import { refusal } from '../refusal.ts';
import { subscriptionsWith } from '../requests/subscriptions-with.ts';
import type { SettingsRoom } from '../settings/settings-room.ts';
import type { ItemWords } from './edit-items.ts';
import type { RosterLine } from './waiting-edits.ts';

/** What is done to one account's roster in the session of `client`. */
export function rosterLine({ id, parts, client, settings }: {
  readonly id: AccountId; readonly parts: AccountParts; readonly client: XmppClient; readonly settings: Pick<SettingsRoom, 'forgetContact'>;
}): RosterLine {
  return {
    /** The push, not the answer, changes what is shown (R203); the next edit builds on the answer. */
    async set(address, { name, groups }) {
      const set = await client.api(rosterFeature).set({ jid: address, name, groups });
      if (!set.ok) return err(refusal(set.error));
      parts.contacts.agreed(address, { name, groups });
      return ok(undefined);
    },
    async remove(address) {
      parts.affirmations.release(address);
      const removed = await client.api(rosterFeature).remove(address);
      if (!removed.ok) return err(refusal(removed.error));
      parts.contacts.agreed(address, undefined);
      await settings.forgetContact(id, address);
      return ok(undefined);
    },
    async request(address, note) {
      await parts.modes.letIn(address, { isAsked: true });
      subscriptionsWith({ parts, client, address }).request(address, note === '' ? {} : { statuses: [{ text: note }] });
    },
  };
}

/** What becomes of an item, or its removal without `words`, told to the server now, or kept until it can be. Answers whether it waits. */
export async function nowOrLater(
  parts: AccountParts, line: RosterLine | undefined, address: BareJid, words: ItemWords | undefined, request?: string,
): Promise<Result<{ readonly waits: boolean }, AppError>> {
  if (line && !parts.waiting.get(address)) {
    const done = await (words ? line.set(address, words) : line.remove(address));
    if (done.ok && words && request !== undefined) await line.request(address, request);
    if (done.ok) return ok({ waits: false });
    // The connection went while this was on its way.
    if (done.error.code !== 'offline') return done;
  }
  await parts.waiting.put(address, words, request);
  // It came after what waited already, and is said after it.
  if (line) await parts.waiting.send(line);
  return ok({ waits: parts.waiting.get(address) !== undefined });
}
