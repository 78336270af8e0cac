import { childOf, textOf, type XmlElement } from '../../../electron/xmpp/kit/element.ts';
import { ScramServer } from './scram-server.ts';
import type { ScriptedServer } from './scripted-server.ts';
import type { ServerConnection } from './server-connection.ts';

/** What the server does at one point. A string is sent as it is; nothing, nothing. */
export type Step = (connection: ServerConnection, element: XmlElement, server: ScriptedServer) => string | void | Promise<string | void>;

/** The points at which a test can have the server do something else. */
export type StepName =
  | 'header' | 'starttls' | 'auth' | 'response' | 'bind' | 'session' | 'enable' | 'resume' | 'request' | 'acknowledgement'
  | 'roster' | 'ping' | 'iq' | 'message' | 'presence' | 'end';

const NS = {
  tls: 'urn:ietf:params:xml:ns:xmpp-tls', sasl: 'urn:ietf:params:xml:ns:xmpp-sasl', binding: 'urn:xmpp:sasl-cb:0',
  bind: 'urn:ietf:params:xml:ns:xmpp-bind', session: 'urn:ietf:params:xml:ns:xmpp-session', sm: 'urn:xmpp:sm:3',
} as const;

export function headerXml(domain: string): string {
  return `<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='s${Math.random()}' from='${domain}' version='1.0' xml:lang='en'>`;
}

export function featuresXml(content: string): string {
  return `<stream:features>${content}</stream:features>`;
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

const exchanges = new WeakMap<ServerConnection, ScramServer>();
/** Clients that have been told the server's signature and may now ask for success. */
const proven = new WeakSet<ServerConnection>();
let sessions = 0;

/** The features of a stream before TLS, inside it, and after authentication. */
export function featuresFor(connection: ServerConnection, server: ScriptedServer): string {
  const { mechanisms, bindings, session, streamManagement, extraFeatures } = server.options;
  if (!connection.tls) return `<starttls xmlns='${NS.tls}'><required/></starttls>`;
  if (!connection.isAuthenticated) {
    const cb = bindings ? `<sasl-channel-binding xmlns='${NS.binding}'>${bindings.map((type) => `<channel-binding type='${type}'/>`).join('')}</sasl-channel-binding>` : '';
    return `<mechanisms xmlns='${NS.sasl}'>${mechanisms.map((name) => `<mechanism>${name}</mechanism>`).join('')}</mechanisms>${cb}`;
  }
  const ses = session === 'none' ? '' : `<session xmlns='${NS.session}'>${session === 'optional' ? '<optional/>' : ''}</session>`;
  return `<bind xmlns='${NS.bind}'/>${ses}${streamManagement ? `<sm xmlns='${NS.sm}'/>` : ''}${extraFeatures}`;
}

function iqResult(iq: XmlElement, content = ''): string {
  return `<iq type='result' id='${iq.attrs['id']}'>${content}</iq>`;
}

export function iqError(iq: XmlElement, type: string, condition: string): string {
  return `<iq type='error' id='${iq.attrs['id']}'><error type='${type}'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`;
}

export function saslFailure(condition: string, text = ''): string {
  return `<failure xmlns='${NS.sasl}'><${condition}/>${text && `<text xml:lang='en'>${text}</text>`}</failure>`;
}

/** A stream error (RFC 6120 §4.9.2) with a text, and the end of the stream. */
export function streamError(condition: string, content = ''): string {
  const ns = 'urn:ietf:params:xml:ns:xmpp-streams';
  return `<stream:error><${condition} xmlns='${ns}'>${content}</${condition}><text xmlns='${ns}'>In other words.</text></stream:error></stream:stream>`;
}

function decode(element: XmlElement): string {
  return Buffer.from(textOf(element), 'base64').toString();
}

/** A whole honest login and session: what a well-behaved server does. */
export const honest: Readonly<Record<StepName, Step>> = {
  header: (connection, _header, server) => headerXml(server.options.domain) + featuresXml(featuresFor(connection, server)),
  starttls: (connection, _element, server) => {
    connection.write(`<proceed xmlns='${NS.tls}'/>`);
    void connection.startTls(server.secureContext, server.tlsOptions);
  },
  auth: (connection, element, server) => {
    const mechanism = element.attrs['mechanism'] ?? '';
    if (!server.options.mechanisms.includes(mechanism)) return saslFailure('invalid-mechanism');
    if (mechanism === 'PLAIN') {
      const [, username = '', password] = decode(element).split('\0');
      if (server.options.users[username] !== password) return saslFailure('not-authorized');
      connection.username = username;
      return succeed(connection);
    }
    const channel = connection.tls?.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0));
    const exchange = new ScramServer(mechanism, decode(element), server.options.users, { channel, iterations: server.options.iterations, extra: server.options.scramExtra });
    exchanges.set(connection, exchange);
    connection.username = exchange.username;
    return `<challenge xmlns='${NS.sasl}'>${base64(exchange.first)}</challenge>`;
  },
  response: (connection, element, server) => {
    if (proven.has(connection)) return succeed(connection);
    const final = exchanges.get(connection)?.final(decode(element));
    if (final !== undefined && server.options.finalAsChallenge) {
      proven.add(connection);
      return `<challenge xmlns='${NS.sasl}'>${base64(final)}</challenge>`;
    }
    return final === undefined ? saslFailure('not-authorized') : succeed(connection, final);
  },
  bind: (connection, iq, server) => {
    const bind = childOf(iq, 'bind', NS.bind);
    const resource = bind && childOf(bind, 'resource', NS.bind);
    connection.jid = `${connection.username}@${server.options.domain}/${(resource && textOf(resource)) ?? 'made-by-server'}`;
    return iqResult(iq, `<bind xmlns='${NS.bind}'><jid>${connection.jid}</jid></bind>`);
  },
  session: (_connection, iq) => iqResult(iq),
  enable: (connection, element, server) => {
    connection.isManaged = true;
    connection.handled = 0;
    if (element.attrs['resume'] !== 'true') return `<enabled xmlns='${NS.sm}'/>`;
    connection.resumeId = `sm-${++sessions}`;
    server.sessions.set(connection.resumeId, connection);
    return `<enabled xmlns='${NS.sm}' id='${connection.resumeId}' resume='true' max='600'/>`;
  },
  resume: (connection, element, server) => {
    const former = server.sessions.get(element.attrs['previd'] ?? '');
    if (!former) return `<failed xmlns='${NS.sm}'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>`;
    // A newly made connection takes over what the server knew of the old one.
    server.acknowledge(former, Number(element.attrs['h']));
    Object.assign(connection, { isManaged: true, handled: former.handled, unacknowledged: former.unacknowledged, resumeId: former.resumeId, jid: former.jid, lastAcknowledged: former.lastAcknowledged });
    server.sessions.set(connection.resumeId!, connection);
    return `<resumed xmlns='${NS.sm}' h='${connection.handled}' previd='${connection.resumeId}'/>${connection.unacknowledged.join('')}`;
  },
  request: (connection) => `<a xmlns='${NS.sm}' h='${connection.handled}'/>`,
  acknowledgement: (connection, element, server) => server.acknowledge(connection, Number(element.attrs['h'])),
  roster: (connection, iq, server) => {
    connection.sendStanza(iqResult(iq, `<query xmlns='jabber:iq:roster'>${server.options.roster}</query>`));
  },
  ping: (connection, iq) => connection.sendStanza(iqResult(iq)),
  iq: (connection, iq) => {
    if (iq.attrs['type'] === 'get' || iq.attrs['type'] === 'set') connection.sendStanza(iqError(iq, 'cancel', 'service-unavailable'));
  },
  message: () => undefined,
  presence: () => undefined,
  end: (connection) => {
    connection.write('</stream:stream>');
    connection.end();
  },
};

function succeed(connection: ServerConnection, data = ''): string {
  connection.isAuthenticated = true;
  connection.newStream();
  return `<success xmlns='${NS.sasl}'>${data && base64(data)}</success>`;
}
