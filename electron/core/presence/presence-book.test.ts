import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import { PresenceBook } from './presence-book.ts';

const JULIET = 'juliet@example.com' as BareJid;

function bookOf(...resources: readonly (readonly [string, 'online' | 'chat' | 'away' | 'xa' | 'dnd', number])[]): PresenceBook {
  const book = new PresenceBook(1 as AccountId);
  for (const [resource, show, priority] of resources) book.available(JULIET, { resource, show, status: '', priority, since: 1 });
  return book;
}

function order(book: PresenceBook): string[] {
  return book.view(JULIET).resources.map(({ resource }) => resource);
}

describe('PresenceBook', () => {
  it('puts the highest priority first (R079, §11.1)', () => {
    expect(order(bookOf(['low', 'chat', -1], ['high', 'xa', 10], ['middle', 'online', 0]))).toEqual(['high', 'middle', 'low']);
  });

  it('among equal priorities puts the most available first, then the most recent', () => {
    expect(order(bookOf(['dnd', 'dnd', 0], ['away', 'away', 0], ['free', 'chat', 0], ['on', 'online', 0]))).toEqual(['free', 'on', 'away', 'dnd']);
    expect(order(bookOf(['older', 'online', 0], ['newer', 'online', 0]))).toEqual(['newer', 'older']);
  });

  it('is offline when the last resource left, and keeps its last words (R048, R144)', () => {
    const book = bookOf(['balcony', 'online', 0], ['chamber', 'away', 0]);
    book.unavailable(JULIET, 'balcony', '');
    expect(order(book)).toEqual(['chamber']);
    book.unavailable(JULIET, 'chamber', 'gone home');
    expect(book.view(JULIET)).toMatchObject({ resources: [], status: 'gone home' });
  });

  it('unavailable from the bare address takes every resource with it', () => {
    const book = bookOf(['balcony', 'online', 0], ['chamber', 'away', 0]);
    book.unavailable(JULIET, undefined, '');
    expect(order(book)).toEqual([]);
  });

  it('shows an error as such, never as online, until presence comes again (R055, R136)', () => {
    const book = bookOf(['balcony', 'online', 0]);
    book.failed(JULIET, 'remote-server-not-found');
    expect(book.view(JULIET)).toMatchObject({ resources: [], error: 'remote-server-not-found' });
    book.available(JULIET, { resource: 'balcony', show: 'online', status: '', priority: 0, since: 1 });
    expect(book.view(JULIET)).not.toHaveProperty('error');
  });

  it('has been so since it was said first, however often it is said again', () => {
    const book = bookOf();
    const say = (show: 'online' | 'away', status: string, since: number): number => {
      book.available(JULIET, { resource: 'balcony', show, status, priority: 0, since });
      return book.view(JULIET).resources[0]!.since;
    };
    expect([say('away', '', 10), say('away', '', 20), say('away', 'Lunch', 30), say('online', 'Lunch', 40), say('online', 'Lunch', 35)]).toEqual([10, 10, 30, 40, 35]);
    book.unavailable(JULIET, 'balcony', '');
    expect(say('online', 'Lunch', 50)).toBe(50);
  });

  it('knows addresses that are names of object members (hazard C4)', () => {
    const book = new PresenceBook(1 as AccountId);
    for (const name of ['__proto__', 'constructor', 'toString']) {
      book.available(name as BareJid, { resource: '__proto__', show: 'online', status: '', priority: 0, since: 1 });
      expect(book.view(name as BareJid).resources).toHaveLength(1);
    }
    expect(({} as { resource?: unknown }).resource).toBeUndefined();
  });

  it('keeps the 64 newest resources of somebody who claims thousands (hazard B11)', () => {
    const book = new PresenceBook(1 as AccountId);
    for (let number = 0; number < 5_000; number += 1) book.available(JULIET, { resource: `r${number}`, show: 'online', status: '', priority: 0, since: 1 });
    book.available(JULIET, { resource: 'r4990', show: 'dnd', status: '', priority: 0, since: 1 });
    const kept = book.view(JULIET).resources.map(({ resource }) => resource);
    expect(kept).toHaveLength(64);
    expect(kept).toEqual(expect.arrayContaining(['r4936', 'r4990', 'r4999']));
  });
});
