import { isIP, type Socket } from 'node:net';
import { createSecureContext, getCACertificates, rootCertificates, type ConnectionOptions, type SecureContext } from 'node:tls';
import { domainToASCII } from 'node:url';

const contexts = new Map<string, SecureContext>();
const CONTEXTS_KEPT = 8;
/** The authorities of the operating system, once they were needed: reading them holds everything up for a good while. */
let systemCas: readonly string[] | undefined;

/**
 * Takes in the authorities that the operating system trusts besides those that come with the program, such as an
 * organisation's own. True when this made a difference: then a server that was not trusted may be now.
 */
export function useSystemAuthorities(): boolean {
  if (systemCas) return false;
  const known = new Set(defaultCas());
  systemCas = systemList().filter((pem) => !known.has(pem));
  if (systemCas.length > 0) contexts.clear();
  return systemCas.length > 0;
}

function systemList(): readonly string[] {
  try {
    return getCACertificates('system');
  } catch {
    // Not every build of Node can; a store that cannot be read trusts nobody.
    return [];
  }
}

/** Node's own, and those of the environment. */
function defaultCas(): readonly string[] {
  try {
    return getCACertificates('default');
  } catch {
    return rootCertificates;
  }
}

/** Whom this computer trusts: Node's authorities, those of the environment and those of the operating system. */
export function authoritiesHere(): readonly string[] {
  return [...new Set([...defaultCas(), ...(systemCas ?? systemList())])];
}

/** Making a context parses some 150 certificates, so accounts with the same authorities share one. */
function contextFor(trustedCas: readonly string[]): SecureContext {
  const more = [...trustedCas, ...(systemCas ?? [])];
  const key = trustedCas.join('\n');
  let context = contexts.get(key);
  if (!context) {
    // Without a list Node takes its default, which costs nothing.
    context = createSecureContext({ minVersion: 'TLSv1.2', ...(more.length > 0 ? { ca: [...defaultCas(), ...more] } : {}) });
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
