import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BareJid } from '../../electron/lib/jid.ts';
import { InProcessStream } from '../../electron/server/in-process-stream.ts';
import { buildCarbon } from '../../electron/xmpp/features/xep-0280-carbons/index.ts';
import { CLIENT_NS, el } from '../../electron/xmpp/kit/element.ts';
import { CarbonDevice } from '../kit/carbon-device.ts';
import { DOMAIN, LocalPeople } from '../kit/local-people.ts';

/** Of two devices that are equal, the server chooses one. */
const FOUR = /^(received )?"four"/u;
const [ROMEO, JULIET] = [`romeo@${DOMAIN}`, `juliet@${DOMAIN}`];

let people: LocalPeople;
let desk: CarbonDevice;
let phone: CarbonDevice;
let juliet: CarbonDevice;

async function signIn(account: string, resource: string): Promise<CarbonDevice> {
  return new CarbonDevice(() => new InProcessStream(people.server, {
    account: account as BareJid, password: async () => '', resource, trustedCas: [], pinnedCertificates: [], allowPlain: false, language: () => 'en',
  })).goOnline();
}

beforeEach(async () => {
  people = await LocalPeople.open(['romeo', 'juliet']);
  [desk, phone, juliet] = [await signIn(ROMEO, 'desk'), await signIn(ROMEO, 'phone'), await signIn(JULIET, 'balcony')];
});
afterEach(() => Promise.all([desk, phone, juliet].map((device) => device.stop())));

it('a conversation is whole on every device of the local server’s people, whichever of them it is held on', async () => {
  await juliet.say(`${ROMEO}/desk`, 'one');
  await phone.say(`${JULIET}/balcony`, 'two');
  await desk.say(JULIET, 'three');
  await juliet.say(ROMEO, 'four');
  expect(await desk.heard('four')).toEqual(['"one"', `sent "two" to ${JULIET}/balcony`, expect.stringMatching(FOUR)]);
  expect(await phone.heard('four')).toEqual([`received "one" of ${JULIET}/balcony`, `sent "three" to ${JULIET}`, expect.stringMatching(FOUR)]);
  expect(await juliet.heard('three')).toEqual(['"two"', '"three"']);
});

it('a note to oneself comes to each other device once, and to the one that wrote it not at all as a copy', async () => {
  await phone.say(`${ROMEO}/desk`, 'remember');
  await juliet.say(`${ROMEO}/phone`, 'end');
  expect([await desk.heard('end'), await phone.heard('end')]).toEqual([['"remember"', `received "end" of ${JULIET}/balcony`], ['"end"']]);
});

it('what somebody makes up, the own other device included, is a copy to nobody, and neither is its copy (hazards A3, B7)', async () => {
  const forged = buildCarbon('received', el('message', CLIENT_NS, { from: `mercutio@${DOMAIN}/x`, to: ROMEO, type: 'chat' }, el('body', CLIENT_NS, {}, 'forged')));
  for (const forger of [juliet, desk]) await forger.say(`${ROMEO}/phone`, '', forged);
  await juliet.say(`${ROMEO}/phone`, 'mine', forged);
  expect([await phone.heard('mine'), await desk.heard('mine')]).toEqual([['"mine"'], [`received "mine" of ${JULIET}/balcony`]]);
});
