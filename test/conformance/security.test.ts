import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import { features } from '../../electron/xmpp/features/index.ts';
import { ClientHarness } from '../kit/client-harness.ts';
import { isRosterGet, JULIET, receive, ROMEO, signedIn, snapshotOf } from './people.ts';

const QUERIES: readonly string[] = [
  "<query xmlns='jabber:iq:version'/>", "<ping xmlns='urn:xmpp:ping'/>", "<query xmlns='http://jabber.org/protocol/disco#info'/>",
  "<query xmlns='http://jabber.org/protocol/disco#items'/>",
];

/** What was answered, without id and recipient. */
function answer(stanza: XmlElement | undefined): unknown {
  return stanza && [stanza.name, stanza.attrs['type'], stanza.children];
}

describe('who may know that we are here', () => {
  it('strangers get for what we know the answer they get for what nobody knows (R093, R403, R405)', async () => {
    const { core } = await signedIn();
    const answers: unknown[] = [];
    for (const query of [...QUERIES, "<query xmlns='urn:unknown'/>", "<query xmlns='jabber:iq:roster'/>"]) {
      await receive(core, `<iq type='get' id='q' from='mal@evil.example/x'>${query}</iq>`);
      answers.push(answer(core.stream.takeSent()[0]));
    }
    expect(answers[0]).toMatchObject(['iq', 'error', [{ name: 'error', attrs: { type: 'cancel' }, children: [{ name: 'service-unavailable' }] }]]);
    for (const each of answers) expect(each).toEqual(answers[0]);
  });

  it('those who may see our presence are answered, those whom we only see are not (R085, R404)', async () => {
    for (const [subscription, isTold] of [['none', false], ['to', false], ['from', true], ['both', true]] as const) {
      const { core } = await signedIn(`<item jid='${JULIET}' subscription='${subscription}'/>`);
      for (const query of QUERIES) {
        await receive(core, `<iq type='get' id='q' from='${JULIET}/b'>${query}</iq>`);
        const sent = core.stream.takeSent();
        expect(sent.map(({ attrs }) => [attrs['type'], attrs['id'], attrs['to']])).toEqual([[isTold ? 'result' : 'error', 'q', `${JULIET}/b`]]);
      }
    }
  });

  it('messages, receipts asked for, typing and presence of strangers are met with silence (R404)', async () => {
    const { core } = await signedIn();
    for (const stanza of [
      "<message from='mal@evil.example/x' id='m' type='chat'><body>hi</body><request xmlns='urn:xmpp:receipts'/><active xmlns='http://jabber.org/protocol/chatstates'/></message>",
      "<presence from='mal@evil.example/x'/>", "<presence from='mal@evil.example/x' type='probe'/>",
    ]) await receive(core, stanza);
    expect(core.stream.takeSent()).toEqual([]);
  });
});

it('every request is answered exactly once, whatever it asks and of whom it comes, and no answer is answered (R085, R086, R087, R093)', async () => {
  const { core } = await signedIn(`<item jid='${JULIET}' subscription='both'/>`);
  const asked = [
    ...QUERIES, "<query xmlns='urn:unknown'/>", "<query xmlns='jabber:iq:roster'><item jid='nurse@example.com'/></query>", "<query xmlns='jabber:iq:privacy'><list name='work'/></query>",
    "<block xmlns='urn:xmpp:blocking'><item jid='paris@example.com'/></block>", "<vCard xmlns='vcard-temp'/>", '', '<a/><b/>', 'text',
  ];
  let count = 0;
  for (const from of [undefined, ROMEO, 'example.net', `${JULIET}/b`, 'mal@evil.example/x', `${ROMEO}/phone`]) {
    for (const type of ['get', 'set', 'nonsense']) {
      for (const payload of asked) {
        const id = `q${count += 1}`;
        await receive(core, `<iq type='${type}' id='${id}'${from === undefined ? '' : ` from='${from}'`}>${payload}</iq>`);
        const replies = core.stream.takeSent().filter(({ name, attrs }) => name === 'iq' && attrs['id'] === id);
        expect([type, payload, replies.map(({ attrs }) => [attrs['to'], ['result', 'error'].includes(attrs['type']!)])]).toEqual([type, payload, [[from, true]]]);
      }
    }
    for (const type of ['result', 'error']) {
      await receive(core, `<iq type='${type}' id='q${count}'${from === undefined ? '' : ` from='${from}'`}><query xmlns='jabber:iq:roster'/></iq>`);
      expect(core.stream.takeSent().filter(({ attrs }) => attrs['id'] === `q${count}`)).toEqual([]);
    }
  }
});

describe('who is believed', () => {
  it('only the one asked answers, only the own account pushes (R086, R191, R193, R194, R406)', async () => {
    const { core } = await signedIn();
    const before = await snapshotOf(core);
    for (const from of ['mal@evil.example/x', 'example.net', `${ROMEO}.evil.example`, `${ROMEO}/other`]) {
      for (const type of ['set', 'result']) {
        await receive(core, `<iq type='${type}' id='x' from='${from}'><query xmlns='jabber:iq:roster'><item jid='bank@evil.example' subscription='both'/></query></iq>`);
      }
    }
    expect((await snapshotOf(core)).contacts).toEqual(before.contacts);
    expect(core.stream.takeSent().every(({ attrs }) => attrs['type'] === 'error')).toBe(true);
  });

  it('an answer to what is waited for, under its very id, counts from nobody but the own server (R086, R194, R406)', async () => {
    const { core } = await signedIn();
    core.roster = undefined;
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    const id = core.stream.takeSent().find(isRosterGet)!.attrs['id']!;
    const answerFrom = async (from: string): Promise<string[]> => {
      await receive(core, `<iq type='result' id='${id}'${from}><query xmlns='jabber:iq:roster'><item jid='bank@evil.example' subscription='both'/></query></iq>`);
      return (await snapshotOf(core)).contacts.map(({ address }) => address);
    };
    for (const from of ['mal@evil.example/x', 'evil.example', `${ROMEO}.evil.example`, `${ROMEO}/other`]) expect(await answerFrom(` from='${from}'`)).toEqual([]);
    expect(core.stream.takeSent()).not.toContainEqual(expect.objectContaining({ name: 'iq' }));
    expect(await answerFrom('')).toEqual(['bank@evil.example']);
  });

  it('a forwarded message counts as said by who forwards it, never by whom it names (R406)', async () => {
    const { core } = await signedIn();
    await receive(core, `<message from='mal@evil.example' type='chat'><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='${JULIET}/b'><body>forged</body></message></forwarded></received></message>`);
    expect(core.events('message.stored')).toEqual([]);
  });
});

it('every extension child of what we send says its namespace, and none of them is a stream\'s (R089)', async () => {
  const harness = new ClientHarness(features);
  await harness.sent();
  for (const query of QUERIES) await harness.receive(`<iq type='get' id='q'>${query}</iq>`);
  const payloads = (await harness.sent()).flatMap(({ children }) => children as XmlElement[]);
  expect(payloads.length).toBeGreaterThan(2);
  for (const { ns } of payloads) expect(ns).not.toMatch(/^$|^jabber:client$|^jabber:server$|etherx/u);
});

it('the specs that RFC 3921 itself defines are all spoken (R090, R292, R387–R390, R430)', () => {
  const names = features.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['rfc3921-message', 'rfc3921-presence', 'rfc3921-subscription', 'rfc3921-roster', 'rfc3921-privacy', 'xep-0191-blocking']));
});
