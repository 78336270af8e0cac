import type { Brand } from './brand.ts';

/** `local@domain` or `domain`, normalised (RFC 7622). Two equal addresses are equal strings. */
export type BareJid = Brand<string, 'BareJid'>;
/** `local@domain/resource`, normalised. */
export type FullJid = Brand<string, 'FullJid'>;
export type Jid = BareJid | FullJid;

// The helper replaces what follows by RFC 7622.
export function parseJid(_text: string): Jid | undefined { return undefined; }
export function parseBareJid(_text: string): BareJid | undefined { return undefined; }
export function bareOf(_jid: Jid): BareJid { return '' as BareJid; }
