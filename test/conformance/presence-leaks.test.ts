import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../electron/contract/commands.ts';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { ListServer } from '../kit/list-server.ts';
import { JULIET, receive } from './people.ts';

/** What those who may see that we are here are told. */
const ANSWERED: readonly string[] = [
  "<query xmlns='jabber:iq:version'/>", "<ping xmlns='urn:xmpp:ping'/>", "<query xmlns='http://jabber.org/protocol/disco#info'/>",
  "<query xmlns='http://jabber.org/protocol/disco#info' node='x'/>", "<query xmlns='http://jabber.org/protocol/disco#items'/>",
];
/** What clients are asked by others as well, and Linnet tells nobody. */
const UNANSWERED: readonly string[] = [
  "<time xmlns='urn:xmpp:time'/>", "<query xmlns='jabber:iq:time'/>", "<query xmlns='jabber:iq:last'/>", "<vCard xmlns='vcard-temp'/>",
  "<query xmlns='jabber:iq:roster'/>", "<query xmlns='jabber:iq:privacy'/>", "<blocklist xmlns='urn:xmpp:blocking'/>", "<query xmlns='urn:unknown'/>",
];
const STRANGER = 'mal@evil.example';

interface Scene {
  readonly core: CoreHarness;
  readonly must: (name: CommandName, input: object) => Promise<void>;
}

/** Signed in at a server with privacy lists; Juliet is a contact in Friends, with this subscription. */
async function scene(subscription: 'none' | 'to' | 'from' | 'both' = 'both'): Promise<Scene> {
  const core = new CoreHarness();
  new ListServer(core);
  core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='${subscription}'><group>Friends</group></item></query>`;
  await core.app.start();
  const accountId = await core.signIn();
  await core.frame();
  const must = async (name: CommandName, input: object): Promise<void> => {
    expect(await core.call(name, (name === 'settings.set' ? input : { accountId, ...input }) as never)).toMatchObject({ ok: true });
    await core.frame();
  };
  return { core, must };
}

async function ask({ core }: Scene, from: string, type: string, query: string): Promise<unknown> {
  core.stream.takeSent();
  await receive(core, `<iq type='${type}' id='asked' from='${from}'>${query}</iq>`);
  const answers = core.stream.takeSent().filter(({ attrs }: XmlElement) => attrs['id'] === 'asked');
  expect(answers.map(({ attrs }) => attrs['to'])).toEqual([from]);
  return [answers[0]?.attrs['type'], answers[0]?.children];
}

/** Which queries are answered otherwise than by a server for somebody who is not there. */
async function toldTo(scene: Scene, from: string): Promise<string[]> {
  const ofNobody = await ask(scene, `${STRANGER}/x`, 'get', "<query xmlns='urn:unknown'/>");
  expect(JSON.stringify(ofNobody)).toMatch(/^\["error",\[\{"name":"error".*"cancel".*"service-unavailable"/u);
  const told: string[] = [];
  for (const query of [...ANSWERED, ...UNANSWERED]) {
    if (JSON.stringify(await ask(scene, from, 'get', query)) !== JSON.stringify(ofNobody)) told.push(query);
  }
  // What changes something is answered alike to everybody.
  for (const query of UNANSWERED) expect(await ask(scene, from, 'set', query)).toEqual(ofNobody);
  return told;
}

const AVAILABLE = { show: 'online', status: '', priority: 0 } as const;

describe('that we are here is told nobody who may not see it, whatever they ask', () => {
  it.each([['none', false], ['to', false], ['from', true], ['both', true]] as const)('with the subscription "%s" (R404, R405)', async (subscription, isTold) => {
    expect(await toldTo(await scene(subscription), `${JULIET}/b`)).toEqual(isTold ? ANSWERED : []);
  });

  it('strangers, until they are told our presence and from when that is taken back (R150, R404, R405)', async () => {
    const it = await scene();
    expect(await toldTo(it, `${STRANGER}/x`)).toEqual([]);
    await it.must('settings.set', { presenceToStrangers: true });
    await it.must('presence.direct', { addresses: [STRANGER], presence: AVAILABLE });
    expect((await toldTo(it, `${STRANGER}/y`)).length).toBe(ANSWERED.length);
    await it.must('presence.takeBack', { addresses: [STRANGER] });
    expect(await toldTo(it, `${STRANGER}/x`)).toEqual([]);
  });

  it.each([[[]], [['presence-out']]] as const)('who is blocked: kinds %j; and they are told again when they are free (R362, R404, R405)', async (kinds) => {
    const it = await scene();
    await it.must('privacy.blockMany', { blocks: [{ scope: 'jid', value: JULIET, kinds: [...kinds], reason: '' }] });
    expect(await toldTo(it, `${JULIET}/b`)).toEqual([]);
    await it.must('privacy.unblock', { scope: 'jid', value: JULIET });
    expect(await toldTo(it, `${JULIET}/b`)).toEqual(ANSWERED);
  });

  it.each([[{ kind: 'invisible' }], [{ kind: 'invisible-to', group: 'Friends' }], [{ kind: 'only-group', group: 'Work' }]] as const)(
    'from whom a mode hides us: %j, until it ends (R364, R404, R405)', async (mode) => {
      const it = await scene();
      await it.must('privacy.startMode', { mode });
      expect(await toldTo(it, `${JULIET}/b`)).toEqual([]);
      await it.must('privacy.endMode', {});
      expect(await toldTo(it, `${JULIET}/b`)).toEqual(ANSWERED);
    });
});
