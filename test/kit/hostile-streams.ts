import { CLIENT_NS } from '../../electron/xmpp/kit/element.ts';
import { StreamParser } from '../../electron/xmpp/parser/stream-parser.ts';
import { PAYLOADS, xmlEscape } from './hostile-payloads.ts';
import { HEADER, LineServer, ServerLine } from './server-line.ts';
import { seededRandom } from './seeded-random.ts';

export const HOSTILE_USERS = { mallory: 'evil', romeo: 'montague', juliet: 'capulet' } as const;

const SASL = `xmlns='urn:ietf:params:xml:ns:xmpp-sasl'`;
const SM = `xmlns='urn:xmpp:sm:3'`;
const BIND = `<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'`;

/** Conditions of RFC 6120 §4.9.3 that a client can bring about. */
const CONDITIONS: readonly string[] = [
  'bad-format', 'bad-namespace-prefix', 'conflict', 'connection-timeout', 'host-unknown', 'invalid-from', 'invalid-namespace', 'not-authorized', 'not-well-formed', 'policy-violation',
  'restricted-xml', 'undefined-condition', 'unsupported-encoding', 'unsupported-stanza-type', 'unsupported-version',
];

/** Pieces that streams are made of, right and wrong. */
const PIECES: readonly string[] = [
  HEADER, HEADER, '</stream:stream>', `<auth ${SASL} mechanism='SCRAM-SHA-1'>biwsbj1yb21lbyxyPXg=</auth>`, `<auth ${SASL} mechanism='PLAIN'>AHJvbWVvAG1vbnRhZ3Vl</auth>`, `<response ${SASL}>Yz1iaXdz</response>`, `<abort ${SASL}/>`,
  `<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>`, `<iq type='set' id='b'>${BIND}/></iq>`, `<iq type='set' id='b'>${BIND}><resource>x</resource></bind></iq>`, `<iq type='set' id='s'><session xmlns='urn:ietf:params:xml:ns:xmpp-session'/></iq>`,
  `<enable ${SM} resume='true'/>`, `<r ${SM}/>`, `<a ${SM} h='0'/>`, `<a ${SM} h='4294967295'/>`, `<a ${SM} h='x'/>`, `<resume ${SM} previd='00' h='0'/>`, '<presence/>', `<presence type='unavailable'/>`, `<presence to='romeo@our.example' type='subscribe'/>`,
  `<presence to='romeo@our.example' type='subscribed'/>`, `<presence type='probe' to='juliet@our.example'/>`, `<presence type='nonsense'/>`, `<presence><priority>999999</priority></presence>`, `<message to='romeo@our.example'><body>x</body></message>`,
  `<message to='nobody@our.example'><body>x</body></message>`, `<message to='@@@'/>`, `<message to=''/>`, `<message from='juliet@our.example' to='romeo@our.example'><body>forged</body></message>`, `<message type='error' to='romeo@our.example'><error/></message>`,
  `<iq type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>`, `<iq type='set' id='2'><query xmlns='jabber:iq:roster'><item jid='romeo@our.example' name='&lt;'><group/></item></query></iq>`, `<iq type='set' id='3'><query xmlns='jabber:iq:privacy'><list name='x'><item action='deny' order='1'/></list></query></iq>`,
  `<iq type='get' id='4' to='our.example'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>`, `<iq type='get'/>`, `<iq type='nonsense' id='5'><x/></iq>`, `<iq id='6'><a/><b/></iq>`, `<iq type='result' id='7' to='romeo@our.example/here'/>`, `<iq type='set' id='8'><block xmlns='urn:xmpp:blocking'><item jid='x@@y'/></block></iq>`,
  `<iq type='set' id='9'><vCard xmlns='vcard-temp'><FN>x</FN></vCard></iq>`, `<stream:error><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>`, '<x xmlns="urn:example"/>', `<message xmlns='jabber:server'/>`,
  '<!-- comment -->', '<?pi?>', '<![CDATA[x]]>', '<!DOCTYPE x [<!ENTITY e "x">]>', '&lol;', '&#0;', '&#xD800;', '\u0000', '\uFFFE', '<', '>', '&', '\'', '"', '/>', '</a>', '<a>', '  \n', 'text', 'xmlns:stream=\'x\'', '\u0001', '\r',
  '<a '.repeat(40), '<a>'.repeat(60), '<a>'.repeat(200), `<presence><status>${'x'.repeat(2_000)}</status></presence>`, `<message ${Array.from({ length: 300 }, (_, number) => `a${number}='x'`).join(' ')}/>`,
];

export interface HostileStream {
  readonly seed: number;
  /** Signs in as mallory first, as far as the resource. */
  readonly depth: 'stranger' | 'authenticated' | 'bound';
  readonly isSecure: boolean;
  readonly chunks: readonly Uint8Array[];
}

/** One stream that means harm; the same for the same seed. */
export function hostileStream(seed: number): HostileStream {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const depth = pick(['stranger', 'stranger', 'authenticated', 'bound', 'bound', 'bound'] as const);
  let text = random() < 0.9 && depth !== 'bound' ? HEADER : '';
  for (let left = 1 + below(8); left > 0; left -= 1) {
    text += random() < 0.15 ? `<message to='romeo@our.example'><body>${xmlEscape(pick(PAYLOADS).text.slice(0, 3_000))}</body></message>` : pick(PIECES);
  }
  const bytes = Buffer.from(text);
  // Some arrive with a few bytes that are others.
  if (random() < 0.5) for (let left = below(4); left >= 0; left -= 1) bytes[below(bytes.length)] = below(256);
  const whole = random() < 0.2 ? bytes.subarray(0, below(bytes.length)) : bytes;
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < whole.length;) {
    const size = random() < 0.5 ? whole.length : 1 + below(40);
    chunks.push(whole.subarray(at, at + size));
    at += size;
  }
  return { seed, depth, isSecure: random() < 0.8, chunks };
}

/** Plays it to the server and answers what the server did wrong; undefined: nothing. */
export async function play(server: LineServer, { depth, isSecure, chunks }: HostileStream): Promise<string | undefined> {
  const line = server.connect(new ServerLine(depth === 'stranger' ? isSecure : true));
  if (depth !== 'stranger') await line.signIn('mallory', HOSTILE_USERS.mallory, depth === 'bound' ? 'here' : false);
  for (const chunk of chunks) line.say(chunk);
  await line.heard();
  const problem = problemOf(line);
  line.stream!.lost();
  return problem;
}

function problemOf(line: ServerLine): string | undefined {
  const { all, error, isClosed } = line;
  if (error !== undefined && !CONDITIONS.includes(error)) return `ends with ${error}`;
  if ((error !== undefined || all.endsWith('</stream:stream>')) !== isClosed) return `is ${isClosed ? '' : 'not '}closed after: ${all.slice(-200)}`;
  if ((all.match(/<stream:error>/gu) ?? []).length > 1) return 'has two errors';
  if (isClosed && !all.endsWith('</stream:stream>')) return `is closed without its end: ${all.slice(-200)}`;
  // Each header begins a document of its own.
  for (const text of all.split(/(?=<\?xml )/u)) {
    const violation = violationOf(text);
    if (violation !== undefined) return `hears what is ${violation}: ${text.slice(-300)}`;
  }
  return undefined;
}

function violationOf(text: string): string | undefined {
  const parser = new StreamParser(() => true);
  let violation: string | undefined;
  parser.on('violation', (found) => void (violation = found));
  parser.on('start', () => void (parser.contentNs !== CLIENT_NS && (violation = 'in another namespace')));
  parser.write(Buffer.from(text));
  return violation;
}

/** Plays a run of them with two people in between who chat all the while; answers what went wrong, first. */
export async function playAll(seed: number, count: number, settings: { readonly chatEvery: number } = { chatEvery: 100 }): Promise<string | undefined> {
  const server = await LineServer.open(HOSTILE_USERS, { stream: { connectionsPerAddress: 1_000_000, refusalsPerAddress: 1_000_000_000, stanzasPerSecond: 1_000_000_000, bytesPerSecond: 1_000_000_000, resumeSeconds: 1 } });
  const romeo = await server.signIn('romeo', HOSTILE_USERS.romeo, 'good');
  const juliet = await server.signIn('juliet', HOSTILE_USERS.juliet, 'good');
  for (const line of [romeo, juliet]) await line.ask('<presence/>');
  for (let number = 0; number < count; number += 1) {
    const problem = await play(server, hostileStream(seed + number));
    if (problem !== undefined) return `seed ${seed + number}: the stream ${problem}`;
    if (server.log.entries.length > 0) return `seed ${seed + number}: ${server.log.text().slice(0, 2_000)}`;
    if (number % settings.chatEvery !== 0) continue;
    server.clock.advance(2_000);
    romeo.say(`<message to='juliet@our.example/good' id='chat${number}'><body>still here</body></message>`);
    if (!(await juliet.heard()).includes(`id="chat${number}"`)) return `seed ${seed + number}: two others can chat no more: ${juliet.all.slice(-300)}`;
    // What was heard is not needed again.
    [romeo.all, juliet.all] = ['', ''];
  }
  return romeo.isClosed || juliet.isClosed ? 'the streams of others were closed' : undefined;
}
