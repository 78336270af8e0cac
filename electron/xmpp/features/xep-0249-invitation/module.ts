import { defineFeature } from '../../kit/define-feature.ts';
import type { InboundStanza } from '../../kit/inbound-stanza.ts';
import { CONFERENCE_NS, parseInvitation, type DirectInvitation } from './codec.ts';

export interface InvitationApi {
  /** The invitation a message is; undefined: it is none. Who invites is whoever wrote. */
  of(stanza: InboundStanza): DirectInvitation | undefined;
}

export const invitationFeature = defineFeature<InvitationApi>({
  name: 'xep-0249-invitation',
  disco: [CONFERENCE_NS],
  requires: [],
  attach: () => ({
    api: { of: ({ element }) => (element.attrs['type'] === 'error' || element.attrs['type'] === 'groupchat' ? undefined : parseInvitation(element)) },
    undo: () => undefined,
  }),
});
