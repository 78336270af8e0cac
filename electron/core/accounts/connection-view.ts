import type { Connection, ConnectionFailure } from '../../contract/models/connection.ts';
import type { StreamFailure } from '../../xmpp/stream/stream-failure.ts';
import type { StreamState } from '../../xmpp/stream/xmpp-stream.ts';

/** A stream's failure in the contract's words. */
export function failureView(failure: StreamFailure): ConnectionFailure {
  const { kind, ...rest } = failure;
  if (failure.kind === 'certificate') {
    const { certificate } = failure;
    return { code: 'certificate', problem: failure.problem, host: failure.host, certificate: { ...certificate, names: [...certificate.names] } };
  }
  // Each remaining member has the same fields under both names; contract and stream are kept apart by design.
  return { code: kind, ...rest } as ConnectionFailure;
}

/** A stream's state in the contract's words. */
export function connectionView(state: StreamState): Connection {
  switch (state.phase) {
    case 'offline':
      return state.failure ? { phase: 'offline', failure: failureView(state.failure) } : { phase: 'offline' };
    case 'connecting':
      return { phase: 'connecting', step: state.step, attempt: state.attempt };
    case 'waiting':
      return { phase: 'waiting', failure: failureView(state.failure), retryAt: state.retryAt, attempt: state.attempt };
    case 'online': {
      const { jid, mechanism, tlsVersion, host, port, certificate, isLocalServer } = state;
      return { phase: 'online', jid, mechanism, tlsVersion, host, port, certificate, isLocalServer };
    }
  }
}
