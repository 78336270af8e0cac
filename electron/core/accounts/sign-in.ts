import type { ConnectStep, StreamState, XmppStream } from '../../xmpp/stream/xmpp-stream.ts';
import type { StreamFailure } from '../../xmpp/stream/stream-failure.ts';
import { err, ok, type Result } from '../../lib/result.ts';

/**
 * Starts a stream and answers with its first success or failure: who signs in by hand waits for one attempt, not for the retries.
 * A stream that failed is stopped.
 */
export function firstAttempt(stream: XmppStream, onStep: (step: ConnectStep) => void): Promise<Result<undefined, StreamFailure>> {
  return new Promise((resolve) => {
    let hasBegun = false;
    const judge = (state: StreamState): void => {
      switch (state.phase) {
        case 'connecting':
          hasBegun = true;
          return onStep(state.step);
        case 'online':
          undo();
          return resolve(ok(undefined));
        case 'waiting':
          undo();
          return void stream.stop().then(() => resolve(err(state.failure)));
        case 'offline':
          // Before the start every stream is offline; afterwards it means given up, or stopped by the person.
          if (!hasBegun && !state.failure) return;
          undo();
          return resolve(err(state.failure ?? { kind: 'closed' }));
      }
    };
    const undo = stream.events.on('state', judge);
    stream.start();
    if (stream.state.phase === 'connecting') judge(stream.state);
  });
}
