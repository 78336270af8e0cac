import { describe, expect, it } from 'vitest';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok } from '../../lib/result.ts';
import type { MamApi } from '../../xmpp/features/xep-0313-mam/index.ts';
import { readKeeping, setKeeping } from './keeping.ts';

const OWN = 'me@example.org' as BareJid;
const ANN = 'ann@example.org' as BareJid;
const support = (isOffered: boolean) => async () => ok({ isOffered });
const failing = (condition: string, type: string) => async () => err({ condition, type });

describe('what the server keeps', () => {
  it('is said where there is an archive, and whether it can be chosen', async () => {
    const read = (api: object): ReturnType<typeof readKeeping> => readKeeping(api as MamApi, OWN);
    expect(await read({ support: support(false) })).toEqual(ok({ offer: 'none' }));
    expect(await read({ support: support(true), preferences: failing('feature-not-implemented', 'cancel') })).toEqual(ok({ offer: 'fixed' }));
    expect(await read({ support: support(true), preferences: async () => ok({ default: 'roster', always: [], never: [] }) })).toEqual(ok({ offer: 'chosen', keeps: 'roster' }));
  });

  it('is not guessed where no answer came', async () => {
    const read = (api: object): ReturnType<typeof readKeeping> => readKeeping(api as MamApi, OWN);
    expect(await read({ support: failing('timeout', 'wait') })).toEqual(err({ code: 'timeout' }));
    expect(await read({ support: support(true), preferences: failing('disconnected', 'wait') })).toEqual(err({ code: 'offline' }));
  });

  it('is changed without those who were named one by one, and told as the server made it', async () => {
    const asked: unknown[] = [];
    const mam = {
      preferences: async () => ok({ default: 'never', always: [ANN], never: [] }),
      setPreferences: async (wanted: { default: string }) => { asked.push(wanted); return ok({ ...wanted, default: 'roster' }); },
    } as unknown as MamApi;
    expect(await setKeeping(mam, 'always')).toEqual(ok({ offer: 'chosen', keeps: 'roster' }));
    expect(asked).toEqual([{ default: 'always', always: [ANN], never: [] }]);
    expect(await setKeeping({ ...mam, setPreferences: failing('forbidden', 'auth') } as unknown as MamApi, 'never')).toEqual(err({ code: 'refused', condition: 'forbidden' }));
  });
});
