import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { encodeBase64, hexOf } from '../../electron/lib/base64.ts';
import { sha1 } from '../../electron/lib/sha1.ts';
import { landscape } from '../../electron/server/demo/picture.ts';
import { is, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';

const PICTURES = [landscape(20, 1), landscape(200, 3)] as const;
const HASHES = PICTURES.map((picture) => hexOf(sha1(picture)));

describe('the picture that a contact says they have (XEP-0153)', () => {
  let core: CoreHarness;
  let accountId: AccountId;
  let asked: string[];
  let picture: Uint8Array | undefined;

  const presence = (from: string, hash: string | undefined): Promise<void> =>
    core.stream.receive(`<presence xmlns='jabber:client' from='${from}'>${hash === undefined ? '' : `<x xmlns='vcard-temp:x:update'><photo>${hash}</photo></x>`}</presence>`);
  const look = async (...addresses: string[]): Promise<number> => {
    const answer = await core.call('vcard.pictures', { accountId, addresses });
    await core.frame();
    return answer.ok ? answer.value.pictures.length : -1;
  };

  beforeEach(async () => {
    core = new CoreHarness();
    core.roster = "<query xmlns='jabber:iq:roster'><item jid='juliet@example.com' subscription='both'/><item jid='nurse@example.com' subscription='both'/></query>";
    asked = [];
    picture = PICTURES[0];
    core.reply = (payload: XmlElement, iq) => {
      if (!is(payload, 'vCard', 'vcard-temp')) return undefined;
      asked.push(`${iq.attrs['type']} ${iq.attrs['to'] ?? 'own'}`);
      return { type: 'result', content: `<vCard xmlns='vcard-temp'>${picture ? `<PHOTO><TYPE>image/png</TYPE><BINVAL>${encodeBase64(picture)}</BINVAL></PHOTO>` : ''}</vCard>` };
    };
    await core.app.start();
    accountId = await core.signIn();
  });

  it('is fetched when somebody looks at them, once, and again when it is another one', async () => {
    await presence('juliet@example.com/balcony', HASHES[0]);
    await core.frame();
    expect(asked).toEqual([]);
    await look('juliet@example.com', 'nurse@example.com');
    expect(asked).toEqual(['get juliet@example.com']);
    expect(core.last('vcard.stored')).toEqual({ accountId, address: 'juliet@example.com', photo: HASHES[0] });
    expect(await look('juliet@example.com')).toBe(1);
    await presence('juliet@example.com/chamber', HASHES[0]);
    await core.frame();
    expect(asked).toHaveLength(1);
    picture = PICTURES[1];
    await presence('juliet@example.com/balcony', HASHES[1]);
    await core.frame();
    expect(asked).toHaveLength(2);
    expect(core.last('vcard.stored')).toMatchObject({ photo: HASHES[1] });
    picture = undefined;
    await presence('juliet@example.com/balcony', '');
    await core.frame();
    expect(await look('juliet@example.com')).toBe(0);
  });

  it('is fetched once for each word of it, whatever comes, and not at all for strangers, rooms and who says nothing', async () => {
    await look('juliet@example.com', 'mallory@evil.example', 'nurse@example.com');
    await presence('mallory@evil.example/x', HASHES[0]);
    await presence('nurse@example.com/house', undefined);
    await presence('juliet@example.com/balcony', HASHES[1]);
    await core.frame();
    await presence('juliet@example.com/balcony', HASHES[1]);
    await core.frame();
    expect(asked).toEqual(['get juliet@example.com']);
  });

  it('our own goes with our presence once our profile is known, and anew when it is changed', async () => {
    const photos = (): string[] => core.stream.takeSent().filter(({ name, attrs }) => name === 'presence' && attrs['to'] === undefined).map((sent) => JSON.stringify(sent));
    photos();
    await core.call('vcard.fetch', { accountId, address: 'romeo@example.net' });
    await core.frame();
    const [first, ...others] = photos();
    expect(first).toContain(HASHES[0]);
    expect(others).toEqual([]);
    await core.call('presence.set', { accountId, presence: { show: 'away', status: '', priority: 0 } });
    expect(photos()[0]).toContain(HASHES[0]);
    await core.call('vcard.fetch', { accountId, address: 'romeo@example.net' });
    await core.frame();
    expect(photos()).toEqual([]);
  });
});
