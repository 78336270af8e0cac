import { messageFeature } from '../../xmpp/features/rfc3921-message/index.ts';
import { mucFeature } from '../../xmpp/features/xep-0045-muc/index.ts';
import { oobFeature } from '../../xmpp/features/xep-0066-oob/index.ts';
import { chatStatesFeature } from '../../xmpp/features/xep-0085-chat-states/index.ts';
import { receiptsFeature } from '../../xmpp/features/xep-0184-receipts/index.ts';
import { delayFeature } from '../../xmpp/features/xep-0203-delay/index.ts';
import { invitationFeature } from '../../xmpp/features/xep-0249-invitation/index.ts';
import { mamFeature } from '../../xmpp/features/xep-0313-mam/index.ts';
import { markersFeature } from '../../xmpp/features/xep-0333-markers/index.ts';
import { idsFeature } from '../../xmpp/features/xep-0359-ids/index.ts';
import { mdsFeature } from '../../xmpp/features/xep-0490-mds/index.ts';
import type { XmppClient } from '../../xmpp/kit/xmpp-client.ts';
import type { ArchiveFeatures } from '../archive/archive-room.ts';
import type { ReadStateFeatures } from '../read-state/read-state-room.ts';
import type { TypingFeatures } from '../typing/typing-room.ts';

/** What reads a message, whichever way it came, the archive itself, and what is said of messages. */
export function messageFeatures(client: XmppClient): ArchiveFeatures & ReadStateFeatures & TypingFeatures {
  return {
    mam: client.api(mamFeature), messages: client.api(messageFeature), delays: client.api(delayFeature), ids: client.api(idsFeature), oob: client.api(oobFeature),
    muc: client.api(mucFeature), direct: client.api(invitationFeature), receipts: client.api(receiptsFeature), markers: client.api(markersFeature), mds: client.api(mdsFeature),
    chatStates: client.api(chatStatesFeature),
  };
}
