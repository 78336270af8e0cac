import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { ContactPresence, ResourcePresence } from '../../../electron/contract/models/presence.ts';
import { presenceLook, statusOf } from './presence-look.ts';

function presence(resources: readonly Partial<ResourcePresence>[], rest: Partial<ContactPresence> = {}): ContactPresence {
  return { accountId: 1 as AccountId, address: 'a@x', resources: resources.map((resource) => ({ resource: 'r', show: 'online', status: '', priority: 0, since: 0, ...resource })), ...rest };
}

describe('how somebody looks', () => {
  it('is what their best resource says, each by itself (R046, R064–R068)', () => {
    for (const show of ['online', 'chat', 'away', 'xa', 'dnd'] as const) expect(presenceLook(presence([{ show }, { show: 'online' }]), true)).toBe(show);
  });

  it('is offline where nothing is heard, and unknown where we may not see it or their server cannot say (R048, R055)', () => {
    expect([presenceLook(undefined, true), presenceLook(presence([]), true)]).toEqual(['offline', 'offline']);
    expect([presenceLook(undefined, false), presenceLook(presence([]), false), presenceLook(presence([], { error: 'forbidden' }), true)]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

it('is unknown while they are kept from telling us, and until they do (R132)', () => {
  expect(presenceLook(presence([], { isUnknown: true }), true)).toBe('unknown');
});

describe('what they say of themselves', () => {
  it('is that of the best resource, and when none is left their last words (R071, R144)', () => {
    expect(statusOf(presence([{ status: 'In a meeting' }, { status: 'not this' }], { status: 'nor this' }))).toBe('In a meeting');
    expect(statusOf(presence([{}], { status: 'gone home' }))).toBe('');
    expect([statusOf(presence([], { status: 'gone home' })), statusOf(undefined)]).toEqual(['gone home', '']);
  });

  it('is one line of bearable length, to the letter (R074)', () => {
    expect(statusOf(presence([{ status: `  <b>two</b>\n\tlines ${'x'.repeat(10_000)}` }]))).toMatch(/^<b>two<\/b> lines x{270,290}$/u);
  });
});
