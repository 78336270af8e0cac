import { buildPrivate, PRIVATE_NS } from '../../xmpp/features/xep-0049-private-storage/index.ts';
import { childElements, el, type XmlElement } from '../../xmpp/kit/element.ts';
import { serialise } from '../../xmpp/kit/serialise.ts';
import type { Domain } from '../domain.ts';
import { answer, refuse, type RequestHandler } from '../stanzas/request.ts';

/** Of one account, all that it keeps together. */
const MOST_CHARACTERS = 512 * 1024;

/** XEP-0049: keeps what a client wants kept, one element of each name and namespace, for its owner alone. */
export function privateStorageRequests({ store }: Domain): RequestHandler {
  return {
    name: 'query', ns: PRIVATE_NS, serverFeatures: [PRIVATE_NS],
    ofOwn({ type, payload }, _, account) {
      const given = childElements(payload);
      const kept = account.privateStorage ? childElements(account.privateStorage) : [];
      const [asked] = given;
      // §3: at least one element, with a namespace of its own, and no more than one where it is asked for.
      if (!asked || given.some(({ ns }) => ns === PRIVATE_NS) || (type === 'get' && given.length > 1)) return refuse('not-acceptable');
      if (type === 'get') return answer(buildPrivate(kept.find((element) => isSame(element, asked)) ?? el(asked.name, asked.ns)));
      const storage = el('query', PRIVATE_NS, {}, ...kept.filter((element) => !given.some((other) => isSame(element, other))), ...given);
      if (serialise(storage).length > MOST_CHARACTERS) return refuse('not-acceptable');
      store.setPrivateStorage(account, storage);
      return answer();
    },
    ofAccount: () => refuse('forbidden'),
  };
}

function isSame(one: XmlElement, other: XmlElement): boolean {
  return one.name === other.name && one.ns === other.ns;
}
