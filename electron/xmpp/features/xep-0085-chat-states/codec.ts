import { childElements, el, type XmlElement } from '../../kit/element.ts';

export const CHAT_STATES_NS = 'http://jabber.org/protocol/chatstates';

const STATES = ['active', 'composing', 'paused', 'inactive', 'gone'] as const;
export type ChatState = (typeof STATES)[number];

/** The one state a message has; two contradict each other (§5.5). */
export function parseChatState(message: XmlElement): ChatState | undefined {
  const states = childElements(message).filter(({ ns }) => ns === CHAT_STATES_NS);
  return states.length === 1 ? STATES.find((state) => state === states[0]!.name) : undefined;
}

export function buildChatState(state: ChatState): XmlElement {
  return el(state, CHAT_STATES_NS);
}
