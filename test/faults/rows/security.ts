import { proven } from '../../conformance/line.ts';
import { REFUSED, SASL, STREAM_TLS } from '../files.ts';
import { says, type Fault } from '../fault.ts';

const CERTIFICATE = 'a certificate that is %s: its own sentence, its details, and not a byte of a sign-in';
const certificates = proven(REFUSED, CERTIFICATE, STREAM_TLS, '%s is refused as %s, by ${tls}');
const FATAL = 'F20, F21, F23: %s ends the attempts, with the server\'s words';

/** F14 to F23: TLS and signing in. */
export const security: readonly Fault[] = [
  {
    number: 14, fault: 'The certificate has expired', injected: 'an authority of the tests', expected: 'refused; its dates are shown', seen: says('certificateProblem.expired', 'certificate.validTo'),
    ...certificates, holds: '0 bytes of a sign-in',
  },
  {
    number: 15, fault: 'The certificate is another host’s', injected: 'an authority of the tests', expected: 'refused; both names are shown', seen: says('certificateProblem.wrong-host', 'certificate.names'),
    ...certificates, holds: '0 bytes of a sign-in',
  },
  {
    number: 16, fault: 'The certificate is self-signed, or changes after it was trusted', injected: 'an authority of the tests', expected: 'refused, unless this very certificate is trusted by an act for this account; another one in its place is refused',
    seen: says('certificateProblem.self-signed', 'certificateProblem.changed'),
    ...proven(REFUSED, CERTIFICATE, 'a self-signed certificate can be trusted by an explicit act, for this account only, and only this certificate', STREAM_TLS, 'a pinned certificate is accepted, another one in its place is "changed"'),
    holds: '0 bytes of a sign-in before the act',
  },
  {
    number: 17, fault: 'The certificate is replaced while the program is online', injected: 'the line breaks and leads to a server of another authority',
    expected: 'refused; the conversations stay readable, and what is written waits', seen: says('certificateProblem.untrusted-issuer'),
    ...proven('test/faults/replaced.test.ts', 'F17: another certificate after a break is refused; history stays readable, what is written waits and goes out when the right one is back'),
    holds: '0 bytes of a sign-in to the other server; lost 0',
  },
  {
    number: 18, fault: 'STARTTLS is removed, or stanzas are slipped in before it', injected: 'a scripted server', expected: 'no sign-in without TLS; what came before it counts for nothing', seen: says('failure.encryption-missing'),
    ...proven(STREAM_TLS, 'a server that offers only mechanisms', 'TLS refused with <failure/>', '<proceed/> before it was asked for', 'a stanza in place of the features, inside TLS', REFUSED, 'a server without encryption gets nothing (X1)'),
    holds: '0 bytes leaked',
  },
  {
    number: 19, fault: 'A wrong password', injected: 'Prosody; a scripted server', expected: 'asked for once more, no loop', seen: says('authentication.not-authorized', 'needsPassword.title'),
    ...proven(SASL, 'F19: a wrong password is asked about once', REFUSED, 'a wrong password: said so, tried once, and nothing but a proof went out, inside TLS'), holds: '1 attempt',
  },
  {
    number: 20, fault: 'The account is switched off', injected: 'a scripted server', expected: 'the end of the attempts', seen: says('authentication.account-disabled'),
    ...proven(SASL, FATAL, REFUSED, 'an account that is switched off is told from a wrong password'), holds: '1 attempt',
  },
  {
    number: 21, fault: 'The password has expired', injected: 'a scripted server', expected: 'the end of the attempts; a new one is asked for', seen: says('authentication.credentials-expired', 'needsPassword.title'),
    ...proven(SASL, FATAL), holds: '1 attempt',
  },
  {
    number: 22, fault: 'The server cannot check passwords for a while', injected: 'a scripted server, five times, then well', expected: 'waited out; the password is kept', seen: says('authentication.temporary-auth-failure', 'connection.now'),
    ...proven(SASL, 'F22: a temporary failure is waited out, the password kept'), holds: 'online at the sixth attempt',
  },
  {
    number: 23, fault: 'Any other refusal of the sign-in', injected: 'a scripted server: eight conditions and one unheard of', expected: 'its own sentence with the server’s words; nothing weaker is tried unasked',
    seen: says('authentication.aborted', 'authentication.encryption-required', 'authentication.incorrect-encoding', 'authentication.invalid-authzid', 'authentication.invalid-mechanism', 'authentication.malformed-request', 'authentication.mechanism-too-weak', 'authentication.other'),
    ...proven(SASL, FATAL, 'is refused after SCRAM was seen, consent or not', 'is asked about first'), holds: '8 of 8 named',
  },
];
