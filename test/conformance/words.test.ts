import { expect, it } from 'vitest';
import { STANZA_KINDS } from '../../electron/xmpp/features/rfc3921-privacy/index.ts';
import { STANZA_ERROR_CONDITIONS, STANZA_ERROR_TYPES } from '../../electron/xmpp/kit/stanza-error.ts';
import { appErrorWords, conditionWords, connectionFailureWords, messageFailureWords } from '../../renderer/i18n/failure-words.ts';
import { createTexts } from '../../renderer/i18n/index.ts';

const missing: string[] = [];
const { t } = createTexts((key) => missing.push(key));

it('every condition of a stanza error has words of its own, none of them the condition itself (R010, R057, R383)', () => {
  const words = STANZA_ERROR_CONDITIONS.map((condition) => conditionWords(t, condition));
  expect(new Set(words).size).toBe(STANZA_ERROR_CONDITIONS.length);
  for (const [index, condition] of STANZA_ERROR_CONDITIONS.entries()) expect(words[index]).not.toContain(condition);
  for (const [condition, said] of [
    ['forbidden', 'not allowed'], ['gone', 'moved away'], ['item-not-found', 'nothing at that address'], ['not-authorized', 'not signed in'], ['recipient-unavailable', 'at the moment'],
    ['remote-server-not-found', 'does not exist'], ['remote-server-timeout', 'does not answer'], ['resource-constraint', 'too much to do'], ['service-unavailable', 'cannot receive'],
  ] as const) expect(conditionWords(t, condition)).toContain(said);
  expect(missing).toEqual([]);
});

it('ours come first, the server\'s after them and marked as such (R409)', () => {
  const words = messageFailureWords(t, { condition: 'forbidden', type: 'auth', text: 'Go away' });
  expect(words).toEqual({ what: t('state.failedWhy', { reason: conditionWords(t, 'forbidden') }), next: t('state.advice.auth'), said: '\u2068Go away\u2069' });
  expect(Object.keys(words)).toEqual(['what', 'next', 'said']);
});

it('each type of error has advice of its own; a reason of ours has none (R383)', () => {
  const advice = STANZA_ERROR_TYPES.map((type) => messageFailureWords(t, { condition: 'gone', type }).next);
  expect(new Set(advice).size).toBe(STANZA_ERROR_TYPES.length);
  expect(messageFailureWords(t, { condition: 'too-large' })).not.toHaveProperty('next');
  expect(missing).toEqual([]);
});

it('"service-unavailable" says neither that somebody does not exist nor that they block us nor that they are away (R364, R366, R403)', () => {
  const refused = { condition: 'service-unavailable', type: 'cancel' } as const;
  const message = messageFailureWords(t, refused);
  expect(message.what).toContain(conditionWords(t, 'service-unavailable'));
  for (const words of [conditionWords(t, 'service-unavailable'), message.what, message.next, appErrorWords(t, { code: 'refused', condition: 'service-unavailable' })]) {
    expect(words).not.toMatch(/exist|block|offline|unknown|nobody/iu);
  }
});

it('each availability has words of its own, never those of the wire (R064–R067, R070)', () => {
  const words = (['online', 'chat', 'away', 'xa', 'dnd'] as const).map((show) => t(`presence.${show}`));
  expect(words).toEqual(['Online', 'Free for chat', 'Away', 'Extended away', 'Do not disturb']);
});

it('each subscription says who sees whom, both ways (R178)', () => {
  const words = (['both', 'to', 'from', 'none'] as const).map((subscription) => t(`standing.${subscription}`));
  expect(words[0]).toMatch(/each other/u);
  expect(words[1]).toMatch(/^You see their presence; they do not/u);
  expect(words[2]).toMatch(/^They see your presence; you do not/u);
  expect(words[3]).toMatch(/do not see each other/u);
  for (const standing of ['none-out', 'from-out', 'none-in', 'to-in', 'none-out-in'] as const) expect(t(`standing.${standing}`)).toMatch(/ask/u);
});

it('the priority says what a negative one does (R081, R375)', () => {
  expect(t('presence.priorityHint')).toMatch(/highest number.*−128 to 127.*negative number this place gets none/u);
  expect(t('presence.priorityNegative')).toMatch(/no messages but those sent to it by name/u);
});

it('each kind of a privacy rule says whose it is: what comes in is theirs, and of presence alone there is ours (R308)', () => {
  expect(STANZA_KINDS).toEqual(['iq', 'message', 'presence-in', 'presence-out']);
  const words = STANZA_KINDS.map((kind) => t(`rules.kind.${kind}`));
  for (const [index, start] of ['Requests of their', 'Their messages', 'Their presence', 'Your presence'].entries()) expect(words[index]!.startsWith(start)).toBe(true);
  expect(t('rules.everythingHint')).toMatch(/both directions.*requests to see each other/u);
});

it('the default list is said to count while nobody is signed in, the active one in its place on this computer alone (R316, R317)', () => {
  expect(t('lists.useHint.default')).toMatch(/without an active list.*offline/u);
  expect(t('lists.useHint.active')).toMatch(/this computer alone, in place of the default/u);
});

it('a list in use elsewhere says what to do, and a rule for a group that is no more says so (R299, R300, R352)', () => {
  expect(t('error.privacy.in-use')).toMatch(/Another device.*Sign out there/u);
  expect(t('error.privacy.not-found')).toMatch(/group it names, is no longer/u);
  expect(t('lists.groupUnknown')).toMatch(/None of your contacts is in this group/u);
});

it('what keeps a session from being opened is said in words of its own, with what helps (R098, R105, R106)', () => {
  const words = (code: 'bind' | 'session', condition: string): string => Object.values(connectionFailureWords(t, { code, condition })).join(' ');
  expect(words('bind', 'not-allowed')).toMatch(/at one more place\. Sign out elsewhere/u);
  expect(words('bind', 'conflict')).toMatch(/is taken\. Sign out elsewhere/u);
  expect(words('bind', 'bad-request')).toMatch(/did not open a session: it did not understand the request/u);
  expect(words('session', 'internal-server-error')).toMatch(/problem of its own\. Nothing is wrong with your password/u);
  expect(words('session', 'forbidden')).toMatch(/does not allow this account to sign in for messages and presence/u);
  for (const condition of STANZA_ERROR_CONDITIONS) expect(`${words('bind', condition)} ${words('session', condition)}`).not.toContain(condition);
  expect(missing).toEqual([]);
});
