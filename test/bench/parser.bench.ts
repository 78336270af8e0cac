/** How fast the stream's parser turns bytes into elements. */
import { StreamParser } from '../../electron/xmpp/parser/stream-parser.ts';
import { median } from '../kit/measure.ts';
import { each, figure, heading, rounded } from './report.ts';

const HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' from='example.org' id='s1' version='1.0'>";
/** What one read of a socket brings at most. */
const CHUNK_BYTES = 64 * 1024;
const MAM_BYTES = 613;
const RUNS = 7;

function archived(number: number): string {
  const id = number.toString().padStart(8, '0');
  const stanza = (body: string): string => `<message to='me@example.org/desk' from='me@example.org'><result xmlns='urn:xmpp:mam:2' queryid='q1' id='2026-${id}'>`
    + `<forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-11-23T12:00:00Z'/>`
    + `<message xmlns='jabber:client' type='chat' id='m-${id}' from='ann@example.org/phone' to='me@example.org'><body>${body}</body>`
    + `<origin-id xmlns='urn:xmpp:sid:0' id='m-${id}'/><stanza-id xmlns='urn:xmpp:sid:0' by='me@example.org' id='2026-${id}'/></message></forwarded></result></message>`;
  const text = 'Wherefore art thou &amp; what is the hour? '.repeat(10);
  return stanza(text.slice(0, MAM_BYTES - Buffer.byteLength(stanza(''))).replace(/&[^;]*$/u, (cut) => '.'.repeat(cut.length)));
}

function presence(number: number): string {
  return `<presence from='person${number}@example.org/phone' to='me@example.org/desk'><show>away</show><status>at the sea</status>`
    + `<priority>5</priority><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='https://example.org' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>`;
}

function roster(count: number): string {
  const items = Array.from({ length: count }, (_, number) => `<item jid='person${number}@example.org' name='Person ${number}' subscription='both'><group>Group ${number % 40}</group></item>`);
  return `<iq type='result' id='r1' to='me@example.org/desk'><query xmlns='jabber:iq:roster' ver='1'>${items.join('')}</query></iq>`;
}

function parse(stanzas: readonly string[]): number {
  const bytes = Buffer.from(HEADER + stanzas.join(''));
  const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, index) => bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES));
  let found = 0;
  const parser = new StreamParser((name) => name === 'iq');
  parser.on('element', () => { found += 1; });
  parser.on('violation', (why) => { throw new Error(why); });
  const start = performance.now();
  for (const chunk of chunks) parser.write(chunk);
  const taken = performance.now() - start;
  if (found !== stanzas.length) throw new Error(`${found} of ${stanzas.length} stanzas came out`);
  return taken / 1000;
}

function measure(what: string, stanzas: readonly string[]): void {
  parse(stanzas.slice(0, 2_000));
  const runs = Array.from({ length: RUNS }, () => parse(stanzas));
  const bytes = stanzas.reduce((total, stanza) => total + Buffer.byteLength(stanza), 0);
  const seconds = median(runs);
  figure(what, stanzas.length === 1
    ? `${rounded(seconds * 1000)} ms, ${rounded(bytes / 1e6 / seconds)} MB/s (${each(runs.map((run) => run * 1000), 'ms')})`
    : `${Math.round(stanzas.length / seconds).toLocaleString('en')} stanzas/s, ${rounded(bytes / 1e6 / seconds)} MB/s (${each(runs.map((run) => stanzas.length / run), 'per second')})`);
}

heading('Parse rate', `bytes in chunks of ${CHUNK_BYTES / 1024} KiB through the stream's parser, median of ${RUNS}`);
const mam = Array.from({ length: 20_000 }, (_, number) => archived(number));
if (mam.some((stanza) => Buffer.byteLength(stanza) !== MAM_BYTES)) throw new Error('an archived message has the wrong length');
measure(`20,000 archived messages of ${MAM_BYTES} bytes`, mam);
measure('50,000 presences', Array.from({ length: 50_000 }, (_, number) => presence(number)));
measure('one roster of 10,000 contacts', [roster(10_000)]);
measure('one roster of 100,000 contacts', [roster(100_000)]);
