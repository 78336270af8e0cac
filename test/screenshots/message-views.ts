import { fillSample } from '../kit/sample-people.ts';
import { openChat, type View } from './view.ts';

const ANNA = 'anna@linnet.example';

/** How far messages got. */
export const MESSAGE_VIEWS: readonly View[] = [
  {
    name: 'message-states',
    prepare(core, now) {
      fillSample(core, now);
      const own = core.messages.get(ANNA)!.filter(({ direction, state }) => direction === 'out' && state !== 'failed');
      own.forEach((message, index) => core.change({ ...message, state: index < own.length - 2 ? 'displayed' : index < own.length - 1 ? 'delivered' : 'sent', deliveredAt: message.sentAt + 2_000, displayedAt: message.sentAt + 60_000 }));
    },
    async reach(page) {
      await openChat(page, ANNA);
      const states = page.locator('.message-state:has(.lucide-eye)');
      await states.last().click();
      await page.locator('.message-way').scrollIntoViewIfNeeded();
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
