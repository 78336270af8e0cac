import { randomBytes } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { childElements, childOf, childrenOf, is, textOf, type XmlElement } from '../../kit/element.ts';
import type { Connection } from '../connection.ts';
import { CHANNEL_BINDING_NS, SASL_NS } from '../../kit/namespaces.ts';
import { StreamFailed } from '../stream-failed.ts';
import { chooseMechanism, EXPORTER, type Mechanism, type Offer } from './choose.ts';
import { saslprep } from '../../../lib/saslprep.ts';
import { ScramError, ScramExchange, type ScramOptions } from './scram.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface ChosenMechanism {
  readonly mechanism: Mechanism;
  readonly binding: ScramOptions['binding'];
  /** XEP-0474 §4.1: what the server offered, in the form that is hashed. */
  readonly offer: string;
}

/** Picks a mechanism from what the server offers. Throws StreamFailed when none will do; nothing has been sent then. */
export function pickMechanism(
  offer: Offer, socket: TLSSocket, acceptable: { readonly allowPlain: boolean; readonly strongestSeen: string | undefined },
): ChosenMechanism {
  const choice = chooseMechanism(offer, { ...acceptable, canExport: socket.getProtocol() === 'TLSv1.3' });
  if (!choice.ok) throw new StreamFailed(choice.failure);
  const binding: ScramOptions['binding'] = choice.flag === 'p'
    // RFC 9266 §2: label and length; no context.
    ? { flag: 'p', type: EXPORTER, data: socket.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0)) }
    : { flag: choice.flag };
  return { mechanism: choice.mechanism, binding, offer: offerText(offer) };
}

/** RFC 6120 §6: proves both sides to each other. Rejects with StreamFailed. */
export async function authenticate(connection: Connection, { mechanism, binding, offer }: ChosenMechanism, credentials: Credentials): Promise<void> {
  const username = saslprep(credentials.username) ?? credentials.username;
  const password = saslprep(credentials.password);
  // No server can have taken such a password (RFC 4013 §2.3), so it is not sent either.
  if (password === undefined || password === '') throw new StreamFailed({ kind: 'authentication', condition: 'not-authorized' });
  if (mechanism.kind === 'plain') return plain(connection, username, password);
  const nonce = randomBytes(24).toString('base64');
  return scram(connection, mechanism.name, new ScramExchange({ hash: mechanism.hash, username, password, nonce, binding, offer }));
}

async function plain(connection: Connection, username: string, password: string): Promise<void> {
  const answer = await ask(connection, `<auth xmlns="${SASL_NS}" mechanism="PLAIN">${encode(`\0${username}\0${password}`)}</auth>`);
  if (!is(answer, 'success', SASL_NS)) throw connection.violation('unsupported-stanza-type');
}

async function scram(connection: Connection, name: string, exchange: ScramExchange): Promise<void> {
  try {
    let answer = await ask(connection, `<auth xmlns="${SASL_NS}" mechanism="${name}">${encode(exchange.first())}</auth>`);
    if (!is(answer, 'challenge', SASL_NS)) throw new ScramError('success without an exchange');
    answer = await ask(connection, `<response xmlns="${SASL_NS}">${encode(await exchange.final(decode(answer)))}</response>`);
    if (is(answer, 'challenge', SASL_NS)) {
      // RFC 6120 §6.3.10 leaves it to the server whether its last message comes with the success or before it.
      exchange.verify(decode(answer));
      answer = await ask(connection, `<response xmlns="${SASL_NS}"/>`);
    } else {
      exchange.verify(decode(answer));
    }
    if (!is(answer, 'success', SASL_NS) || !exchange.isProven) throw new ScramError('no success');
  } catch (error) {
    if (!(error instanceof ScramError)) throw error;
    const failure = { kind: 'server-not-proven', detail: error.message } as const;
    connection.end(failure);
    throw new StreamFailed(failure);
  }
}

/** Sends one step and answers what came back; a refusal rejects with its reason. Nothing may stand behind the answer (hazard X2). */
async function ask(connection: Connection, step: string): Promise<XmlElement> {
  const answering = connection.nextAnswer();
  connection.write(step);
  const answer = await answering;
  if (is(answer, 'failure', SASL_NS)) throw new StreamFailed(refusalOf(answer));
  if (answer.ns !== SASL_NS) throw connection.violation('unsupported-stanza-type');
  return answer;
}

function refusalOf(failure: XmlElement): StreamFailed['failure'] {
  const children = childElements(failure).filter(({ ns }) => ns === SASL_NS);
  const text = children.find(({ name }) => name === 'text');
  const condition = children.find(({ name }) => name !== 'text')?.name ?? 'not-authorized';
  return { kind: 'authentication', condition, text: text && textOf(text).slice(0, 1_000) };
}

/** What the server's features say of signing in. */
export function readOffer(features: XmlElement): Offer {
  const mechanisms = childOf(features, 'mechanisms', SASL_NS);
  const bindings = childOf(features, 'sasl-channel-binding', CHANNEL_BINDING_NS);
  return {
    mechanisms: mechanisms ? childrenOf(mechanisms, 'mechanism', SASL_NS).map(textOf) : [],
    bindings: bindings && childrenOf(bindings, 'channel-binding', CHANNEL_BINDING_NS).map((type) => type.attrs['type'] ?? ''),
  };
}

/** XEP-0474 §4.1: both lists sorted by octets, U+001E between items, U+001F between lists. */
function offerText({ mechanisms, bindings }: Offer): string {
  const list = (items: readonly string[]): string => items.map((item) => Buffer.from(item)).sort(Buffer.compare).join('\u001E');
  return bindings ? `${list(mechanisms)}\u001F${list(bindings)}` : list(mechanisms);
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** RFC 6120 §6.4.2: base64; `=` alone stands for no data. What is none decodes to nothing and is then refused as such. */
function decode(element: XmlElement): string {
  const text = textOf(element).trim();
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString() : '';
}
