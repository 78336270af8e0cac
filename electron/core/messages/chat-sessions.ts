import { bareOf, isFull, type BareJid, type FullJid, type Jid } from '../../lib/jid.ts';
import type { Ids } from '../../lib/ids.ts';

/** A thread is foreign text that is sent back: one of unreasonable length is not. */
export const THREAD_LENGTH = 256;

interface Chat {
  resource: FullJid | undefined;
  thread: string;
}

/**
 * Whom the next message of a conversation goes to, and in which thread (RFC 3921 §4.1, §2.1.2.3, with the unlocking of RFC 6121 §5.1):
 * to the bare address first (R117), to the resource that answered while nothing is heard of another (R115), and to the bare address
 * again once any presence of theirs comes (R116). Known for one session; threads live as long as the program.
 */
export class ChatSessions {
  readonly #ids: Ids;
  readonly #chats = new Map<Jid, Chat>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  recipientOf(peer: BareJid): Jid {
    return this.#chats.get(peer)?.resource ?? peer;
  }

  /** Theirs where they named one (R036), else ours: random, so that it says nothing of us (R411), and the same for all of a conversation (R038). */
  threadOf(peer: Jid): string {
    return this.#chat(peer).thread;
  }

  /** They wrote. A delayed message says nothing of where they are now. */
  received(from: Jid, thread: string | undefined, isDelayed: boolean): void {
    const chat = this.#chat(bareOf(from));
    if (!isDelayed) chat.resource = isFull(from) ? from : undefined;
    if (thread !== undefined && thread.length <= THREAD_LENGTH) chat.thread = thread;
  }

  /** Something changed at theirs, or a message did not get there. */
  release(from: Jid): void {
    const chat = this.#chats.get(bareOf(from));
    if (chat) chat.resource = undefined;
  }

  /** A new session begins: nobody's resource is known. */
  begin(): void {
    for (const chat of this.#chats.values()) chat.resource = undefined;
  }

  #chat(peer: Jid): Chat {
    let chat = this.#chats.get(peer);
    if (!chat) this.#chats.set(peer, (chat = { resource: undefined, thread: this.#ids.uuid() }));
    return chat;
  }
}
