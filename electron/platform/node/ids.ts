import { randomBytes, randomUUID } from 'node:crypto';
import type { Ids } from '../../lib/ids.ts';

export const nodeIds: Ids = {
  uuid: () => randomUUID(),
  random: () => Number(randomBytes(8).readBigUInt64BE() >> 11n) / 2 ** 53,
};
