import type { Contact, Subscription } from '../../electron/contract/models/contact.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import type { Availability, ContactPresence } from '../../electron/contract/models/presence.ts';
import { ACCOUNT, type ScriptedCore, scriptedAccount } from './scripted-core.ts';

type Person = readonly [address: string, name: string, groups: readonly string[], show: Availability | 'offline', status?: string | undefined, subscription?: Subscription];

/** Names in the scripts people write, at every state of presence. */
export const PEOPLE: readonly Person[] = [
  ['anna@linnet.example', 'Anna Lindqvist', ['Friends'], 'online', 'At the lake until Sunday'],
  ['bjorn@linnet.example', 'Bjørn Åkesson', ['Friends'], 'away'],
  ['sofia@linnet.example', 'София Ковалёва', ['Friends'], 'chat', 'Пишите, я здесь'],
  ['omar@linnet.example', 'عمر الخطيب', ['Friends'], 'online', 'متاح للدردشة'],
  ['noa@linnet.example', 'נועה ברק', ['Friends'], 'dnd', 'בפגישה עד שלוש'],
  ['wei@linnet.example', '陈伟', ['Work'], 'online', '在办公室'],
  ['priya@linnet.example', 'प्रिया शर्मा', ['Work'], 'xa', 'दोपहर के भोजन पर'],
  ['theo@linnet.example', 'Theo 🦜', ['Work', 'Friends'], 'online', 'Reviewing 🎧'],
  ['maximiliane@a-rather-long-server-name.example', 'Maximiliane von Hohenstein-Wintersberg', ['Work'], 'dnd', 'In the quarterly planning workshop, back in the late afternoon'],
  ['joao@linnet.example', 'João Carvalho', ['Work'], 'offline'],
  ['elena@linnet.example', 'Ελένη Παππά', ['Work'], 'offline'],
  ['yuki@linnet.example', '山田 ゆき', ['Family'], 'online'],
  ['grandma@linnet.example', 'Großmutter', ['Family'], 'offline'],
  ['rui@linnet.example', 'Rui', ['Family'], 'away', 'Out for a run'],
  ['plumber@services.example', '', [], 'offline', undefined, 'none'],
];

export function sampleContacts(): Contact[] {
  return PEOPLE.map(([address, name, groups, , , subscription]) => ({
    accountId: ACCOUNT, address, name, groups: [...groups], subscription: subscription ?? 'both', isAsking: subscription === 'none',
  }));
}

/** Everybody has been as they are for an hour. */
export function samplePresences(now: number): ContactPresence[] {
  return PEOPLE.flatMap(([address, , , show, status]) => (show === 'offline' ? [] : [{
    accountId: ACCOUNT, address, resources: [{ resource: 'phone', show, status: status ?? '', priority: 5, since: now - 3_600_000 }],
  }]));
}

type Spoken = Omit<Message, 'id' | 'accountId' | 'peer'>;

export function said(direction: 'in' | 'out', body: string, sentAt: number, change: Partial<Spoken> = {}): Spoken {
  return {
    direction, body, sentAt, sender: direction === 'out' ? 'mira@linnet.example/linnet-7f3a' : 'them@linnet.example/phone', type: 'chat', isDelayed: false,
    state: direction === 'out' ? 'sent' : 'received', ...change,
  };
}

/** A life in messages: a long conversation with Anna, shorter ones with others. `now` in epoch milliseconds. */
export function fillSample(core: ScriptedCore, now: number): void {
  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;
  core.snapshot = { ...core.snapshot, accounts: [scriptedAccount({ presence: { show: 'online', status: 'Sketching the new brochure', priority: 5 } })] };
  core.setContacts(sampleContacts(), samplePresences(now));
  core.putHistory('grandma@linnet.example', [said('in', 'Kommst du am Sonntag zum Kaffee?', now - 9 * day), said('out', 'Ja, ich bringe Kuchen mit!', now - 9 * day + hour)]);
  core.putHistory('elena@linnet.example', [said('in', 'Σου έστειλα τα σχέδια για το φυλλάδιο.', now - 3 * day)]);
  core.putHistory('wei@linnet.example', [said('out', 'Could you look at the figures on page 4?', now - day - 2 * hour), said('in', '好的，我下午看。', now - day - hour)]);
  core.putHistory('noa@linnet.example', [said('in', 'הפגישה נדחתה לשעה שלוש', now - 5 * hour), said('out', 'Thanks for telling me, שלוש works.', now - 5 * hour + 3 * minute)]);
  core.putHistory('theo@linnet.example', [said('out', 'The build is green again', now - 3 * hour, { state: 'queued' })]);
  core.putHistory('omar@linnet.example', [said('in', 'مرحبا ميرا! هل وصلتِ إلى المكتب؟', now - 70 * minute), said('in', 'أرسلت لك الصور من الرحلة.', now - 69 * minute)], 2);
  core.putHistory('sofia@linnet.example', [said('in', 'Посмотри, пожалуйста, когда будет время: https://example.org/макет', now - 40 * minute)], 1);
  core.putHistory('anna@linnet.example', [
    said('in', 'Hej! Did you get the train tickets?', now - day - 3 * hour),
    said('out', 'Yes — two seats by the window, leaving at 9:12 on Friday.', now - day - 3 * hour + 2 * minute),
    said('out', 'I wrote the seat numbers into https://notes.example.org/lake-trip so that we both have them.', now - day - 3 * hour + 3 * minute),
    said('in', 'Perfect 👌', now - day - 3 * hour + 9 * minute),
    said('in', 'One question though: the cabin says that the key is in a box beside the door, and that the code comes by post. Nothing has come here yet. Could you ask them whether they can send it by message? Otherwise we stand in front of a locked door at ten in the evening, and the last bus back leaves at half past nine.', now - 2 * hour),
    said('out', 'I asked. They answer between eight and ten.', now - 2 * hour + 4 * minute),
    said('in', '🎉', now - 2 * hour + 5 * minute),
    said('in', 'Omar wants to come too. He says: «سأحضر القهوة والتمر» — he brings coffee and dates.', now - 50 * minute),
    said('out', 'The more the better.', now - 48 * minute),
    said('out', 'Does he have a sleeping bag?', now - 47 * minute),
    said('out', 'I can lend him mine, the thick one', now - 46 * minute, { state: 'failed', failure: { condition: 'service-unavailable', type: 'cancel' } }),
    said('in', 'He does.', now - 30 * minute),
    said('in', 'And Noa asks whether there is room for a kayak on the roof: נועה שואלת אם יש מקום לקיאק', now - 29 * minute),
    said('out', 'There is, if we leave the second table at home.', now - 12 * minute),
    said('in', 'Then we leave the table at home. See you on Friday!', now - 4 * minute),
  ]);
}

/** A few who are blocked, in every way that a row can be. */
export function fillBlocked(core: ScriptedCore, now: number): void {
  const day = 24 * 60 * 60_000;
  core.snapshot = {
    ...core.snapshot,
    privacy: [{
      accountId: ACCOUNT, means: 'privacy-lists', blocked: [
        { scope: 'jid', value: 'offers@cheap-watches.example', kinds: [], since: now - 2 * day, reason: 'Writes every morning' },
        { scope: 'jid', value: 'spam.example', kinds: [], reason: '' },
        { scope: 'jid', value: 'рекламное-агентство@a-rather-long-server-name.example', kinds: [], since: now - 40 * day, reason: 'Реклама', until: now + 9 * day },
        { scope: 'group', value: 'Former colleagues', kinds: ['message', 'presence-out'], reason: '' },
        { scope: 'subscription', value: 'none', kinds: ['iq'], reason: '' },
      ],
    }],
  };
}

/** Two lists, one active and one the default. */
export function fillLists(core: ScriptedCore, now: number): void {
  fillBlocked(core, now);
  core.snapshot = {
    ...core.snapshot,
    privacyLists: [{
      accountId: ACCOUNT, active: 'At work', default: 'Тихие часы', lists: [
        { name: 'At work', unreadable: 0, rules: [
          { scope: 'jid', value: 'anna@linnet.example', action: 'allow', kinds: [] },
          { scope: 'group', value: 'Friends', action: 'deny', kinds: ['message', 'presence-out'] },
          { scope: 'subscription', value: 'none', action: 'deny', kinds: [] },
          { scope: 'everybody', value: '', action: 'deny', kinds: ['iq'] },
        ] },
        { name: 'Тихие часы', unreadable: 0, rules: [{ scope: 'everybody', value: '', action: 'deny', kinds: ['message'] }] },
        { name: 'Holidays', unreadable: 0, rules: [{ scope: 'group', value: 'Work', action: 'deny', kinds: [] }] },
      ],
    }],
  };
}

/** Headlines and letters beside the conversations. */
export function fillSingles(core: ScriptedCore, now: number): void {
  const single = (body: string, age: number, change: Partial<Spoken>, isUnread: boolean): Spoken & { isUnread: boolean } => ({ ...said('in', body, now - age, change), isUnread });
  core.putSingles('press@news.example', [single('The ferry timetable changes on Monday. https://news.example/ferry', 7_200_000, { type: 'headline', subject: 'New timetable' }, true)]);
  core.putSingles('weather.example', [single('Expect gusts of up to 100 km/h along the coast until midnight.', 600_000, { type: 'headline', subject: 'Storm warning' }, true)]);
  core.putSingles('bjorn@linnet.example', [single('The keys are with the neighbour.', 90_000_000, { type: 'normal' }, false)]);
  core.putSingles('anna@linnet.example', [single('Dear Mira,\n\nWe open at six. Come through the side gate.\n\nAnna', 1_200_000, { type: 'normal', subject: 'The harbour festival' }, true)]);
}
