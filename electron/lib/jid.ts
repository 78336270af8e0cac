import type { Brand } from './brand.ts';
import { normaliseDomain } from './jid/domainpart.ts';
import { normaliseLocal } from './jid/localpart.ts';
import { normaliseResource } from './jid/resourcepart.ts';

/** `local@domain` or `domain`, normalised (RFC 7622). Two equal addresses are equal strings. */
export type BareJid = Brand<string, 'BareJid'>;
/** `local@domain/resource`, normalised. */
export type FullJid = Brand<string, 'FullJid'>;
export type Jid = BareJid | FullJid;

/** What most addresses look like: plain lower-case ASCII that no rule of RFC 7622 would change or refuse. */
const PLAIN_BARE = /^(?:[a-z0-9._+-]{1,255}@)?[a-z](?:[a-z0-9]|-(?!-)){0,61}[a-z0-9](?:\.[a-z](?:[a-z0-9]|-(?!-)){0,60}[a-z0-9]){0,3}$/;
const PLAIN_RESOURCE = /^[!-~]{1,1023}$/;

/** The address in its one normal form, or undefined when RFC 7622 does not allow it. Never throws. */
export function parseJid(text: string): Jid | undefined {
  // RFC 7622 §3.2: the first '/' ends the domainpart, then the first '@' before it begins it.
  const slash = text.indexOf('/');
  const bare = parseBare(slash < 0 ? text : text.slice(0, slash));
  if (slash < 0 || bare === undefined) return bare;
  const given = text.slice(slash + 1);
  const resource = PLAIN_RESOURCE.test(given) ? given : normaliseResource(given);
  return resource === undefined ? undefined : (`${bare}/${resource}` as FullJid);
}

/** Like `parseJid`, but an address with a resource is refused, not cut. */
export function parseBareJid(text: string): BareJid | undefined {
  return text.includes('/') ? undefined : parseBare(text);
}

/** Like `parseJid`, but an address without a resource is refused. */
export function parseFullJid(text: string): FullJid | undefined {
  const jid = text.includes('/') ? parseJid(text) : undefined;
  return jid !== undefined && isFull(jid) ? jid : undefined;
}

function parseBare(text: string): BareJid | undefined {
  if (PLAIN_BARE.test(text)) return text as BareJid;
  const at = text.indexOf('@');
  const domain = normaliseDomain(text.slice(at + 1));
  if (at < 0 || domain === undefined) return domain as BareJid | undefined;
  const local = normaliseLocal(text.slice(0, at));
  return local === undefined ? undefined : (`${local}@${domain}` as BareJid);
}

export function isFull(jid: Jid): jid is FullJid {
  return jid.includes('/');
}

export function isBare(jid: Jid): jid is BareJid {
  return !jid.includes('/');
}

export function bareOf(jid: Jid): BareJid {
  const slash = jid.indexOf('/');
  return (slash < 0 ? jid : jid.slice(0, slash)) as BareJid;
}

/** The localpart; undefined for a domain's own address. */
export function localOf(jid: Jid): string | undefined {
  const bare = bareOf(jid);
  const at = bare.indexOf('@');
  return at < 0 ? undefined : bare.slice(0, at);
}

/** The domain as an address of its own: a server, a room service. */
export function domainOf(jid: Jid): BareJid {
  const bare = bareOf(jid);
  return bare.slice(bare.indexOf('@') + 1) as BareJid;
}

export function resourceOf(jid: Jid): string | undefined {
  const slash = jid.indexOf('/');
  return slash < 0 ? undefined : jid.slice(slash + 1);
}

/** The full address with this resource; undefined when RFC 7622 §3.4 does not allow the resource. */
export function withResource(bare: BareJid, resource: string): FullJid | undefined {
  const normal = normaliseResource(resource);
  return normal === undefined ? undefined : (`${bare}/${normal}` as FullJid);
}

export function sameDomain(one: Jid, other: Jid): boolean {
  return domainOf(one) === domainOf(other);
}

export function sameBare(one: Jid, other: Jid): boolean {
  return bareOf(one) === bareOf(other);
}
