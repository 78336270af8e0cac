/** One break of the program that takes a line of RFC 3921 out, and the test file that must notice. */
export interface Mutation {
  readonly line: number;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  readonly noticedBy: string;
}

const mutation = (line: number, file: string, find: string, replace: string, noticedBy: string): Mutation => ({ line, file, find, replace, noticedBy });

const MESSAGES = 'test/conformance/messages.test.ts';
const PRESENCE = 'test/conformance/presence.test.ts';
const ADDRESS_LINK = 'electron/lib/address-link.test.ts';
const LANGUAGE = 'electron/xmpp/kit/language.test.ts';
const LINK_TARGET = 'renderer/state/link-target.test.ts';
const ROSTER_CODEC = 'electron/xmpp/features/rfc3921-roster/codec.test.ts';
const STANZA_ERROR = 'electron/xmpp/kit/stanza-error.test.ts';
const SUBSCRIPTIONS = 'test/conformance/subscriptions.test.ts';
const ROSTER_ASKERS = 'test/conformance/roster-askers.test.ts';
const ROSTER = 'test/conformance/roster.test.ts';
const DIRECTED = 'test/conformance/directed-presence.test.ts';
const VCARD = 'test/conformance/vcard.test.ts';
const LISTS = 'test/conformance/privacy-lists.test.ts';
const LOCKOUT = 'test/conformance/privacy-lockout.test.ts';
const MEANS = 'test/conformance/privacy-means.test.ts';
const MODES = 'test/scenario/privacy-modes.test.ts';
const STREAM = 'test/conformance/stream.test.ts';
const TRANSCRIPT = 'test/conformance/transcript.test.ts';
const LOGIN = 'test/scenario/stream-login.test.ts';
const SECURITY = 'test/conformance/security.test.ts';
const ONE_SIDE = 'test/conformance/state-tables/one-side.test.ts';
const WORDS = 'test/conformance/words.test.ts';
const PRESENCE_LOOK = 'renderer/features/presence/presence-look.test.ts';
const PRESENCE_CODEC = 'electron/xmpp/features/rfc3921-presence/codec.ts';
const ESTABLISH = 'electron/xmpp/stream/establish.ts';
const PRIVACY = 'electron/xmpp/features/rfc3921-privacy';

/** At least one for each section of the RFC that a client answers for. */
export const MUTATIONS: readonly Mutation[] = [
  mutation(6, 'electron/core/contacts/contact-list.ts', 'return answer.ok;', "if (!answer.ok) throw new Error('no roster');\n    return answer.ok;", ROSTER),
  mutation(18, 'electron/xmpp/kit/messages.ts', "=== type) ?? 'normal'", "=== type) ?? 'chat'", MESSAGES),
  mutation(12, 'electron/core/rooms/room-intake.ts', "type: 'groupchat',", "type: 'chat',", 'test/scenario/rooms.test.ts'),
  mutation(25, 'electron/xmpp/kit/messages.ts', "['chat', 'groupchat', 'headline', 'normal'];", "['chat', 'error', 'groupchat', 'headline', 'normal'];", 'electron/xmpp/features/rfc3921-message/module.test.ts'),
  mutation(29, 'electron/core/messages/versions.ts', "pickLanguage(bodies.filter(({ text }) => text !== ''), wishes, language)", "bodies.find(({ text }) => text !== '')", MESSAGES),
  mutation(36, 'electron/core/messages/chat-sessions.ts', 'chat.thread = thread;', 'chat.thread = this.#ids.uuid();', MESSAGES),
  mutation(56, 'electron/xmpp/kit/presences.ts', "known !== 'available');", "known !== 'available') ?? 'available';", PRESENCE),
  mutation(73, 'electron/core/presence/presence-room.ts', "...(others.length === 0 ? {}", '...(others.length >= 0 ? {}', PRESENCE),
  mutation(80, PRESENCE_CODEC, '-128, 127) ?? 0', '-128, 127_000) ?? 0', 'electron/xmpp/features/rfc3921-presence/codec.test.ts'),
  mutation(92, 'electron/core/messages/message-intake.ts', "const said = versionsOf(message, this.#languages, type !== 'chat');", "const said = versionsOf(message, this.#languages) ?? { body: '?', subject: undefined, language: undefined, others: [] };", MESSAGES),
  mutation(93, 'electron/xmpp/kit/iq-router.ts', "if (!handler) return this.#reply(stanza, err(stanzaError('service-unavailable')));", 'if (!handler) return undefined;', SECURITY),
  mutation(100, ESTABLISH, 'const needsSession = session !== undefined &&', 'const needsSession = false &&', LOGIN),
  mutation(115, 'electron/core/messages/chat-sessions.ts', 'chat.resource = isFull(from) ? from : undefined;', 'chat.resource = undefined;', MESSAGES),
  mutation(116, 'electron/core/accounts/account-parts.ts', '=> this.chats.release(from)', '=> void from', MESSAGES),
  mutation(147, 'electron/core/presence/directed-presences.ts', 'if (stays) this.#direct(presences, address, undefined);', 'if (stays) return;', DIRECTED),
  mutation(150, 'electron/core/presence/directed-presences.ts', 'for (const [address, presence] of this.#told) this.#direct(presences, address, presence);', '', DIRECTED),
  mutation(151, 'electron/core/presence/presence-room.ts', 'if (this.#isSorted && !this.#isKnown(address)) return;', '', 'test/scenario/core.test.ts'),
  mutation(152, 'electron/core/accounts/account-room.ts', "if (this.client) void this.client.api(presenceFeature).broadcastUnavailable(statusesOf(lastWords, this.#language));", '', 'test/scenario/core.test.ts'),
  mutation(153, 'electron/core/presence/directed-presences.ts', 'for (const address of this.#told.keys()) void presences.directUnavailable(address, statuses);', '', DIRECTED),
  mutation(157, 'electron/core/command-room.ts', "const [bare] = text.trim().split('/');\n  return parseBareJid(bare ?? '');", 'return parseBareJid(text.trim());', ROSTER),
  mutation(176, 'electron/xmpp/features/rfc3921-subscription/module.ts', "deny: (to) => send('unsubscribed', to)", "deny: (to) => send('unsubscribe', to)", SUBSCRIPTIONS),
  mutation(193, 'electron/xmpp/kit/sender-rule.ts', "case 'own-account': return isOwnAccount(from, own);", "case 'own-account': return true;", SECURITY),
  mutation(201, 'electron/core/presence/presence-room.ts', 'this.#isSorted = false;\n    }', '}', PRESENCE),
  mutation(207, 'electron/xmpp/features/rfc3921-roster/module.ts', "return err(stanzaError('bad-request'));\n        }", 'return ok(undefined);\n        }', ROSTER),
  mutation(212, 'electron/xmpp/features/rfc3921-roster/codec.ts', "{ jid, name: name === ''", "{ jid, subscription: 'none', name: name === ''", ROSTER),
  mutation(50, 'electron/core/requests/subscription-changes.ts', "!sees(from) && sees(after) && 'they-approved'", "!sees(from) && sees(after) && 'added'", 'test/conformance/subscription-history.test.ts'),
  mutation(240, 'electron/xmpp/features/rfc3921-subscription/module.ts', "subscribed: 'subscribe', unsubscribe:", "subscribed: 'unsubscribe', unsubscribe:", ONE_SIDE),
  mutation(259, 'electron/core/requests/commands.ts', 'target.value.room.parts.presence.forget(target.value.address);', '', PRESENCE),
  mutation(290, 'electron/core/requests/affirmations.ts', 'given.has(kind) || ', '', ONE_SIDE),
  mutation(291, 'electron/core/accounts/account-parts.ts', 'if (!contact || this.contacts', 'if (this.contacts', ONE_SIDE),
  mutation(302, `${PRIVACY}/evaluator.ts`, "?.subscription ?? 'none')", '?.subscription)', 'test/conformance/privacy-vectors.test.ts'),
  mutation(320, `${PRIVACY}/evaluator.ts`, 'rule.order < first.order', 'rule.order > first.order', 'test/conformance/privacy-vectors.test.ts'),
  mutation(325, `${PRIVACY}/module.ts`, "from: 'own-account',", "from: 'anyone',", `${PRIVACY}/module.test.ts`),
  mutation(345, `${PRIVACY}/codec.ts`, 'order > rules[index - 1]!.order', 'order >= rules[index - 1]!.order', `${PRIVACY}/codec.test.ts`),
  mutation(338, 'electron/core/privacy/mode-room.ts', 'api.setActive(isThere ? before : undefined)', 'api.setActive(undefined)', MODES),
  mutation(362, 'electron/core/privacy/mode-room.ts', 'if (isGone) this.#host.leave(mode);', '', MODES),
  mutation(367, 'electron/core/privacy/blocked-rules.ts', 'const others = rules.filter((rule) => !isSaid(rule));', 'const others = rules;', 'electron/core/privacy/blocked-rules.test.ts'),
  mutation(367, 'electron/core/privacy/mode-rules.ts', "rule({ type: 'jid', value: own }, 'allow'), ...about", '...about', 'electron/core/privacy/mode-rules.test.ts'),
  mutation(310, 'electron/core/privacy/account-reach.ts', "await requests.settle(address as BareJid, 'blocked')", 'void requests', 'test/scenario/blocks-for-a-time.test.ts'),
  mutation(308, 'electron/core/privacy/account-reach.ts', "await conversations.answerRequest(accountId, peer as BareJid, false)", 'void request', 'test/scenario/blocks-for-a-time.test.ts'),
  mutation(326, 'electron/core/privacy/privacy-room.ts', "this.lists.changedElsewhere(name);", '', LISTS),
  mutation(349, 'electron/core/privacy/list-commands.ts', "if (!overwrite) return err({ code: 'privacy', problem: 'exists' });", '', LISTS),
  mutation(370, 'electron/core/privacy/list-commands.ts', "if (lockout && !isConfirmed) return err({ code: 'privacy', problem: lockout });", '', LOCKOUT),
  mutation(338, 'electron/core/privacy/list-book.ts', 'const answer = await api.setActive(name);\n    if (answer.ok) return;', 'return;', LISTS),
  mutation(305, `${PRIVACY}/codec.ts`, '...renumber(rules).map(buildRule)', '...rules.map(buildRule)', `${PRIVACY}/codec.test.ts`),
  mutation(331, `${PRIVACY}/module.ts`, 'ask(buildListGet(name),', 'ask(buildNamesGet(),', `${PRIVACY}/module.test.ts`),
  mutation(297, 'electron/core/privacy/list-rules.ts', 'const jid = parseJid(value.trim());', 'const jid = value.trim() as never;', LISTS),
  mutation(301, 'electron/core/privacy/list-rules.ts', 'return subscription ? ok({ type, value: subscription })', 'return value ? ok({ type, value: value as never })', LISTS),
  mutation(335, 'electron/core/privacy/list-book.ts', 'if (answer.ok) await this.#noteUse(() => this.#noteActive(name));', 'await this.#noteUse(() => this.#noteActive(name));', LISTS),
  mutation(343, 'electron/core/privacy/list-book.ts', 'if (answer.ok) await this.#noteUse(() => { this.#default = name; });', 'await this.#noteUse(() => { this.#default = name; });', LISTS),
  mutation(332, 'electron/core/privacy/list-book.ts', "else if (privacyProblem(answer.error) === 'not-found') await this.#noteGone(name);", '', LISTS),
  mutation(346, 'electron/core/privacy/privacy-room.ts', 'if (isEcho || this', 'if (this', LISTS),
  mutation(368, 'electron/core/privacy/privacy-room.ts', 'names.ok ? listMeans(lists, this.#own) : commandMeans(features.blocking)', 'listMeans(lists, this.#own)', MEANS),
  mutation(369, 'electron/core/privacy/judge.ts', "{ reading: 'xep-0016', own }", "{ reading: 'rfc3921', own }", MEANS),
  mutation(319, 'electron/core/requests/request-inbox.ts', 'if (this.#isBlocked(from)) return;', '', 'test/scenario/blocks-for-a-time.test.ts'),
  mutation(234, 'electron/core/requests/commands.ts', 'if (add && !room.parts.contacts.isContact(peer)) {', 'if (add) {', SUBSCRIPTIONS),
  mutation(234, 'electron/core/requests/commands.ts', 'if (add && !room.parts.contacts.isContact(peer)) {', 'if (add && !known) {', ROSTER_ASKERS),
  mutation(232, 'electron/core/accounts/account-parts.ts', 'if (this.contacts.isContact(address)) void', 'if (contact) void', ROSTER_ASKERS),
  mutation(379, 'electron/core/requests/request-inbox.ts', 'await this.#table.remove(this.#accountId, address);', '', SUBSCRIPTIONS),
  mutation(268, 'electron/core/accounts/account-parts.ts', "if (contact?.subscription !== 'to' && contact?.subscription !== 'both') this.presence.forget(address);", '', SUBSCRIPTIONS),
  mutation(362, 'electron/core/privacy/privacy-room.ts', 'if (!after.ok && !means.tellsPresence) for (const block of blocks) this.#reach.return(block);', '', 'test/scenario/blocks-for-a-time.test.ts'),
  mutation(363, 'electron/core/accounts/account-parts.ts', " && !this.privacy.blocks(address, 'presence-in')", '', 'test/scenario/blocks-for-a-time.test.ts'),
  mutation(232, 'electron/core/requests/request-inbox.ts', 'for (const { address } of changed) this.#onChange(address as BareJid);', '', ROSTER_ASKERS),
  mutation(338, 'electron/core/privacy/list-book.ts', "isGone: privacyProblem(answer.error) === 'not-found' };", 'isGone: true };', LISTS),
  mutation(351, 'electron/core/privacy/list-book.ts', 'if (answer.ok && this.#active === name) this.#active = undefined;', '', LISTS),
  mutation(326, 'electron/core/privacy/list-book.ts', 'for (const name of this.#lists.keys()) this.#stale.add(name);', '', LISTS),
  mutation(370, 'electron/core/privacy/list-commands.ts', 'listInForce(names.value) === name || names.value.default === name ?', 'listInForce(names.value) === name ?', LOCKOUT),
  mutation(369, 'electron/core/privacy/list-rules.ts', 'peer: own }, roster).by === rule)', 'peer: own }, roster).by !== undefined)', LOCKOUT),
  mutation(302, 'electron/core/privacy/account-reach.ts', "(contact?.subscription ?? 'none') === value", 'contact?.subscription === value', 'test/scenario/blocks-for-a-time.test.ts'),
  mutation(310, 'electron/core/privacy/account-reach.ts', 'if (block.kinds.length === 0) for', 'for', 'test/scenario/blocks-for-a-time.test.ts'),
  mutation(329, `${PRIVACY}/codec.ts`, "PRIVACY_NS)?.attrs['name'] || undefined", "PRIVACY_NS)?.attrs['name']", `${PRIVACY}/codec.test.ts`),
  mutation(353, 'electron/core/privacy/list-commands.ts', "privacyProblem(removed.error) !== 'malformed'", 'removed.error', LISTS),
  mutation(244, 'electron/core/requests/commands.ts', "add && known?.subscription !== 'to' && known?.subscription !== 'both'", 'add', SUBSCRIPTIONS),
  mutation(243, 'electron/core/requests/affirmations.ts', 'this.#given.delete(address);', '', SUBSCRIPTIONS),
  mutation(288, 'electron/core/requests/request-inbox.ts', 'this.#affirmations.consider(subscription, subscriptions, this.#requests.has(from));',
    'void this.#table.list(this.#accountId).then(() => this.#affirmations.consider(subscription, subscriptions, this.#requests.has(from)));', SUBSCRIPTIONS),
  mutation(385, 'electron/lib/jid/localpart.ts', "|| !ALLOWED.test(local)) return undefined;", ') return undefined;', 'electron/lib/jid.test.ts'),
  mutation(392, 'renderer/state/link-target.ts', "contact ? { dialog: { kind: 'remove-contact', key } } : plain", 'plain', LINK_TARGET),
  mutation(392, 'electron/lib/address-link.ts', "mailbox.includes('@') ? readAddress(mailbox) : undefined", 'readAddress(mailbox)', ADDRESS_LINK),
  mutation(393, 'electron/lib/address-link.ts', "|| /[@/]/u.test(domain)) return undefined;", ') return undefined;', ADDRESS_LINK),
  mutation(395, 'electron/xmpp/kit/language.ts', "languageTag(child.attrs['xml:lang']) ?? inherited", "languageTag(child.attrs['xml:lang'])", LANGUAGE),
  mutation(398, 'electron/xmpp/kit/language.ts', "const key = language?.toLowerCase() ?? '';\n    if", "const key = language ?? '';\n    if", LANGUAGE),
  mutation(404, 'electron/core/contacts/contact-list.ts', "return subscription === 'from' || subscription === 'both';", "return subscription !== undefined && subscription !== 'none';", SECURITY),
  mutation(404, 'electron/core/accounts/account-parts.ts', '&& isSeenBy(from, this.gates())', '', 'test/conformance/presence-leaks.test.ts'),
  mutation(405, 'electron/xmpp/kit/iq-router.ts', "return handler.others === 'silence' ? undefined : this.#reply(stanza, err(stanzaError('service-unavailable')));", "return this.#reply(stanza, err(stanzaError('forbidden')));", SECURITY),
  mutation(412, 'electron/xmpp/stream/namespaces.ts', 'params:xml:ns:xmpp-session', 'params:xml:ns:session', STREAM),
  mutation(413, 'electron/xmpp/stream/endpoints.ts', "find('_xmpp-client')", "find('_im' as '_xmpp-client')", 'electron/xmpp/stream/endpoints.test.ts'),
  mutation(417, 'electron/xmpp/features/xep-0054-vcard/codec.ts', 'if (name === undefined || !isElement(child)) return [child];', 'if (name === undefined || !isElement(child)) return [];', 'electron/xmpp/features/xep-0054-vcard/codec.test.ts'),
  mutation(425, 'electron/xmpp/kit/stanza-error.ts', "?? USUAL_TYPE[condition] ?? 'cancel';\n  const text", "?? 'cancel';\n  const text", STANZA_ERROR),
  mutation(428, 'electron/xmpp/features/rfc3921-roster/codec.ts', "element.attrs['ask'] === 'subscribe'", "element.attrs['ask'] !== undefined", ROSTER_CODEC),
  mutation(38, 'electron/core/messages/chat-sessions.ts', 'return this.#chat(peer).thread;', 'return this.#ids.uuid();', MESSAGES),
  mutation(115, 'electron/core/messages/chat-sessions.ts', 'if (!isDelayed) chat.resource', 'chat.resource', MESSAGES),
  mutation(373, 'electron/core/messages/chat-sessions.ts', 'for (const chat of this.#chats.values()) chat.resource = undefined;', '', MESSAGES),
  mutation(171, 'electron/core/presence/presence-room.ts', 'this.#isShown = false;\n    this.#tellAll();', '', PRESENCE),
  mutation(136, 'electron/core/presence/presence-room.ts', 'this.#book.failed(address, presence.error.condition, newAddressOf(presence.error.address, address));', '', PRESENCE),
  mutation(166, PRESENCE_CODEC, "distinctLanguages(statuses.filter(({ text }) => text !== ''))", "statuses.filter(({ text }) => text !== '')", DIRECTED),
  mutation(74, 'electron/core/presence/presence-room.ts', 'shown?.text.slice(0, STATUS_LENGTH)', 'shown?.text', PRESENCE),
  mutation(140, PRESENCE_CODEC, "type: 'unavailable' }, ...buildStatuses(statuses));", "type: 'unavailable' });", DIRECTED),
  mutation(191, 'electron/xmpp/features/rfc3921-roster/module.ts', "from: 'own-account',", "from: 'anyone',", SECURITY),
  mutation(194, 'electron/xmpp/kit/iq-router.ts', 'if (to === undefined) return isOwnServer(stanza.from, own);', 'if (to === undefined) return true;', SECURITY),
  mutation(199, 'electron/core/contacts/contact-list.ts', 'for (const address of removed) this.#contacts.delete(address);', '', ROSTER),
  mutation(215, 'electron/core/contacts/contact-list.ts', "if (change.kind === 'removed') this.#contacts.delete(address);", '', ROSTER),
  mutation(238, 'electron/core/requests/affirmations.ts', " && (contact.isAsking || contact.subscription === 'to' || contact.subscription === 'both')", '', ONE_SIDE),
  mutation(286, 'electron/core/requests/affirmations.ts', 'this.#given.clear();', '', SUBSCRIPTIONS),
  mutation(162, 'electron/core/requests/request-inbox.ts', 'subscriptions.approve(from);\n      return;', '', SUBSCRIPTIONS),
  mutation(29, 'electron/core/messages/versions.ts', 'others: [...others.values()]', 'others: []', MESSAGES),
  mutation(416, 'electron/xmpp/features/xep-0054-vcard/module.ts', 'to === undefined ? {} : { to }', '{}', VCARD),
  mutation(418, 'electron/xmpp/features/xep-0054-vcard/module.ts', "['item-not-found', 'service-unavailable']", "['item-not-found']", VCARD),
  mutation(12, 'electron/core/rooms/room-intake.ts', 'room.isSettled ? undefined : delays.by', 'delays.by', 'test/scenario/rooms.test.ts'),
  mutation(381, 'electron/core/messages/message-intake.ts', 'const failed = await this.#outbox.markFailed(sent.id, failureOf(error, peer));', 'const failed = undefined;', 'test/scenario/core-messages.test.ts'),
  mutation(11, 'electron/core/accounts/account-parts.ts', '(ids) => this.outbox.reflected(ids)', '() => undefined', 'test/scenario/room-messages.test.ts'),
  mutation(79, PRESENCE_CODEC, '-128, 127) ?? 0', '-128, 127) ?? -2', PRESENCE),
  mutation(160, 'electron/core/accounts/account-parts.ts', 'if (!contact || this.contacts.seesUs(address)) void this.requests.settle(address);', '', SUBSCRIPTIONS),
  mutation(236, 'electron/core/contacts/contact-list.ts', 'for (const contact of changed) this.#contacts.set(contact.address, contact);\n    this.#changes', 'this.#changes', SUBSCRIPTIONS),
  mutation(285, 'electron/core/requests/request-inbox.ts', "if (kind !== 'subscribed') await this.#history.heard(from, kind, this.#standing(from));", '', 'test/conformance/subscription-history.test.ts'),
  mutation(123, 'electron/store/messages.ts', "ORDER BY m.id ${isForward ? '' : 'DESC'}", "ORDER BY m.sent_at ${isForward ? '' : 'DESC'}", 'test/scenario/core-messages.test.ts'),
  mutation(140, 'electron/xmpp/features/xep-0045-muc/module.ts', 'if (resumed) for (const occupant of unsaid) void presences.directUnavailable(occupant);', '', 'test/scenario/rooms.test.ts'),
  mutation(175, 'electron/core/requests/request-inbox.ts', 'await this.#table.remove(this.#accountId, address);', '', SUBSCRIPTIONS),
  mutation(137, 'electron/core/accounts/account-room.ts', 'if (this.#isUnsaid) this.announce();', '', PRESENCE),
  mutation(150, 'electron/core/accounts/account-room.ts', 'this.parts.directed.resume();', '', DIRECTED),
  mutation(150, 'electron/core/presence/directed-presences.ts', "this.#options.events.emit('directed.changed', { directed: this.view() });", '', DIRECTED),
  mutation(151, 'electron/core/accounts/account-parts.ts', '|| conversations.isAccepted(accountId, address)) && !this.privacy', ') && !this.privacy', PRESENCE),
  mutation(152, 'electron/core/accounts/account-room.ts', 'await stream.stop();', '', 'test/scenario/core.test.ts'),
  mutation(169, 'electron/core/presence/presence-room.ts', 'const address = this.#addressOf(presence.from);', "const address = this.#addressOf(presence.from);\n    if (presence.stanza.to?.includes('/') === false) return;", PRESENCE),
  mutation(175, 'electron/core/requests/request-inbox.ts', 'for (const request of await this.#table.list(this.#accountId)) this.#requests.set(request.address, request);', '', SUBSCRIPTIONS),
  mutation(209, 'electron/core/contacts/commands.ts', '{ jid: address, name, groups }', '{ jid: address, name: name.trim(), groups }', ROSTER),
  mutation(208, 'electron/core/contacts/commands.ts', "if (!target.value.room.parts.contacts.get(target.value.address)) return err({ code: 'unknown-contact' });", '', 'test/conformance/roster-refusals.test.ts'),
  mutation(209, 'electron/core/contacts/commands.ts', '[...new Set([...known?.groups ?? [], ...groups])]', 'groups', ROSTER),
  mutation(183, 'electron/core/contacts/commands.ts', 'ok({ ...target.value, address: item.address }) : target', 'target : target', ROSTER),
  mutation(189, 'renderer/state/contact-index.ts', 'return `${accountId}/${name}`;', 'return `${accountId}/${name.trim().toLowerCase()}`;', 'renderer/state/contact-index.test.ts'),
  mutation(200, 'electron/core/contacts/contact-list.ts', 'if (!answer.ok) this.#log.warn', "if (!answer.ok && answer.error.condition !== 'timeout') throw new Error('refused');\n    if (!answer.ok) this.#log.warn", ROSTER),
  mutation(395, 'electron/xmpp/stream/connection.ts', "this.#header?.attrs['xml:lang']", "'en'", STREAM),
  mutation(397, 'electron/xmpp/stream/connector.ts', 'language: options.language', "language: 'en'", STREAM),
  mutation(411, 'electron/core/accounts/accounts-room.ts', 'allowPlain, resource, pinnedCertificates,', "allowPlain, resource: resource ?? 'laptop', pinnedCertificates,", 'test/scenario/core.test.ts'),
  mutation(422, 'electron/core/messages/commands.ts', 'stanzaId: ids.uuid() as StanzaId', 'stanzaId: `1 ${ids.uuid()}` as StanzaId', MESSAGES),
  mutation(425, 'electron/xmpp/kit/stanza-error.ts', "['cancel', 'continue', 'modify'", "['cancel', 'modify'", STANZA_ERROR),
  mutation(427, `${PRIVACY}/codec.ts`, '...STANZA_KINDS.filter((kind) => kinds.includes(kind)).map(', '...kinds.map(', `${PRIVACY}/codec.test.ts`),
  mutation(26, 'electron/core/messages/message-intake.ts', "this.#languages, type !== 'chat')", 'this.#languages)', 'test/scenario/single-messages.test.ts'),
  mutation(52, 'electron/core/accounts/account-parts.ts', "if (contact?.subscription !== 'to' && contact?.subscription !== 'both') this.presence.forget(address);", '', SUBSCRIPTIONS),
  mutation(55, 'renderer/features/presence/presence-look.ts', 'presence?.error !== undefined || ', '', PRESENCE_LOOK),
  mutation(67, 'renderer/features/presence/presence-look.ts', 'return best.show;', "return best.show === 'xa' ? 'away' : best.show;", PRESENCE_LOOK),
  mutation(71, 'renderer/features/presence/presence-look.ts', 'presence?.resources[0]?.status ?? (', '(', PRESENCE_LOOK),
  mutation(79, 'electron/core/presence/presence-book.ts', 'b.priority - a.priority || ', '', PRESENCE),
  mutation(136, 'electron/core/presence/presence-book.ts', 'entry.error = undefined;\n    if (resource', 'if (resource', PRESENCE),
  mutation(7, 'electron/xmpp/features/xep-0045-muc/module.ts', "type: 'normal', bodies: [], extensions: [buildDecline", 'type: undefined as never, bodies: [], extensions: [buildDecline', TRANSCRIPT),
  mutation(10, 'electron/core/messages/message-intake.ts', 'if (failed) this.#conversations', "if (failed && error.condition !== 'undefined-condition') this.#conversations", 'test/scenario/core-messages.test.ts'),
  mutation(33, 'electron/xmpp/features/rfc3921-message/codec.ts', 'return distinctLanguages(resolved).map', 'return resolved.map', 'electron/xmpp/features/rfc3921-message/codec.test.ts'),
  mutation(47, PRESENCE_CODEC, "'presence', CLIENT_NS, { to, id },", "'presence', CLIENT_NS, { to, id, type: to && 'available' },", TRANSCRIPT),
  mutation(59, PRESENCE_CODEC, "type: 'unavailable' }, ", "type: 'unavailable' }, el('show', CLIENT_NS, {}, 'xa'), ", TRANSCRIPT),
  mutation(61, PRESENCE_CODEC, "{}, presence.show),", "{}, presence.show),\n    presence.show === 'online' ? undefined : el('show', CLIENT_NS, {}, 'away'),", PRESENCE),
  mutation(77, PRESENCE_CODEC, "{}, String(priority)),", "{}, String(priority)),\n    priority === 0 ? undefined : el('priority', CLIENT_NS, {}, '0'),", PRESENCE),
  mutation(81, 'renderer/i18n/en/shell.ts', 'with a negative number this place gets none', 'a negative number will do', WORDS),
  mutation(89, 'electron/xmpp/features/xep-0045-muc/codec.ts', "return el('x', MUC_USER_NS, {}, el('decline'", "return el('x', 'jabber:client', {}, el('decline'", TRANSCRIPT),
  mutation(10, 'renderer/i18n/failure-words.ts', "isKey(failures.condition, condition) ? condition : 'other'", "'other'", WORDS),
  mutation(106, 'renderer/i18n/failure-words.ts', '!isKey(failures.sessionRefusal, failure.condition)', "failure.condition !== 'internal-server-error'", WORDS),
  mutation(59, 'electron/core/contacts/commands.ts', "note === '' ? {} : { statuses: [{ text: note }] }", '{}', TRANSCRIPT),
  mutation(73, 'electron/core/presence/presence-room.ts', '.slice(0, MOST_VERSIONS)', '', PRESENCE),
  mutation(83, 'electron/xmpp/kit/iq-router.ts', 'return `${type} ${name} ${ns}`;', 'return `${type} ${ns}`;', 'electron/xmpp/kit/iq-router.test.ts'),
  mutation(85, 'electron/xmpp/kit/iq-router.ts', 'id: stanza.id, to: stanza.hasFrom', 'id: this.#ports.ids.uuid(), to: stanza.hasFrom', 'electron/xmpp/kit/iq-router.test.ts'),
  mutation(86, 'electron/xmpp/kit/iq-router.ts', "if (!pending) return this.#ports.log.debug('iq.unexpected-reply', { from: stanza.from, id: stanza.id });", "if (!pending) return this.#reply(stanza, err(stanzaError('service-unavailable')));", 'electron/xmpp/kit/iq-router.test.ts'),
  mutation(87, 'electron/xmpp/kit/iq-router.ts', '|| !payload || children.length !== 1)', '|| !payload)', 'electron/xmpp/kit/iq-router.test.ts'),
  mutation(95, 'electron/xmpp/stream/attempt.ts', "await within(attempt, 'authenticate', authenticate(", "connection.write('<presence/>');\n    await within(attempt, 'authenticate', authenticate(", STREAM),
  mutation(97, ESTABLISH, 'jid = boundJid(bound, account);', 'jid = `${boundJid(bound, account)}0` as FullJid;', LOGIN),
  mutation(98, ESTABLISH, " || condition === 'bad-request'", '', LOGIN),
  mutation(104, ESTABLISH, "name === 'optional'", "name === 'none'", LOGIN),
  mutation(110, ESTABLISH, "if (condition !== 'conflict') throw", "if (condition === 'conflict') return { jid, early };\n    throw", LOGIN),
  mutation(187, 'electron/core/requests/commands.ts', 'set({ jid: peer, name: name.trim(), groups })', "set({ jid: peer, name: name.trim() || (room.parts.requests.all()[0]?.nick ?? ''), groups })", ROSTER),
  mutation(403, 'renderer/i18n/failure-words.ts', "what: t('state.failedWhy', { reason: conditionWords(t, condition) }),", "what: condition === 'service-unavailable' ? 'They do not exist.' : t('state.failedWhy', { reason: conditionWords(t, condition) }),", 'test/conformance/words.test.ts'),
  mutation(172, 'electron/store/contacts.ts', "'SELECT * FROM contacts WHERE account_id = ?'", "\"SELECT account_id, address, name, groups, 'none' AS subscription, asking, approved FROM contacts WHERE account_id = ?\"", 'test/scenario/core.test.ts'),
  mutation(183, 'electron/core/accounts/account-parts.ts', 'this.contacts.itemOf(from)?.address ?? bareOf(from)', 'bareOf(from)', PRESENCE),
  mutation(217, 'electron/core/contacts/contact-list.ts', "if (change.kind === 'removed') this.#contacts.delete(address);", "if (change.kind === 'removed' && !this.#contacts.delete(address)) throw new Error('unknown');", ROSTER),
];
