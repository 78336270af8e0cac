import type { MessageStep } from '../../contract/models/message-way.ts';
import type { MessageWay } from '../../store/message-way.ts';

const STEPS: ReadonlySet<string> = new Set<MessageStep['kind']>(['handed', 'sent', 'archived', 'delivered', 'displayed', 'failed', 'queued']);

/** What happened to a message, in order: where it comes from, then each step of its way. */
export function stepsOf({ message, events }: MessageWay): MessageStep[] {
  const { direction, sentAt, receivedAt, isDelayed, cameBy } = message;
  const later = events.flatMap(({ kind, at, detail }): MessageStep[] => (STEPS.has(kind) ? [{ kind: kind as MessageStep['kind'], at, ...(detail === undefined ? {} : { condition: detail }) }] : []));
  if (direction === 'out' && cameBy === undefined) return [{ kind: 'written', at: sentAt }, ...later];
  const came: MessageStep = { kind: cameBy === 'archive' ? 'from-archive' : cameBy === 'copy' ? 'copied' : isDelayed ? 'kept' : 'received', at: receivedAt };
  const said: MessageStep = { kind: direction === 'out' ? 'written-elsewhere' : 'written', at: sentAt };
  return [...(came.kind === 'received' ? [] : [said]), came, ...later];
}
