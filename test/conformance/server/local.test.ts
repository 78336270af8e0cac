import { describe, it } from 'vitest';
import { SERVER_CASES } from './cases/index.ts';
import { localSeat } from './local-seat.ts';
import { Scene } from './seat.ts';

describe('the local server', () => {
  it.each(SERVER_CASES)('$title ($lines)', async ({ run }) => {
    await run(new Scene(await localSeat()));
  });
});
