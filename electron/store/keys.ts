import type { Brand } from '../lib/brand.ts';

/** An account's number in this profile; never reused. */
export type AccountId = Brand<number, 'AccountId'>;
/** A message's number in this profile, and its place in the order: what was said later has a higher one, whenever it was stored. */
export type MessageId = Brand<number, 'MessageId'>;
/** A file's number in this profile while it is on its way out; never reused. */
export type FileId = Brand<number, 'FileId'>;
/** The `id` attribute of a stanza, as its sender chose it. */
export type StanzaId = Brand<string, 'StanzaId'>;
/** XEP-0359 `<stanza-id/>` by whoever keeps the archive (XEP-0313): the own server, or a room. */
export type ArchiveId = Brand<string, 'ArchiveId'>;
/** XEP-0359 `<origin-id/>`. */
export type OriginId = Brand<string, 'OriginId'>;
