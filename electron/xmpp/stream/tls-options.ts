import { isIP, type Socket } from 'node:net';
import { createSecureContext, rootCertificates, type ConnectionOptions, type SecureContext } from 'node:tls';
import { domainToASCII } from 'node:url';

const contexts = new Map<string, SecureContext>();
const CONTEXTS_KEPT = 8;

/** Making a context parses some 150 certificates, so accounts with the same authorities share one. */
function contextFor(trustedCas: readonly string[]): SecureContext {
  const key = trustedCas.join('\n');
  let context = contexts.get(key);
  if (!context) {
    context = createSecureContext({
      minVersion: 'TLSv1.2',
      // Without a list Node takes its own roots and those of the environment.
      ...(trustedCas.length > 0 ? { ca: [...rootCertificates, ...trustedCas] } : {}),
    });
    if (contexts.size >= CONTEXTS_KEPT) contexts.delete(contexts.keys().next().value!);
    contexts.set(key, context);
  }
  return context;
}

/** How TLS is spoken on a connected socket, for STARTTLS and direct TLS alike. */
export function tlsOptions(socket: Socket, domain: string, trustedCas: readonly string[]): ConnectionOptions {
  const name = domainToASCII(domain);
  return {
    socket,
    secureContext: contextFor(trustedCas),
    minVersion: 'TLSv1.2',
    // RFC 6120 §13.7.2.1 and XEP-0368: the account's domain, whatever host was dialled (hazard X7); RFC 6066 §3 has no addresses.
    ...(name !== '' && !isIP(name.replace(/^\[(.*)\]$/, '$1')) ? { servername: name } : {}),
    ALPNProtocols: ['xmpp-client'],
    // Node would fall back to a common name; judgeCertificate compares names itself.
    checkServerIdentity: () => undefined,
    // Not a switch-off: judgeCertificate decides before a single byte is written, and needs to see what it refuses.
    rejectUnauthorized: false,
  };
}
