/** What was tried to reach the server, step by step. */
export const connectionReport = {
  report: {
    title: 'Connection details', open: 'Connection details', tried: 'What was tried', account: 'Account', lead: 'What Linnet did to reach the server, since it was started. It is kept nowhere, and no password is in it.',
    none: 'Nothing was tried yet.', inProgram: 'This account is part of the demo: its server runs inside Linnet, and nothing goes over the network.', lost: 'What was tried cannot be read. Close this and open it again.',
    copy: 'Copy as text', copied: 'Copied.', notCopied: 'It could not be copied.', again: 'Connect now',
    attempt: 'Attempt {{number}}, {{time}}', ended: 'Ended', goesOn: 'Under way', online: 'Online', failed: 'Failed',
    direct: 'TLS from the first byte', starttls: 'STARTTLS', place: '{{host}}, port {{port}}',
    srv: 'Asked the DNS for {{name}}', srvNone: 'No such records', srvFailed: 'No answer ({{code}})', srvRefused: 'The domain says that it has no such service',
    srvRecord: 'Priority {{priority}}, weight {{weight}}: {{place}}',
    source: {
      typed: 'To be tried: the server that was typed in', srv: 'To be tried, in the order of the DNS records', 'own-address': 'To be tried: the domain itself, as no DNS record names a server',
      local: 'To be tried first: Linnet’s own server on this computer', redirect: 'To be tried: where the server sent us',
    },
    placeBy: '{{number}}. {{place}}, {{tls}}',
    dialled: 'Trying {{place}}, {{tls}}', addresses: '{{host}} has these addresses: {{list}}', addressesNone: '{{host}} has no address', connected: 'Reached {{place}}', clear: 'Offered before encryption: {{list}}', nothing: 'nothing',
    secured: 'Encrypted with {{version}}, {{cipher}}', refusedSecured: 'Encrypted with {{version}}, {{cipher}}, but the certificate is not believed',
    alpn: 'ALPN: {{protocol}}', alpnNone: 'ALPN: not agreed on', serverName: 'Name asked for (SNI): {{name}}',
    trust: { authority: 'Believed: an authority vouches for the certificate', pinned: 'Believed: you trusted this certificate yourself', local: 'Believed: it is that of Linnet’s own server on this computer' },
    certificate: 'Certificate {{number}}: {{subject}}, issued by {{issuer}}', certificateDates: 'Valid from {{from}} to {{to}}', certificateNames: 'For {{list}}', fingerprint: 'SHA-256 {{fingerprint}}',
    authorities: 'The issuer is not known: asking this computer’s own list of authorities too',
    placeFailed: '{{place}} did not work: {{what}} {{next}}',
    mechanisms: 'Ways of signing in that the server offers: {{list}}', bindings: 'Channel bindings that it offers: {{list}}', mechanism: 'Signing in with {{name}}',
    bound: 'Bound to the encrypted channel by {{binding}}', unbound: 'Not bound to the encrypted channel', authenticated: 'Signed in',
    features: 'Offered after signing in', feature: '{{name}} ({{space}})', resumed: 'The former session goes on (XEP-0198)', notResumed: 'The former session could not go on: a new one begins',
    session: 'Session {{jid}}', managed: 'Stream management: on; the session can go on after an interruption', managedOnly: 'Stream management: on; the session cannot go on after an interruption', unmanaged: 'Stream management: off',
    over: '{{what}} {{next}}', retry_one: 'Next attempt in {{count}} second', retry_other: 'Next attempt in {{count}} seconds', redirected: 'The server sends us to {{place}}', stopped: 'Gone offline',
  },
} as const;
