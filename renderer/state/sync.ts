import type { EventMap, EventName } from '../../electron/contract/events.ts';
import { Undos, type Undo } from '../../electron/lib/disposable.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { CoreLink } from '../bridge/connect.ts';
import { applyEvent, applySnapshot, type AppEvent } from './apply-event.ts';
import type { AppState } from './app-state.ts';
import { FramePacer, type FrameClock } from './frames.ts';

const RETRY_MS = 1000;

/**
 * Keeps the store equal to core: a snapshot first, then every event by number. A gap, a new wire or a profile that was just opened
 * means a new snapshot; there is no other recovery. Events are joined: one change of the store per frame.
 */
export function keepInSync(link: CoreLink, store: StoreApi<AppState>, clock: FrameClock, afterSnapshot: () => void): Undo {
  const undos = new Undos();
  const pacer = new FramePacer(clock, flush);
  let queue: { readonly seq: number; readonly event: AppEvent }[] = [];
  let seq = 0;
  /** Counts snapshots asked for: only the answer to the last one counts. */
  let turn = 0;
  let isAwaiting = false;

  async function refresh(): Promise<void> {
    const mine = ++turn;
    isAwaiting = true;
    const answer = await link.call('app.snapshot', {});
    if (mine !== turn) return;
    if (!answer.ok) {
      if (link.state === 'open') clock.after(RETRY_MS, () => void (mine === turn && refresh()));
      return;
    }
    isAwaiting = false;
    seq = answer.value.seq;
    queue = queue.filter((queued) => queued.seq > seq);
    store.setState(applySnapshot(store.getState(), answer.value), true);
    afterSnapshot();
    flush();
  }

  function flush(): void {
    if (isAwaiting || queue.length === 0) return;
    const queued = queue;
    queue = [];
    const before = store.getState();
    let state = before;
    for (const { seq: number, event } of queued) {
      if (number <= seq) continue;
      if (number !== seq + 1) {
        // Something is missing: what follows cannot be judged without it.
        store.setState(state, true);
        void refresh();
        return;
      }
      seq = number;
      state = applyEvent(state, event);
    }
    if (before.profile?.state !== 'open' && state.profile?.state === 'open') {
      // Shown together with what is in it: an open profile without its accounts would look like a first start.
      void refresh();
      return;
    }
    if (state !== before) store.setState(state, true);
  }

  function receive<Name extends EventName>(name: Name, data: EventMap[Name], number: number): void {
    queue.push({ seq: number, event: { name, data } as AppEvent });
    if (!isAwaiting) pacer.request();
  }

  undos.add(
    link.onEvent(receive),
    link.onState((state) => {
      store.setState({ link: state });
      queue = [];
      turn += 1;
      isAwaiting = true;
      if (state === 'open') void refresh();
    }),
    () => pacer.cancel(),
    () => void (turn += 1),
  );
  isAwaiting = true;
  if (link.state === 'open') {
    store.setState({ link: 'open' });
    void refresh();
  }
  return () => undos.run();
}
