import type { Feature } from '../kit/define-feature.ts';
import { messageFeature } from './rfc3921-message/index.ts';
import { presenceFeature } from './rfc3921-presence/index.ts';
import { privacyFeature } from './rfc3921-privacy/index.ts';
import { rosterFeature } from './rfc3921-roster/index.ts';
import { subscriptionFeature } from './rfc3921-subscription/index.ts';
import { discoFeature } from './xep-0030-disco/index.ts';
import { mucFeature } from './xep-0045-muc/index.ts';
import { privateStorageFeature } from './xep-0049-private-storage/index.ts';
import { vcardFeature } from './xep-0054-vcard/index.ts';
import { oobFeature } from './xep-0066-oob/index.ts';
import { registrationFeature } from './xep-0077-registration/index.ts';
import { nestedGroupsFeature } from './xep-0083-nested-groups/index.ts';
import { chatStatesFeature } from './xep-0085-chat-states/index.ts';
import { versionFeature } from './xep-0092-version/index.ts';
import { capsFeature } from './xep-0115-caps/index.ts';
import { avatarsFeature } from './xep-0153-avatars/index.ts';
import { pepFeature } from './xep-0163-pep/index.ts';
import { nickFeature } from './xep-0172-nick/index.ts';
import { receiptsFeature } from './xep-0184-receipts/index.ts';
import { blockingFeature } from './xep-0191-blocking/index.ts';
import { pingFeature } from './xep-0199-ping/index.ts';
import { delayFeature } from './xep-0203-delay/index.ts';
import { invitationFeature } from './xep-0249-invitation/index.ts';
import { carbonsFeature } from './xep-0280-carbons/index.ts';
import { mamFeature } from './xep-0313-mam/index.ts';
import { markersFeature } from './xep-0333-markers/index.ts';
import { hintsFeature } from './xep-0334-hints/index.ts';
import { csiFeature } from './xep-0352-csi/index.ts';
import { idsFeature } from './xep-0359-ids/index.ts';
import { uploadFeature } from './xep-0363-http-upload/index.ts';
import { mdsFeature } from './xep-0490-mds/index.ts';

/** Every spec the client speaks. Taking a line and its folder out takes the spec out of the program. */
export const features: readonly Feature<unknown>[] = [
  messageFeature,
  presenceFeature,
  subscriptionFeature,
  rosterFeature,
  privacyFeature,
  discoFeature,
  mucFeature,
  privateStorageFeature,
  vcardFeature,
  oobFeature,
  registrationFeature,
  nestedGroupsFeature,
  chatStatesFeature,
  versionFeature,
  capsFeature,
  avatarsFeature,
  pepFeature,
  nickFeature,
  receiptsFeature,
  blockingFeature,
  pingFeature,
  delayFeature,
  invitationFeature,
  carbonsFeature,
  mamFeature,
  markersFeature,
  hintsFeature,
  csiFeature,
  idsFeature,
  uploadFeature,
  mdsFeature,
];
