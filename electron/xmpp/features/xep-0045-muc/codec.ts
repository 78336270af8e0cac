import { isBare, type BareJid, type Jid } from '../../../lib/jid.ts';
import { childOf, childrenOf, el, textOf, type XmlElement } from '../../kit/element.ts';
import { formatDateTime } from '../../kit/date-time.ts';
import { childText, readBareJid, readInteger, readJid, trimXml } from '../../kit/reader.ts';

export const MUC_NS = 'http://jabber.org/protocol/muc';
export const MUC_USER_NS = `${MUC_NS}#user`;
export const MUC_OWNER_NS = `${MUC_NS}#owner`;
const DATA_NS = 'jabber:x:data';

const ROLES = ['none', 'visitor', 'participant', 'moderator'] as const;
export type Role = (typeof ROLES)[number];
const AFFILIATIONS = ['none', 'outcast', 'member', 'admin', 'owner'] as const;
export type Affiliation = (typeof AFFILIATIONS)[number];

/** More of a reason than any place of ours shows. */
const REASON_LENGTH = 1024;

/** What a room says of an occupant beside their presence (§5, §15.6.2). */
export interface MucUser {
  readonly role: Role;
  readonly affiliation: Affiliation;
  /** Their own address, where the room tells it. */
  readonly jid?: Jid | undefined;
  /** §7.6: the nickname they have from now on. */
  readonly newNick?: string | undefined;
  /** Who did what was done to them. */
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  /** §15.6.2: 110 is ourselves, 303 a new nickname, 307 a kick … */
  readonly codes: ReadonlySet<number>;
  readonly destroyed?: { readonly reason?: string | undefined; readonly alternative?: BareJid | undefined } | undefined;
}

export interface Entry {
  readonly password?: string | undefined;
  /** How much of what was said before is wanted (§7.2.14); all conditions hold together. `since` is epoch milliseconds. */
  readonly history?: { readonly maxStanzas?: number | undefined; readonly since?: number | undefined } | undefined;
}

/** An invitation that a room passed on (§7.8.2). */
export interface MediatedInvitation {
  readonly inviter: Jid;
  readonly reason: string;
  readonly password?: string | undefined;
}

/** Undefined where the room said nothing of that kind; unknown roles and affiliations count as none. */
export function parseMucUser(presence: XmlElement): MucUser | undefined {
  const x = childOf(presence, 'x', MUC_USER_NS);
  if (!x) return undefined;
  const item = childOf(x, 'item', MUC_USER_NS);
  const actor = item && childOf(item, 'actor', MUC_USER_NS);
  const destroy = childOf(x, 'destroy', MUC_USER_NS);
  return {
    role: ROLES.find((known) => known === item?.attrs['role']) ?? 'none',
    affiliation: AFFILIATIONS.find((known) => known === item?.attrs['affiliation']) ?? 'none',
    ...defined({
      jid: item && readJid(item, 'jid'),
      newNick: item?.attrs['nick'] || undefined,
      by: actor?.attrs['nick'] ?? actor?.attrs['jid'],
      reason: item && reasonOf(item),
    }),
    codes: new Set(childrenOf(x, 'status', MUC_USER_NS).flatMap(({ attrs }) => readInteger(attrs['code'], 100, 999) ?? [])),
    ...(destroy ? { destroyed: defined({ reason: reasonOf(destroy), alternative: readBareJid(destroy, 'jid') }) } : {}),
  };
}

/** The child of the presence that enters a room (§7.2.1). */
export function buildEntry({ password, history }: Entry): XmlElement {
  return el(
    'x', MUC_NS, {},
    history && el('history', MUC_NS, { maxstanzas: history.maxStanzas, since: history.since === undefined ? undefined : formatDateTime(history.since) }),
    password === undefined ? undefined : el('password', MUC_NS, {}, password),
  );
}

/** Only from a room's bare address does it mean anything. */
export function parseMediatedInvitation(message: XmlElement, from: Jid): MediatedInvitation | undefined {
  const x = childOf(message, 'x', MUC_USER_NS);
  const invite = x && childOf(x, 'invite', MUC_USER_NS);
  const inviter = invite && readJid(invite, 'from');
  if (!isBare(from) || !x || !invite || inviter === undefined) return undefined;
  const password = childText(x, 'password', MUC_USER_NS) || undefined;
  return { inviter, reason: reasonOf(invite) ?? '', ...defined({ password }) };
}

/** §7.8.2: the answer that goes back through the room. */
export function buildDecline(inviter: Jid): XmlElement {
  return el('x', MUC_USER_NS, {}, el('decline', MUC_USER_NS, { to: inviter }));
}

/** §10.1.2: a new room as the service makes it when nobody asks for more. */
export function buildInstantRoom(): XmlElement {
  return el('query', MUC_OWNER_NS, {}, el('x', DATA_NS, { type: 'submit' }));
}

/** §7.5: marks a message to one occupant alone. */
export function buildPrivateMark(): XmlElement {
  return el('x', MUC_USER_NS);
}

function reasonOf(element: XmlElement): string | undefined {
  const reason = childOf(element, 'reason', MUC_USER_NS);
  return (reason && trimXml(textOf(reason)).slice(0, REASON_LENGTH)) || undefined;
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
