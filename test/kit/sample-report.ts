import type { ConnectionNote } from '../../electron/contract/models/connection-report.ts';
import { ok } from '../../electron/lib/result.ts';
import type { ScriptedCore } from './scripted-core.ts';

const AT = Date.UTC(2026, 10, 28, 9, 30);
const YEAR = 365 * 86_400_000;

/** Two attempts: one that found nobody, and one that became a session. */
export const REPORT_NOTES: readonly ConnectionNote[] = [
  { at: AT, kind: 'attempt', number: 1 },
  { at: AT + 41, kind: 'srv', name: '_xmpps-client._tcp.linnet.example', records: [{ name: 'a.linnet.example', port: 5223, priority: 5, weight: 10 }] },
  { at: AT + 44, kind: 'srv', name: '_xmpp-client._tcp.linnet.example', records: [] },
  { at: AT + 44, kind: 'endpoints', source: 'srv', endpoints: [{ host: 'a.linnet.example', port: 5223, tls: 'direct' }] },
  { at: AT + 45, kind: 'dialled', host: 'a.linnet.example', port: 5223, tls: 'direct' },
  { at: AT + 52, kind: 'addresses', host: 'a.linnet.example', addresses: ['2001:db8::7', '192.0.2.7'] },
  { at: AT + 80, kind: 'endpoint-failed', host: 'a.linnet.example', port: 5223, failure: { code: 'refused', host: 'a.linnet.example', port: 5223 } },
  { at: AT + 80, kind: 'failed', failure: { code: 'refused', host: 'a.linnet.example', port: 5223 }, retryInMs: 1_600 },
  { at: AT + 1_700, kind: 'attempt', number: 2 },
  { at: AT + 1_722, kind: 'srv', name: '_xmpps-client._tcp.linnet.example', records: [], problem: 'ETIMEOUT' },
  { at: AT + 1_724, kind: 'srv', name: '_xmpp-client._tcp.linnet.example', records: [{ name: 'b.linnet.example', port: 5222, priority: 10, weight: 0 }] },
  { at: AT + 1_724, kind: 'endpoints', source: 'srv', endpoints: [{ host: 'b.linnet.example', port: 5222, tls: 'starttls' }] },
  { at: AT + 1_725, kind: 'dialled', host: 'b.linnet.example', port: 5222, tls: 'starttls' },
  { at: AT + 1_730, kind: 'addresses', host: 'b.linnet.example', addresses: ['192.0.2.8'] },
  { at: AT + 1_748, kind: 'connected', address: '192.0.2.8', port: 5222 },
  { at: AT + 1_766, kind: 'clear-features', features: ['starttls'] },
  {
    at: AT + 1_803, kind: 'secured', version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', protocol: 'xmpp-client', serverName: 'linnet.example', trust: 'authority',
    chain: [
      { subject: 'linnet.example', issuer: 'Test R3', names: ['linnet.example', 'b.linnet.example'], validFrom: AT - YEAR / 8, validTo: AT + YEAR / 8, fingerprint: 'c3'.repeat(32) },
      { subject: 'Test R3', issuer: 'Test Root X1', names: [], validFrom: AT - 3 * YEAR, validTo: AT + 3 * YEAR, fingerprint: 'd4'.repeat(32) },
    ],
  },
  { at: AT + 1_822, kind: 'mechanisms', offered: ['SCRAM-SHA-256-PLUS', 'SCRAM-SHA-256', 'PLAIN'], bindings: ['tls-exporter'] },
  { at: AT + 1_822, kind: 'mechanism', name: 'SCRAM-SHA-256-PLUS', binding: 'tls-exporter' },
  { at: AT + 1_861, kind: 'authenticated' },
  { at: AT + 1_879, kind: 'features', features: [{ name: 'bind', ns: 'urn:ietf:params:xml:ns:xmpp-bind' }, { name: 'sm', ns: 'urn:xmpp:sm:3' }, { name: 'sub', ns: 'urn:xmpp:features:pre-approval' }] },
  { at: AT + 1_880, kind: 'resumption', isResumed: false },
  { at: AT + 1_912, kind: 'session', jid: 'mira@linnet.example/linnet-7f3a', streamManagement: true, isResumable: true },
];

/** What core answers from now on when it is asked what was tried for the sample's account. */
export function fillReport(core: ScriptedCore, notes: readonly ConnectionNote[] = REPORT_NOTES): void {
  core.on('connection.report', ({ address }) => ok({ notes: address === 'mira@linnet.example' ? [...notes] : [] }));
}
