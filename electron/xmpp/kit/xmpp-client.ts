import type { Clock } from '../../lib/clock.ts';
import { Undos } from '../../lib/disposable.ts';
import type { Ids } from '../../lib/ids.ts';
import { bareOf } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import type { XmppStream } from '../stream/xmpp-stream.ts';
import type { Feature, FeatureContext, Software } from './define-feature.ts';
import { DiscoRegistry } from './disco-registry.ts';
import { Disclosure } from './disclosure.ts';
import { CLIENT_NS, type XmlElement } from './element.ts';
import { readStanza } from './inbound-stanza.ts';
import { IqRouter } from './iq-router.ts';
import { LiveSession } from './live-session.ts';
import { MessageRouter } from './messages.ts';
import { PresenceRouter } from './presences.ts';
import type { Session } from './session.ts';

export interface XmppClientPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly software: Software;
}

/** One account's features on one stream. */
export interface XmppClient {
  readonly session: Session;
  /** Who besides the own account may learn that this client is here. */
  readonly disclosure: Disclosure;
  /** What an attached feature offers. Throws when it is not attached: that is a bug. */
  api<Api>(feature: Feature<Api>): Api;
  /** Detaches every feature; requests still open are answered `disconnected`. The stream itself goes on. */
  dispose(): void;
}

/** Attaches the features, required ones first, to the stream. Do so before the stream starts: nothing inbound is missed then. */
export function createXmppClient(stream: XmppStream, ports: XmppClientPorts, features: readonly Feature<unknown>[]): XmppClient {
  const session = new LiveSession(stream);
  const disclosure = new Disclosure();
  const shared = { ...ports, session, isDisclosedTo: (from: Parameters<Disclosure['allows']>[0]) => disclosure.allows(from) };
  const iq = new IqRouter(shared);
  const messages = new MessageRouter(shared);
  const presences = new PresenceRouter(shared);
  const disco = new DiscoRegistry();
  const apis = new Map<Feature<unknown>, unknown>();
  const undos = new Undos();
  undos.add(() => session.dispose(), () => iq.dispose());

  const context = (feature: Feature<unknown>): FeatureContext => ({
    ...ports, iq, messages, presences, disco, disclosure, session,
    api: <Api>(required: Feature<Api>): Api => {
      if (!feature.requires.includes(required)) throw new Error(`${feature.name} uses ${required.name} without requiring it`);
      return apis.get(required) as Api;
    },
  });
  for (const feature of inOrder(features)) {
    const { api, undo } = feature.attach(context(feature));
    apis.set(feature, api);
    undos.add(undo, disco.add(...feature.disco));
  }

  let isDisposed = false;
  undos.add(() => void (isDisposed = true));
  stream.onStanza((element) => (isDisposed ? undefined : receive(element)));
  session.catchUp();

  function receive(element: XmlElement): void | Promise<void> {
    const own = session.jid;
    // hazard X2: nothing counts before the session is up.
    if (own === undefined || element.ns !== CLIENT_NS) return ports.log.warn('stanza.unexpected', { name: element.name });
    const stanza = readStanza(element, bareOf(own));
    if (!stanza) return ports.log.warn('stanza.sender-malformed', { name: element.name });
    switch (element.name) {
      case 'iq': return iq.receive(stanza, own);
      case 'message': return messages.receive(stanza, own);
      case 'presence': return presences.receive(stanza, own);
      default: return ports.log.warn('stanza.unknown', { name: element.name });
    }
  }

  return {
    session,
    disclosure,
    api: <Api>(feature: Feature<Api>): Api => {
      if (!apis.has(feature)) throw new Error(`${feature.name} is not attached`);
      return apis.get(feature) as Api;
    },
    dispose: () => undos.run(),
  };
}

/** Each feature after those it requires; otherwise as listed. */
function inOrder(features: readonly Feature<unknown>[]): readonly Feature<unknown>[] {
  const ordered = new Set<Feature<unknown>>();
  const visit = (feature: Feature<unknown>): void => {
    for (const required of feature.requires) {
      if (!features.includes(required)) throw new Error(`${feature.name} requires ${required.name}, which is not listed`);
      visit(required);
    }
    ordered.add(feature);
  };
  for (const feature of features) visit(feature);
  return [...ordered];
}
