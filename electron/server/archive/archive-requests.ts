import { CLIENT_NS, el } from '../../xmpp/kit/element.ts';
import {
  buildFin, buildMetadata, buildPreferences, buildQueryForm, buildResult, MAM_EXTENDED, MAM_GROUPCHAT_FIELD, MAM_NS, parsePreferences, parseQuery, type ArchiveQuery,
} from '../../xmpp/features/xep-0313-mam/index.ts';
import { STANZA_IDS_NS } from '../../xmpp/features/xep-0359-ids/index.ts';
import type { Account } from '../accounts/account.ts';
import type { Domain } from '../domain.ts';
import type { Session } from '../sessions.ts';
import { answer, refuse, type Answer, type Later, type RequestHandler } from '../stanzas/request.ts';
import { readMetadata, readPage } from './archive-pages.ts';

/** Pages that a session may wait for at a time: each is held in memory until it is sent. */
const MOST_AT_ONCE = 4;
/** Ids in one query, and addresses in one list. */
const MOST_NAMES = 200;

/** XEP-0313 and XEP-0441: the account's own archive, for its own sessions. Forged ids are taken away whether there is one or not (XEP-0359). */
export function archiveRequests(domain: Domain): readonly RequestHandler[] {
  const marks: RequestHandler = { name: 'stanza-id', ns: STANZA_IDS_NS, accountFeatures: [STANZA_IDS_NS] };
  if (!domain.archive.isOffered) return [marks];
  const waiting = new WeakMap<Session, number>();
  // §7.1: another's archive is nobody's business; and only whoever may see them learns that there is such an account (RFC 3921 §14, R404).
  const ofAccount: RequestHandler['ofAccount'] = ({ from }, asked) => refuse(asked.isSeenBy(from) ? 'forbidden' : 'service-unavailable');
  return [
    marks,
    {
      name: 'query', ns: MAM_NS, ofAccount, accountFeatures: [MAM_NS, MAM_EXTENDED, MAM_GROUPCHAT_FIELD],
      ofOwn: ({ type, payload }, session, account) => {
        if (type === 'get') return answer(buildQueryForm());
        const query = parseQuery(payload);
        if (!query || (query.filter.ids?.length ?? 0) > MOST_NAMES) return refuse('bad-request');
        const problem = problemOf(query);
        if (problem) return refuse(problem);
        const before = waiting.get(session) ?? 0;
        if (before >= MOST_AT_ONCE) return refuse('resource-constraint');
        waiting.set(session, before + 1);
        const later = page(domain, session, account, query);
        return (tell) => later((told) => {
          waiting.set(session, (waiting.get(session) ?? 1) - 1);
          tell(told);
        });
      },
    },
    {
      name: 'metadata', ns: MAM_NS, ofAccount,
      ofOwn: ({ type }, _, account) => (type === 'set' ? refuse('bad-request') : (tell) =>
        readMetadata(domain.journal, account.jid, (found) => tell(found.ok ? answer(buildMetadata(found.value)) : refuse(found.error)))),
    },
    { name: 'prefs', ns: MAM_NS, ofAccount, ofOwn: ({ type, payload }, _, account) => (type === 'get' ? preferencesOf(account) : setPreferences(domain, account, payload)) },
  ];
}

/** Nodes are of publish-subscribe services, other fields of specifications unknown here; places in the list (XEP-0059 §2.6) are not counted. */
function problemOf({ node, otherFields, page: { index } }: ArchiveQuery): 'item-not-found' | 'feature-not-implemented' | undefined {
  if (node !== undefined) return 'item-not-found';
  return otherFields.length > 0 || index !== undefined ? 'feature-not-implemented' : undefined;
}

/** The messages, each in a stanza of its own, then the answer (§4.2). */
function page({ journal }: Domain, session: Session, account: Account, { queryId, filter, page: request, isFlipped }: ArchiveQuery): Later {
  return (tell) => readPage(journal, account.jid, { filter, page: request }, (found) => {
    if (!found.ok) return tell(refuse(found.error));
    const { results, isComplete, page: info } = found.value;
    for (const result of isFlipped ? results.toReversed() : results) {
      session.send(el('message', CLIENT_NS, { from: account.jid, to: session.jid }, buildResult({ ...result, queryId })));
    }
    tell(answer(buildFin({ isComplete, isUnstable: false, page: info })));
  });
}

function preferencesOf({ archivePreferences }: Account): Answer {
  return answer(buildPreferences(archivePreferences));
}

function setPreferences({ store }: Domain, account: Account, payload: Parameters<typeof parsePreferences>[0]): Answer {
  const preferences = parsePreferences(payload);
  if (!preferences) return refuse('bad-request');
  if (preferences.always.length + preferences.never.length > MOST_NAMES) return refuse('policy-violation');
  store.setArchivePreferences(account, preferences);
  return preferencesOf(account);
}
