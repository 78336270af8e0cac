import { VCARD_NS } from '../../xmpp/features/xep-0054-vcard/index.ts';
import { el } from '../../xmpp/kit/element.ts';
import { serialise } from '../../xmpp/kit/serialise.ts';
import type { Domain } from '../domain.ts';
import { answer, refuse, type RequestHandler } from '../stanzas/request.ts';

/** A card with a picture as large as any client shows. */
const MOST_CHARACTERS = 512 * 1024;

/** XEP-0054: everybody may read a card, its owner alone writes it, whole. */
export function vcardRequests({ store }: Domain): RequestHandler {
  return {
    name: 'vCard', ns: VCARD_NS, serverFeatures: [VCARD_NS], accountFeatures: [VCARD_NS],
    ofOwn: ({ type, payload }, _, account) => {
      // XEP-0054 §3.1: an empty card where there is none.
      if (type === 'get') return answer(account.vcard ?? el('vCard', VCARD_NS));
      if (serialise(payload).length > MOST_CHARACTERS) return refuse('not-acceptable');
      store.setVcard(account, payload);
      return answer();
    },
    ofAccount: ({ type }, account) => {
      if (type === 'set') return refuse('forbidden');
      return account.vcard ? answer(account.vcard) : refuse('item-not-found');
    },
  };
}
