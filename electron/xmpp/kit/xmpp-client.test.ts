import { describe, expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../test/kit/client-harness.ts';
import { xml } from '../../../test/kit/xml.ts';
import { ok } from '../../lib/result.ts';
import { DiscoRegistry } from './disco-registry.ts';
import { defineFeature, type Feature, type FeatureContext } from './define-feature.ts';

const noted = (name: string, log: string[], requires: readonly Feature<unknown>[] = []): Feature<string> => defineFeature({
  name, disco: [`urn:${name}`], requires,
  attach: () => (log.push(`attach ${name}`), { api: name, undo: () => void log.push(`undo ${name}`) }),
});

describe('features', () => {
  it('are attached after what they require and detached in reverse', () => {
    const log: string[] = [];
    const [a, b] = [noted('a', log), noted('b', log)];
    const c = noted('c', log, [b, a]);
    const harness = new ClientHarness([c, a, b]);
    expect(harness.client.api(c)).toBe('c');
    harness.client.dispose();
    harness.client.dispose();
    expect(log).toEqual(['attach b', 'attach a', 'attach c', 'undo c', 'undo a', 'undo b']);
  });

  it('fail loudly when something is missing', () => {
    const log: string[] = [];
    const a = noted('a', log);
    expect(() => new ClientHarness([noted('b', log, [a])])).toThrow('b requires a, which is not listed');
    expect(() => new ClientHarness([]).client.api(a)).toThrow('a is not attached');
    const sneaky = defineFeature<string>({ name: 'sneaky', disco: [], requires: [], attach: (ctx) => ({ api: ctx.api(a), undo: () => undefined }) });
    expect(() => new ClientHarness([a, sneaky])).toThrow('sneaky uses a without requiring it');
  });

  it('take everything back when the client is disposed', async () => {
    let ctx: FeatureContext | undefined;
    const feature = defineFeature<null>({
      name: 'f', disco: ['urn:f'], requires: [],
      attach(given) {
        ctx = given;
        const undo = given.iq.handle({ type: 'get', name: 'q', ns: 'urn:f', from: 'anyone', answer: () => ok(undefined) });
        return { api: null, undo };
      },
    });
    const harness = new ClientHarness([feature]);
    expect(ctx!.disco.features).toEqual(['urn:f']);
    harness.client.dispose();
    expect(ctx!.disco.features).toEqual([]);
    await harness.receive(xml`<iq type='get' id='1'><q xmlns='urn:f'/></iq>`);
    expect(await harness.sent()).toEqual([]);
  });
});

it('counts claims on a disco feature', () => {
  const disco = new DiscoRegistry();
  const undo = disco.add('b', 'a');
  const other = disco.add('a');
  expect(disco.features).toEqual(['a', 'b']);
  undo();
  undo();
  expect(disco.features).toEqual(['a']);
  other();
  expect(disco.features).toEqual([]);
});

describe('sessions', () => {
  const follow = (harness: ClientHarness): string[] => {
    const told: string[] = [];
    harness.client.session.events.onAny((name, data) => void told.push('resumed' in data ? `${name} ${String(data.resumed)}` : name));
    return told;
  };

  it('start, are interrupted, go on and end', () => {
    const harness = new ClientHarness([], null);
    const { stream, client: { session } } = harness;
    const told = follow(harness);
    const told1 = (): string[] => told.splice(0);
    stream.start();
    expect([told1(), session.isOnline, session.jid]).toEqual([[], false, undefined]);
    stream.goOnline(ME, { features: [xml`<ver xmlns='urn:xmpp:features:rosterver'/>`] });
    expect([told1(), session.isOnline, session.jid, session.account]).toEqual([['started false'], true, ME, 'romeo@example.net']);
    expect([session.hasFeature('ver', 'urn:xmpp:features:rosterver'), session.hasFeature('ver', 'urn:x')]).toEqual([true, false]);
    stream.drop();
    stream.drop();
    expect([told1(), session.isOnline]).toEqual([['interrupted'], false]);
    stream.goOnline(ME, { resumed: true });
    expect([told1(), session.isOnline, session.hasFeature('ver', 'urn:xmpp:features:rosterver')]).toEqual([['started true'], true, true]);
    stream.drop();
    stream.goOnline('romeo@example.net/new');
    expect([told1(), session.jid, session.hasFeature('ver', 'urn:xmpp:features:rosterver')]).toEqual([['interrupted', 'ended', 'started false'], 'romeo@example.net/new', false]);
    stream.goOffline();
    stream.goOffline({ kind: 'closed' });
    expect([told1(), session.isOnline]).toEqual([['ended'], false]);
  });

  it('do not believe in the resumption of a session they never saw', () => {
    const harness = new ClientHarness([], null);
    const told = follow(harness);
    harness.stream.goOnline(ME, { resumed: true });
    expect(told).toEqual(['started false']);
  });

  it('send nothing while interrupted', async () => {
    const harness = new ClientHarness();
    expect(await harness.client.session.send(xml`<presence/>`)).toBe('acknowledged');
    harness.stream.drop();
    expect(await harness.client.session.send(xml`<presence/>`)).toBe('lost');
  });
});

it('ignores what is no stanza, and everything before the first session (hazard X2)', async () => {
  const early = new ClientHarness([], null);
  await early.receive(xml`<message from='a@b.example'><body>early</body></message>`);
  const harness = new ClientHarness();
  await harness.receive(xml`<message xmlns='jabber:server' from='a@b.example'/>`);
  await harness.receive(xml`<bogus from='a@b.example'/>`);
  await harness.receive(xml`<presence from='@@'/>`);
  expect([early.log.events(), harness.log.events()]).toEqual([['stanza.unexpected'], ['stanza.unexpected', 'stanza.unknown', 'stanza.sender-malformed']]);
  expect([await early.sent(), await harness.sent()]).toEqual([[], []]);
});
