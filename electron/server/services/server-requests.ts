import { buildVersion, VERSION_NS } from '../../xmpp/features/xep-0092-version/index.ts';
import { PING_NS } from '../../xmpp/features/xep-0199-ping/index.ts';
import { formatDateTime } from '../../xmpp/kit/date-time.ts';
import { el, type XmlElement } from '../../xmpp/kit/element.ts';
import { SESSION_NS } from '../../xmpp/kit/namespaces.ts';
import { SOFTWARE } from '../../xmpp/kit/software.ts';
import type { Domain } from '../domain.ts';
import { answer, refuse, type Answer, type RequestHandler } from '../stanzas/request.ts';

const TIME_NS = 'urn:xmpp:time';

/** What anybody here may ask the server itself: XEP-0199, XEP-0092, XEP-0202; and RFC 3921 §3, which asks it for a session. */
export function serverRequests({ clock }: Domain): readonly RequestHandler[] {
  const get = (name: string, ns: string, content: () => readonly XmlElement[]): RequestHandler => ({
    name, ns, serverFeatures: [ns], ofServer: ({ type }) => (type === 'get' ? answer(...content()) : refuse('bad-request')),
  });
  const ping = get('ping', PING_NS, () => []);
  const begin = ({ type }: { readonly type: 'get' | 'set' }): Answer => (type === 'set' ? answer() : refuse('bad-request'));
  return [
    { ...ping, ofOwn: ({ type }) => (type === 'get' ? answer() : refuse('bad-request')) },
    get('query', VERSION_NS, () => [buildVersion(SOFTWARE)]),
    get('time', TIME_NS, () => [el('time', TIME_NS, {}, el('tzo', TIME_NS, {}, '+00:00'), el('utc', TIME_NS, {}, formatDateTime(clock.now())))]),
    { name: 'session', ns: SESSION_NS, ofOwn: begin, ofServer: begin },
  ];
}
