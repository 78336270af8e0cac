import { MAM_NS, parseResult } from '../../electron/xmpp/features/xep-0313-mam/index.ts';
import { childElements, childOf, CLIENT_NS, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { childText } from '../../electron/xmpp/kit/reader.ts';
import { RSM_NS } from '../../electron/xmpp/kit/result-set.ts';
import type { LocalPerson } from './local-people.ts';

/** A query with a filled-in form, a page (XEP-0059) and whatever else. */
export function archiveQuery(form: Readonly<Record<string, string | readonly string[]>> = {}, set = '', more = ''): string {
  const fields = Object.entries(form).map(([name, values]) => `<field var='${name}'>${[values].flat().map((value) => `<value>${value}</value>`).join('')}</field>`).join('');
  const x = fields === '' ? '' : `<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>${MAM_NS}</value></field>${fields}</x>`;
  return `<query xmlns='${MAM_NS}' queryid='q'>${x}${set === '' ? '' : `<set xmlns='${RSM_NS}'>${set}</set>`}${more}</query>`;
}

/** What an archive answered. */
export interface ArchiveRead {
  readonly bodies: readonly string[];
  readonly ids: readonly string[];
  readonly answer: XmlElement;
  /** `complete of 3`, or the condition of a refusal. */
  readonly end: string;
}

export async function readArchive(person: LocalPerson, ...[form, set, more]: Parameters<typeof archiveQuery>): Promise<ArchiveRead> {
  person.heard();
  const answer = await person.ask('set', archiveQuery(form, set, more));
  const results = person.heard().flatMap((message) => parseResult(childOf(message, 'result', MAM_NS)!) ?? []);
  const [fin] = childElements(answer);
  const end = answer.attrs['type'] === 'error'
    ? childElements(childOf(answer, 'error', CLIENT_NS)!)[0]!.name
    : `${fin!.attrs['complete'] === 'true' ? 'complete' : 'more'} of ${childText(childOf(fin!, 'set', RSM_NS)!, 'count', RSM_NS)}`;
  return { bodies: results.map(({ message }) => childText(message, 'body', CLIENT_NS) ?? '-'), ids: results.map(({ id }) => id), answer, end };
}
