import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kit/seeded-random.ts';
import { localSeat } from '../local-seat.ts';
import type { ServerPerson, ServerSeat } from '../seat.ts';
import { sequenceOf } from './actions.ts';
import { compare } from './compare.ts';
import type { Step } from './play.ts';
import { tryOut } from './trial.ts';

const step = (...words: readonly string[]): Step => ({ action: { kind: 'leave', session: 'romeo/desk', stanzas: [] }, heard: new Map([['juliet/desk', words]]) });

/** A seat that says it is another server and is the local one, but for one stanza that somebody does not hear. */
async function deafSeat(software: ServerSeat['software'], seed: number): Promise<ServerSeat & { missed(): boolean }> {
  const seat = await localSeat();
  const random = seededRandom(seed);
  let hasMissed = false;
  return {
    ...seat, software, missed: () => hasMissed,
    connect: async (role): Promise<ServerPerson> => {
      const person = await seat.connect(role);
      const heard = person.heard.bind(person);
      person.heard = () => {
        const stanzas = [...heard()];
        // Late enough for people to know each other.
        if (!hasMissed && stanzas.length > 0 && random() < 0.03) {
          hasMissed = true;
          stanzas.splice(Math.floor(random() * stanzas.length), 1);
        }
        return stanzas;
      };
      return person;
    },
  };
}

describe('a random sequence', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sequenceOf(7)).toEqual(sequenceOf(7));
    expect(sequenceOf(7)).not.toEqual(sequenceOf(8));
  });

  it('has the same outcome twice on the local server, throughout', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { steps, compared, unexplained } = await tryOut(sequenceOf(seed), await localSeat());
      expect({ seed, compared, unexplained }).toEqual({ seed, compared: steps, unexplained: undefined });
    }
  });

  it.each(['linnet', 'prosody', 'ejabberd'] as const)('tells when one stanza is missing, past the explanations for %s', async (software) => {
    let missed = 0;
    let noticed = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const seat = await deafSeat(software, seed);
      const { unexplained } = await tryOut(sequenceOf(seed), seat);
      if (!seat.missed()) continue;
      missed += 1;
      if (unexplained) noticed += 1;
    }
    // What a server is known to leave out cannot be told from what it leaves out by chance.
    expect(noticed / missed).toBeGreaterThan(software === 'linnet' ? 0.999 : 0.9);
  });
});

describe('what two servers say in one step', () => {
  it('may come in any order from several senders', () => {
    expect(compare(step('presence from a/x', 'message from b/y body t1'), step('message from b/y body t1', 'presence from a/x'))).toEqual([]);
  });

  it('keeps the order of one sender', () => {
    expect(compare(step('message from b/y body t1', 'message from b/y body t2'), step('message from b/y body t2', 'message from b/y body t1'))).toHaveLength(1);
  });

  it('counts how often something is said', () => {
    expect(compare(step('presence from a/x'), step('presence from a/x', 'presence from a/x'))).toEqual([{ session: 'juliet/desk', only: 'real', words: 'presence from a/x' }]);
  });
});
