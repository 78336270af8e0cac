import type { ConnectionNote } from '../../../electron/contract/models/connection-report.ts';
import type { ServerCertificate } from '../../../electron/contract/models/connection.ts';
import { exhaustive } from '../../../electron/lib/exhaustive.ts';
import { readableFingerprint } from '../../../electron/lib/fingerprint.ts';
import { dateOnly } from '../../i18n/dates.ts';
import { connectionFailureWords } from '../../i18n/failure-words.ts';
import type { TFunction } from '../../i18n/index.ts';

/** One line, and what belongs to it. */
export interface NoteWords {
  readonly text: string;
  readonly more: readonly string[];
  readonly isBad?: boolean;
}

type Note<Kind extends ConnectionNote['kind']> = Extract<ConnectionNote, { readonly kind: Kind }>;

/** What was done, in plain words. Names that a server or the DNS gave stay apart from ours, whatever direction they have. */
export function noteWords(t: TFunction, language: string, note: ConnectionNote): NoteWords {
  switch (note.kind) {
    case 'attempt':
      return line('');
    case 'srv':
      return { text: t('report.srv', { name: apart(note.name) }), more: answers(t, note), isBad: note.problem !== undefined };
    case 'endpoints':
      return { text: t(`report.source.${note.source}`), more: note.endpoints.map((one, index) => t('report.placeBy', { number: index + 1, place: placeOf(t, one), tls: t(`report.${one.tls}`) })) };
    case 'dialled':
      return line(t('report.dialled', { place: placeOf(t, note), tls: t(`report.${note.tls}`) }));
    case 'addresses':
      return note.addresses.length === 0 ? line(t('report.addressesNone', { host: apart(note.host) })) : line(t('report.addresses', { host: apart(note.host), list: list(t, note.addresses) }));
    case 'connected':
      return line(t('report.connected', { place: placeOf(t, { host: note.address, port: note.port }) }));
    case 'clear-features':
      return line(t('report.clear', { list: list(t, note.features) }));
    case 'secured':
      return securedWords(t, language, note);
    case 'system-authorities':
      return line(t('report.authorities'));
    case 'endpoint-failed':
      return { text: t('report.placeFailed', { place: placeOf(t, note), ...connectionFailureWords(t, note.failure) }), more: said(note.failure), isBad: true };
    case 'mechanisms':
      return { text: t('report.mechanisms', { list: list(t, note.offered) }), more: [t('report.bindings', { list: list(t, note.bindings) })] };
    case 'mechanism':
      return { text: t('report.mechanism', { name: note.name }), more: [note.binding === undefined ? t('report.unbound') : t('report.bound', { binding: note.binding })] };
    case 'authenticated':
      return line(t('report.authenticated'));
    case 'features':
      return { text: t('report.features'), more: note.features.map(({ name, ns }) => apart(t('report.feature', { name, space: ns }))) };
    case 'resumption':
      return line(t(note.isResumed ? 'report.resumed' : 'report.notResumed'));
    case 'session':
      return { text: t('report.session', { jid: apart(note.jid) }), more: [t(!note.streamManagement ? 'report.unmanaged' : note.isResumable ? 'report.managed' : 'report.managedOnly')] };
    case 'failed': {
      const retry = note.retryInMs === undefined ? [] : [t('report.retry', { count: Math.ceil(note.retryInMs / 1000) })];
      return { text: t('report.over', { ...connectionFailureWords(t, note.failure) }), more: [...said(note.failure), ...retry], isBad: true };
    }
    case 'redirected':
      return line(t('report.redirected', { place: placeOf(t, note) }));
    case 'stopped':
      return line(t('report.stopped'));
    default:
      return exhaustive(note);
  }
}

function line(text: string): NoteWords {
  return { text, more: [] };
}

function answers(t: TFunction, { records, problem }: Note<'srv'>): readonly string[] {
  if (problem !== undefined) return [t('report.srvFailed', { code: problem })];
  if (records.length === 0) return [t('report.srvNone')];
  // RFC 2782: a lone "." is the root, and means that there is decidedly none.
  return records.map(({ name, port, priority, weight }) => (name === '' || name === '.'
    ? t('report.srvRefused')
    : t('report.srvRecord', { priority, weight, place: placeOf(t, { host: name, port }) })));
}

function securedWords(t: TFunction, language: string, { version, cipher, protocol, serverName, chain, trust }: Note<'secured'>): NoteWords {
  return {
    text: t(trust === undefined ? 'report.refusedSecured' : 'report.secured', { version, cipher }),
    isBad: trust === undefined,
    more: [
      protocol === undefined ? t('report.alpnNone') : t('report.alpn', { protocol }),
      ...(serverName === undefined ? [] : [t('report.serverName', { name: apart(serverName) })]),
      ...(trust === undefined ? [] : [t(`report.trust.${trust}`)]),
      ...chain.flatMap((certificate, index) => certificateLines(t, language, certificate, index + 1)),
    ],
  };
}

function certificateLines(t: TFunction, language: string, { subject, issuer, names, validFrom, validTo, fingerprint }: ServerCertificate, number: number): readonly string[] {
  return [
    t('report.certificate', { number, subject: apart(subject), issuer: apart(issuer) }),
    t('report.certificateDates', { from: dateOnly(language, validFrom), to: dateOnly(language, validTo) }),
    ...(names.length === 0 ? [] : [t('report.certificateNames', { list: list(t, names) })]),
    t('report.fingerprint', { fingerprint: readableFingerprint(fingerprint) }),
  ];
}

/** The server's own words, where it said any. */
function said(failure: Note<'failed'>['failure']): readonly string[] {
  return 'text' in failure && failure.text !== undefined && failure.text !== '' ? [apart(failure.text.slice(0, 300))] : [];
}

function placeOf(t: TFunction, { host, port }: { readonly host: string; readonly port: number }): string {
  return t('report.place', { host: apart(host), port });
}

function list(t: TFunction, names: readonly string[]): string {
  return names.length === 0 ? t('report.nothing') : names.map(apart).join(', ');
}

function apart(text: string): string {
  return `\u2068${text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()}\u2069`;
}
