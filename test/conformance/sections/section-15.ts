import { line, notApplicable, proven, type Line } from '../line.ts';
import { ENDPOINTS, STREAM } from '../files.ts';

export const section15: readonly Line[] = [
  line(412, '15.1', 'text', 'Session namespace: urn:ietf:params:xml:ns:xmpp-session.',
    proven(STREAM, 'sends no stanza before it is authenticated, then binds, then asks for the session (R095, R096, R100, R101, R384, R412, R426)')),
  line(413, '15.2-15.3', 'text', 'SRV labels _im._xmpp and _pres._xmpp are for server-side routing.',
    proven(ENDPOINTS, 'both services are asked about and make one list, by priority (XEP-0368)')),
  line(414, '16', 'text', 'Normative: RFC 3860 (CPIM), 2779, 3861, 2782, 2119, XML, XML-NAMES, 3920, 3923.',
    notApplicable('A list of references; this page is the statement of conformance.')),
];
