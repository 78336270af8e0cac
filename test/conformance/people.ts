import type { AccountId } from '../../electron/contract/models/address.ts';
import { childElements, childOf, is, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';

export const ROMEO = 'romeo@example.net';
export const JULIET = 'juliet@example.com';

/** The core, signed in as `ROMEO/orchard` with this roster; what sign-in sent is put aside. */
export async function signedIn(rosterItems = ''): Promise<{ core: CoreHarness; accountId: AccountId }> {
  const core = new CoreHarness();
  core.roster = `<query xmlns='jabber:iq:roster'>${rosterItems}</query>`;
  await core.app.start();
  const accountId = await core.signIn();
  core.stream.takeSent();
  return { core, accountId };
}

/** A stanza from the server, in `jabber:client`; then the frame's end. */
export async function receive(core: CoreHarness, stanza: string): Promise<void> {
  await core.stream.receive(stanza.replace(/^<(\w+)/u, "<$1 xmlns='jabber:client'"));
  await core.frame();
}

/** A roster push of one item. */
export function push(core: CoreHarness, item: string, id = 'push'): Promise<void> {
  return receive(core, `<iq type='set' id='${id}'><query xmlns='jabber:iq:roster'>${item}</query></iq>`);
}

/** What was sent since last asked, each as `name type to`; IQ replies left out. */
export function said(core: CoreHarness): string[] {
  return core.stream.takeSent()
    .filter(({ name, attrs }) => name !== 'iq' || (attrs['type'] !== 'result' && attrs['type'] !== 'error'))
    .map(({ name, attrs }) => [name, attrs['type'], attrs['to']].filter((part) => part !== undefined).join(' '));
}

export function sentMessages(core: CoreHarness): XmlElement[] {
  return core.stream.takeSent().filter(({ name }) => name === 'message');
}

export function childTextOf(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name, 'jabber:client');
  return child && textOf(child);
}

export function attributesOf(element: XmlElement): Record<string, string> {
  return { ...element.attrs };
}

export async function snapshotOf(core: CoreHarness) {
  const snapshot = await core.call('app.snapshot', {});
  if (!snapshot.ok) throw new Error('no snapshot');
  return snapshot.value;
}

export function isRosterGet(stanza: XmlElement): boolean {
  const [query] = childElements(stanza);
  return stanza.attrs['type'] === 'get' && query !== undefined && is(query, 'query', 'jabber:iq:roster');
}
