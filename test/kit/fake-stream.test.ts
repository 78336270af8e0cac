import { expect, it } from 'vitest';
import type { StreamState } from '../../electron/xmpp/stream/xmpp-stream.ts';
import { FakeStream } from './fake-stream.ts';
import { xml } from './xml.ts';

const ME = 'romeo@example.net/orchard';

it('sends only while online, and says what became of each stanza', async () => {
  const stream = new FakeStream();
  expect(await stream.send(xml`<presence/>`)).toBe('lost');
  stream.goOnline(ME);
  expect(await stream.send(xml`<presence/>`)).toBe('acknowledged');
  stream.acknowledges = false;
  const [first, second, third] = [stream.send(xml`<message id='1'/>`), stream.send(xml`<message id='2'/>`), stream.send(xml`<message id='3'/>`)];
  stream.sent[3]!.settle('acknowledged');
  stream.drop();
  stream.goOnline(ME, { resumed: true });
  stream.sent[2]!.settle('acknowledged');
  stream.goOffline();
  expect([await first, await second, await third]).toEqual(['lost', 'acknowledged', 'acknowledged']);
  expect([stream.takeSent().length, stream.sent.length]).toEqual([4, 0]);
});

it('tells its states and remembers the last', async () => {
  const stream = new FakeStream();
  const phases: string[] = [];
  stream.events.on('state', ({ phase }: StreamState) => void phases.push(phase));
  stream.start();
  stream.start();
  stream.goOnline(ME);
  stream.drop({ kind: 'timeout', step: 'alive' });
  stream.connectNow();
  await stream.stop();
  expect(phases).toEqual(['connecting', 'online', 'waiting', 'offline']);
  expect([stream.state.phase, stream.started, stream.connectNowCalls]).toEqual(['offline', 2, 1]);
});

it('hands stanzas to the one handler, those that came before it too, and tells when they are handled', async () => {
  const stream = new FakeStream();
  const early = stream.receive("<message id='1'/>");
  const seen: (string | undefined)[] = [];
  stream.onStanza(({ attrs }) => (seen.push(attrs['id']), attrs['id'] === '3' ? Promise.reject(new Error('full')) : undefined));
  await early;
  await stream.receive(xml`<message id='2'/>`);
  await expect(stream.receive(xml`<message id='3'/>`)).rejects.toThrow('full');
  expect(seen).toEqual(['1', '2', '3']);
});

it('shows what is sent to a watcher, until undone', async () => {
  const stream = new FakeStream();
  stream.goOnline(ME);
  const seen: string[] = [];
  const undo = stream.onSent(({ name }) => void seen.push(name));
  await stream.send(xml`<presence/>`);
  undo();
  await stream.send(xml`<message/>`);
  expect(seen).toEqual(['presence']);
});
