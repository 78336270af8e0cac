import { expect, it } from 'vitest';
import { childElements, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { JULIET, receive, signedIn, snapshotOf } from './people.ts';

const BALCONY = `${JULIET}/balcony`;
const CONTACT = `<item jid='${JULIET}' subscription='both'/>`;
const IN_BOTH = '<status>Wooing</status><status xml:lang="de">Auf Brautschau</status>';

/** The texts of these elements, each with the language it is sent in. */
function texts(stanza: XmlElement | undefined, name: string): (string | undefined)[][] {
  return childElements(stanza!).filter((child) => child.name === name).map((child) => [child.attrs['xml:lang'], textOf(child)]);
}

it('of several versions the one in the interface’s language is shown, as soon as it is chosen (R029, R034, R073)', async () => {
  const { core } = await signedIn(CONTACT);
  const shown = async (): Promise<string | undefined> => (await snapshotOf(core)).presences.find(({ address }) => address === JULIET)?.resources[0]?.status;
  await receive(core, `<presence from='${BALCONY}' xml:lang='en'>${IN_BOTH}</presence>`);
  expect(await shown()).toBe('Wooing');
  await core.call('settings.set', { language: 'de' });
  await core.frame();
  // What was heard before is told again in the other words, and what comes is heard in them.
  expect([await shown(), core.last('presence.changed').changed[0]?.resources[0]]).toMatchObject([
    'Auf Brautschau', { status: 'Auf Brautschau', language: 'de', versions: [{ text: 'Wooing', language: 'en' }] },
  ]);
  await receive(core, `<message from='${BALCONY}' type='chat' id='m1' xml:lang='en'><body>Come</body><body xml:lang='de'>Komm</body></message>`);
  expect(core.last('message.stored').messages[0]).toMatchObject({ body: 'Komm', language: 'de' });
  await core.call('settings.set', { language: 'system' });
  await core.frame();
  expect(await shown()).toBe('Wooing');
});

it('what is written after another language was chosen says so until a new stream does (R028, R033, R073, R394)', async () => {
  const { core, accountId } = await signedIn(CONTACT);
  const { options, stream } = core.streams.at(-1)!;
  expect(options.language()).toBe('en');
  await core.call('settings.set', { language: 'de' });
  expect(options.language()).toBe('de');
  stream.takeSent();
  const say = async (): Promise<(string | undefined)[][][]> => {
    await core.call('presence.set', { accountId, presence: { show: 'dnd', status: 'Beschäftigt', priority: 0, translations: [{ language: 'en', text: 'Busy' }, { language: 'DE', text: 'twice' }] } });
    await core.call('message.send', { accountId, address: JULIET, body: 'Guten Tag' });
    await core.call('message.send', { accountId, address: JULIET, body: 'Bonjour', language: 'fr' });
    await core.frame();
    const sent = stream.takeSent();
    const presence = sent.find(({ name, attrs }) => name === 'presence' && attrs['to'] === undefined);
    return [texts(presence, 'status'), ...sent.filter(({ name }) => name === 'message').map((message) => texts(message, 'body'))];
  };
  expect(await say()).toEqual([[['de', 'Beschäftigt'], ['en', 'Busy']], [['de', 'Guten Tag']], [['fr', 'Bonjour']]]);
  stream.drop();
  stream.goOnline('romeo@example.net/orchard', { resumed: true, language: options.language() });
  await core.frame();
  stream.takeSent();
  expect(await say()).toEqual([[[undefined, 'Beschäftigt'], ['en', 'Busy']], [[undefined, 'Guten Tag']], [['fr', 'Bonjour']]]);
});
