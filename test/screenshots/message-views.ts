import type { Message } from '../../electron/contract/models/message.ts';
import { fillSample } from '../kit/sample-people.ts';
import { openChat, type View } from './view.ts';

const ANNA = 'anna@linnet.example';

/** How far the last ones of a person got; all before them, as far as the first of these. */
const HOW_FAR: readonly ((at: number) => Partial<Message>)[] = [
  (at) => ({ state: 'displayed', deliveredAt: at + 2_000, displayedAt: at + 60_000 }),
  (at) => ({ state: 'delivered', deliveredAt: at + 2_000 }),
  () => ({ state: 'sent' }),
];

/** How far messages got. */
export const MESSAGE_VIEWS: readonly View[] = [
  {
    name: 'message-states',
    prepare(core, now) {
      fillSample(core, now);
      const own = core.messages.get(ANNA)!.filter(({ direction, state }) => direction === 'out' && state !== 'failed');
      own.forEach((message, index) => core.change({ ...message, ...HOW_FAR[Math.max(0, index - own.length + HOW_FAR.length)]!(message.sentAt) }));
    },
    async reach(page) {
      await openChat(page, ANNA);
      // One in sight at the end: what is above would first be scrolled to, and the end with it be left or not.
      await page.locator('.message-state:has(.lucide-check-check)').click();
      await page.locator('.message-way dt').first().waitFor();
    },
  },
  {
    name: 'typing', prepare: fillSample,
    async reach(page, core) {
      await openChat(page, ANNA);
      core.emit('typing.changed', { accountId: core.snapshot.accounts[0]!.id, address: ANNA, typing: { state: 'composing' } });
      await page.locator('.chat-head .typing-words').waitFor();
    },
  },
];
