import type { AccountId } from '../../electron/contract/models/address.ts';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from './core-harness.ts';
import { MemoryProfile } from './memory-profile.ts';

export const ROOM = 'coven@chat.shakespeare.lit';
export const MUC = 'http://jabber.org/protocol/muc';
export const ROOM_INFO = `<query xmlns='http://jabber.org/protocol/disco#info'><identity category='conference' type='text' name='A Dark Cave'/>
  <feature var='${MUC}'/><feature var='urn:xmpp:sid:0'/></query>`;

interface Said {
  readonly nick?: string | undefined;
  readonly id?: string;
  readonly roomId?: string;
  readonly stamp?: string;
  readonly from?: string;
}

/** The same database under a program that starts now. */
export function sameDisk({ database }: MemoryProfile): MemoryProfile {
  return new (class extends MemoryProfile { override open() { return Promise.resolve(database!); } })();
}

/** A room as a test plays it, and one person in it or at its door. */
export class Room {
  readonly core: CoreHarness;
  accountId = 0 as AccountId;
  /** What the room says it is, asked for its disco#info. */
  info = ROOM_INFO;

  constructor(core = new CoreHarness()) {
    this.core = core;
    core.reply = (_, { attrs }) => (attrs['to'] === ROOM ? { type: 'result', content: this.info } : undefined);
  }

  /** Signed in, and in no room yet. */
  static async outside(core?: CoreHarness): Promise<Room> {
    const room = new Room(core);
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    room.core.stream.takeSent();
    return room;
  }

  static async joined(core?: CoreHarness): Promise<Room> {
    const room = await Room.outside(core);
    await room.join();
    room.core.stream.takeSent();
    return room;
  }

  receive(stanza: string): Promise<void> {
    return this.core.stream.receive(stanza.replace(/^<(\w+)/u, "<$1 xmlns='jabber:client'"));
  }

  presence(nick: string, x: string, attributes = ''): Promise<void> {
    return this.receive(`<presence from='${ROOM}/${nick}' ${attributes}><x xmlns='${MUC}#user'>${x}</x></presence>`);
  }

  subject(text = 'Fire Burn'): Promise<void> {
    return this.receive(`<message from='${ROOM}' type='groupchat'><subject>${text}</subject></message>`);
  }

  /** Lets the person in: who is there, they themselves, the subject. */
  async letIn(nick = 'thirdwitch', history: () => Promise<void> = async () => undefined): Promise<void> {
    await this.presence('firstwitch', "<item affiliation='owner' role='moderator'/>");
    await this.presence(nick, "<item affiliation='member' role='participant'/><status code='110'/>");
    await history();
    await this.subject();
    await this.core.frame();
  }

  async join(nick = 'thirdwitch', history?: () => Promise<void>) {
    const answer = this.core.call('room.join', { accountId: this.accountId, address: ROOM, nick });
    await this.core.settle();
    await this.letIn(nick, history);
    return answer;
  }

  async say(body: string, { nick = 'firstwitch', id, roomId, stamp, from = `${ROOM}/${nick}` }: Said = {}): Promise<void> {
    await this.receive(`<message from='${from}' type='groupchat'${id === undefined ? '' : ` id='${id}'`}><body>${body}</body>
      ${roomId === undefined ? '' : `<stanza-id xmlns='urn:xmpp:sid:0' id='${roomId}' by='${ROOM}'/>`}
      ${stamp === undefined ? '' : `<delay xmlns='urn:xmpp:delay' from='${ROOM}' stamp='${stamp}'/>`}</message>`);
    await this.core.frame();
  }

  async snapshot() {
    const answer = await this.core.call('app.snapshot', {});
    if (!answer.ok) throw new Error('no snapshot');
    return answer.value;
  }

  async view() {
    return (await this.snapshot()).rooms.find(({ address }) => address === ROOM);
  }

  async nicks(): Promise<string[]> {
    return (await this.snapshot()).occupants.flatMap(({ occupants }) => occupants.map(({ nick }) => nick));
  }

  async log(peer = ROOM): Promise<string[]> {
    const page = await this.core.call('message.page', { accountId: this.accountId, address: peer, limit: 100 });
    if (!page.ok) throw new Error(page.error.code);
    return page.value.messages.map(({ sender, body }) => `${sender.slice(sender.indexOf('/') + 1)}: ${body}`);
  }

  /** What was sent to the room since last asked. */
  sent(name: string): XmlElement[] {
    return this.core.stream.takeSent().filter((stanza) => stanza.name === name && stanza.attrs['to']?.startsWith(ROOM));
  }
}
