import { Undos, type Undo } from '../../../lib/disposable.ts';
import { bareOf, withResource, type BareJid, type FullJid, type Jid } from '../../../lib/jid.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { CLIENT_NS, type XmlElement } from '../../kit/element.ts';
import type { IqReply } from '../../kit/iq.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import type { IqError } from '../../kit/stanza-error.ts';
import { messageFeature, type InboundMessage } from '../rfc3921-message/index.ts';
import { presenceFeature, type OutboundPresence } from '../rfc3921-presence/index.ts';
import {
  buildDecline, buildEntry, buildInstantRoom, buildPrivateMark, MUC_NS, parseMediatedInvitation, type Entry, type MediatedInvitation,
} from './codec.ts';
import { readRoomEvent, type RoomEvent } from './room-event.ts';

const ANSWER_MS = 15_000;

export interface MucApi {
  /** Whether we are in the room, or on our way in: what others say in its name is not believed. */
  isHere(room: BareJid): boolean;
  /** Sends the presence that enters it (§7.2). The room's answer comes as events. `occupant` is the room's address with our nickname. */
  enter(occupant: FullJid, presence: OutboundPresence, entry: Entry): void;
  /** Tells it how available we are (§7.7). */
  update(room: BareJid, presence: OutboundPresence): void;
  /** Asks for another nickname (§7.6); the room's `renamed` or `refused` is the answer. False where none can be so called. */
  changeNick(room: BareJid, nick: string, presence: OutboundPresence): boolean;
  /** Leaves (§7.14); what the room says afterwards is no longer believed. */
  leave(room: BareJid): void;
  /** Asks for another subject (§8.1); fulfilled when the room tells it to everybody, or why it does not. */
  setSubject(room: BareJid, subject: string): Promise<Result<undefined, IqError>>;
  /** Opens a room that we made, as the service makes rooms (§10.1.2). */
  unlock(room: BareJid): Promise<IqReply>;
  /** Tells who invites, by way of the room, that we do not come (§7.8.2). */
  decline(room: BareJid, inviter: Jid): void;
  /** In stream order, from rooms we are in or on our way into. */
  onRoom(handler: (event: RoomEvent) => void): Undo;
  /** The invitation a message is; undefined: it is none. It says who claims to invite: the room. */
  invitationOf(stanza: InboundStanza): MediatedInvitation | undefined;
  /** The child of a message to one occupant alone (§7.5). */
  privateMark(): XmlElement;
}

/** A message that is the room's subject and nothing else (§8.1): a body or a thread makes it an ordinary one. */
export function subjectOf({ type, subjects, bodies, thread }: InboundMessage): InboundMessage['subjects'] | undefined {
  return type === 'groupchat' && subjects.length > 0 && bodies.length === 0 && thread === undefined ? subjects : undefined;
}

export const mucFeature = defineFeature<MucApi>({
  name: 'xep-0045-muc',
  disco: [MUC_NS],
  requires: [presenceFeature, messageFeature],
  attach(ctx) {
    const { session, iq, messages, ids, clock } = ctx;
    const presences = ctx.api(presenceFeature);
    const messaging = ctx.api(messageFeature);
    const undos = new Undos();
    const handlers = new Set<(event: RoomEvent) => void>();
    /** Our nickname in each room we are in or entering. */
    const here = new Map<BareJid, string>();
    const subjects = new Map<string, { readonly room: BareJid; readonly settle: (result: Result<undefined, IqError>) => void }>();

    /** Left while the connection was away: the rooms do not know yet, and a session that goes on tells them (RFC 3921 §5.1.2, R140). */
    const unsaid = new Set<FullJid>();

    const occupantOf = (room: BareJid): FullJid | undefined => {
      const nick = here.get(room);
      return nick === undefined ? undefined : withResource(room, nick);
    };
    const settleSubject = (id: string | undefined, room: BareJid, result: Result<undefined, IqError>): void => {
      const waiting = id === undefined ? undefined : subjects.get(id);
      if (waiting?.room !== room) return;
      subjects.delete(id!);
      waiting.settle(result);
    };

    undos.add(
      session.events.on('started', ({ resumed }) => {
        if (resumed) for (const occupant of unsaid) void presences.directUnavailable(occupant);
        unsaid.clear();
      }),
      session.events.on('ended', () => {
        here.clear();
        unsaid.clear();
        for (const [id, { room }] of [...subjects]) settleSubject(id, room, err({ condition: 'disconnected', type: 'wait' }));
      }),
      presences.onPresence((presence) => {
        const room = bareOf(presence.from);
        const ownNick = here.get(room);
        const event = ownNick === undefined ? undefined : readRoomEvent(presence, room, ownNick);
        if (!event) return;
        if (event.kind === 'renamed' && event.isSelf) here.set(room, event.newNick);
        if (event.kind === 'gone' && event.isSelf) here.delete(room);
        // §7.2.2: a service may let us in under another name than we asked for (code 210).
        if (event.kind === 'present' && event.isSelf) here.set(room, event.nick);
        for (const handler of [...handlers]) handler(event);
      }),
      messages.handle({
        types: ['groupchat'], payload: { name: 'subject', ns: CLIENT_NS }, from: { asked: (from) => here.has(bareOf(from)) },
        handle({ from }) {
          const room = bareOf(from);
          if (from === occupantOf(room)) for (const [id, waiting] of [...subjects]) if (waiting.room === room) settleSubject(id, room, ok(undefined));
        },
      }),
      // §8.1: a refusal comes from the room itself, never from somebody in it.
      messaging.onError(({ from, id, error }) => settleSubject(id, from as BareJid, err(error))),
    );

    return {
      api: {
        isHere: (room) => here.has(room),
        enter(occupant, presence, entry) {
          here.set(bareOf(occupant), occupant.slice(bareOf(occupant).length + 1));
          void presences.direct(occupant, { ...presence, extensions: [buildEntry(entry)] });
        },
        update(room, presence) {
          const occupant = occupantOf(room);
          if (occupant !== undefined) void presences.direct(occupant, presence);
        },
        changeNick(room, nick, presence) {
          const occupant = withResource(room, nick);
          if (occupant === undefined || !here.has(room)) return false;
          void presences.direct(occupant, presence);
          return true;
        },
        leave(room) {
          const occupant = occupantOf(room);
          here.delete(room);
          if (occupant === undefined) return;
          if (session.isOnline) void presences.directUnavailable(occupant);
          else unsaid.add(occupant);
        },
        setSubject(room, subject) {
          const id = ids.uuid();
          return new Promise((resolve) => {
            const undo = clock.after(ANSWER_MS, () => settleSubject(id, room, err({ condition: 'timeout', type: 'wait' })));
            subjects.set(id, {
              room,
              settle: (result) => {
                undo();
                resolve(result);
              },
            });
            void messaging.send({ to: room, id, type: 'groupchat', subjects: [{ text: subject }], bodies: [] });
          });
        },
        unlock: (room) => iq.set(buildInstantRoom(), { to: room }),
        decline: (room, inviter) => void messaging.send({ to: room, id: ids.uuid(), type: 'normal', bodies: [], extensions: [buildDecline(inviter)] }),
        onRoom(handler) {
          const own = (event: RoomEvent): void => handler(event);
          handlers.add(own);
          return () => void handlers.delete(own);
        },
        invitationOf: ({ element, from }) => (element.attrs['type'] === 'error' ? undefined : parseMediatedInvitation(element, from)),
        privateMark: buildPrivateMark,
      },
      undo: () => undos.run(),
    };
  },
});

