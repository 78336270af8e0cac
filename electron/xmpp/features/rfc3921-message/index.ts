/**
 * RFC 3921 §2.1 (message syntax) and §4 (exchanging messages), October 2004; with RFC 6121 §5.2 where it is more exact
 * (thread parents, inherited languages). https://www.rfc-editor.org/rfc/rfc3921#section-2.1
 * Left out: whom to address next (§4.1), which needs presence and history and is core's; groupchat views, which are XEP-0045's.
 */
export { messageFeature, type MessageApi } from './module.ts';
export type { InboundMessage, OutboundMessage } from './codec.ts';
