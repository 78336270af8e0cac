import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVER_CASES } from '../conformance/server/cases/index.ts';
import { SERVER_DEPARTURES } from '../conformance/server/departures.ts';
import { realSeat, usersOfSeats } from '../conformance/server/real-seat.ts';
import { Scene } from '../conformance/server/seat.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

describe.each([['prosody', startProsody], ['ejabberd', startEjabberd]] as const)('what RFC 3921 demands of servers, on %s', (software, start) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await start({ users: usersOfSeats(SERVER_CASES.length), keepsVcards: true });
  }, 120_000);
  afterAll(() => server.stop());

  it.each(SERVER_CASES.map((each, index) => ({ ...each, index })))('$title ($lines)', async ({ run, index, lines }) => {
    const seat = realSeat(server, index);
    const departure = SERVER_DEPARTURES.find((each) => each.server === software && each.lines === lines);
    try {
      if (departure) await expect(run(new Scene(seat)), 'departs no longer: take it out of the departures').rejects.toThrow();
      else await run(new Scene(seat));
    } finally {
      seat.close();
    }
  }, 30_000);
});
