import type { Jid } from '../../../lib/jid.ts';
import { defineFeature } from '../../kit/define-feature.ts';
import { CLIENT_NS, el, type XmlElement } from '../../kit/element.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { hintsFeature } from '../xep-0334-hints/index.ts';
import { buildChatState, CHAT_STATES_NS, parseChatState, type ChatState } from './codec.ts';

export type { ChatState } from './codec.ts';

export interface ChatStatesApi {
  /** What the message says of its sender's attention; errors say nothing. */
  stateIn(stanza: InboundStanza): ChatState | undefined;
  /** Goes with a message that has a text (§5.1). */
  active(): XmlElement;
  /** Says it by itself, in the thread where there is one (§5.5); no server is to keep it. Whom it may be said to is for the caller to know (§7). */
  tell(to: Jid, state: ChatState, options?: { readonly thread?: string; readonly isRoom?: boolean }): void;
}

export const chatStatesFeature = defineFeature<ChatStatesApi>({
  name: 'xep-0085-chat-states',
  disco: [CHAT_STATES_NS],
  requires: [messageFeature, hintsFeature],
  attach: (ctx) => ({
    api: {
      stateIn: ({ element, type }) => (type === 'error' ? undefined : parseChatState(element)),
      active: () => buildChatState('active'),
      tell(to, state, { thread, isRoom = false } = {}) {
        const payload = [buildChatState(state), ...(thread === undefined ? [] : [el('thread', CLIENT_NS, {}, thread)]), ctx.api(hintsFeature).build('no-store')];
        void ctx.api(messageFeature).sendAside(to, payload, isRoom ? 'groupchat' : 'chat');
      },
    },
    undo: () => undefined,
  }),
});
