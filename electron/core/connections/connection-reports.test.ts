import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { FakeStream } from '../../../test/kit/fake-stream.ts';
import type { BareJid } from '../../lib/jid.ts';
import { AppEvents } from '../app-events.ts';
import { ConnectionReports } from './connection-reports.ts';

const MIRA = 'mira@linnet.example' as BareJid;

function setUp() {
  const events = new AppEvents();
  const told: unknown[] = [];
  events.onAny((name, data) => told.push([name, data]));
  const clock = new FakeClock();
  const reports = new ConnectionReports(events, clock);
  const stream = new FakeStream();
  reports.follow(MIRA, stream);
  return { reports, stream, told, clock };
}

describe('what was tried', () => {
  it('is kept with its times, in the words of the contract', () => {
    const { reports, stream, clock } = setUp();
    stream.events.emit('fact', { kind: 'attempt', number: 1 });
    clock.advance(250);
    stream.events.emit('fact', { kind: 'failed', failure: { kind: 'refused', host: 'h.example', port: 5222 }, retryInMs: undefined });
    const [begun, failed] = reports.read(MIRA);
    expect(begun).toMatchObject({ kind: 'attempt', number: 1 });
    expect(failed).toEqual({ kind: 'failed', at: begun!.at + 250, failure: { code: 'refused', host: 'h.example', port: 5222 } });
  });

  it('is told to whoever has read it, once, and to nobody else', () => {
    const { reports, stream, told } = setUp();
    stream.events.emit('fact', { kind: 'attempt', number: 1 });
    expect(told).toEqual([]);
    reports.read(MIRA);
    stream.events.emit('fact', { kind: 'authenticated' });
    stream.events.emit('fact', { kind: 'stopped' });
    expect(told).toEqual([['connection.noted', { address: MIRA }]]);
  });

  it('is bounded, and goes with its account', () => {
    const { reports, stream } = setUp();
    for (let number = 1; number <= 1_000; number++) stream.events.emit('fact', { kind: 'attempt', number });
    stream.events.emit('fact', { kind: 'clear-features', features: Array.from({ length: 5_000 }, () => 'x'.repeat(5_000)) });
    const notes = reports.read(MIRA);
    expect(notes).toHaveLength(400);
    expect(notes[0]).toMatchObject({ number: 602 });
    expect(JSON.stringify(notes.at(-1)).length).toBeLessThan(20_000);
    reports.forget(MIRA);
    expect(reports.read(MIRA)).toEqual([]);
  });

  it('of many addresses, the last ones stay', () => {
    const { reports, stream } = setUp();
    stream.events.emit('fact', { kind: 'authenticated' });
    for (let number = 0; number < 25; number++) reports.read(`p${number}@x.example` as BareJid);
    expect(reports.read(MIRA)).toEqual([]);
  });
});
