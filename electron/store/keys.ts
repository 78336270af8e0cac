import type { Brand } from '../lib/brand.ts';

/** An account's number in this profile; never reused. */
export type AccountId = Brand<number, 'AccountId'>;
/** A message's number in this profile: a later stored message has a higher one. */
export type MessageId = Brand<number, 'MessageId'>;
/** The `id` attribute of a stanza, as its sender chose it. */
export type StanzaId = Brand<string, 'StanzaId'>;
/** XEP-0359 `<stanza-id/>` by a room. */
export type RoomId = Brand<string, 'RoomId'>;
/** XEP-0359 `<origin-id/>`. */
export type OriginId = Brand<string, 'OriginId'>;
