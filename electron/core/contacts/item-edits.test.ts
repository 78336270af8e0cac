import { describe, expect, it } from 'vitest';
import { rebased } from './item-edits.ts';

const item = (name: string, ...groups: string[]) => ({ name, groups });

describe('what was wanted of an item, put upon what it is now', () => {
  it('changes just what the person changed, where another device changed the rest', () => {
    expect(rebased({ base: item('A', 'Work', 'Old'), wanted: item('A', 'Work', 'New') }, item('B', 'Old', 'Sport')))
      .toEqual({ words: item('B', 'Sport', 'New'), isContradicted: false });
    expect(rebased({ base: item('A', 'Work'), wanted: item('Anna', 'Work') }, item('A', 'Work', 'Sport'))).toEqual({ words: item('Anna', 'Work', 'Sport'), isContradicted: false });
    expect(rebased({ base: item('A'), wanted: item('Anna') }, item('Anna'))).toEqual({ words: item('Anna'), isContradicted: false });
  });

  it('leaves a name that another device gave, and says so; its groups are changed', () => {
    expect(rebased({ base: item('A', 'Old'), wanted: item('Anna', 'New') }, item('Ann', 'Old'))).toEqual({ words: item('Ann', 'New'), isContradicted: true });
  });

  it('makes no item of one that another device removed', () => {
    expect(rebased({ base: item('A'), wanted: item('Anna') }, undefined)).toEqual({ words: undefined, isContradicted: true });
    expect(rebased({ base: item('A'), wanted: undefined }, undefined)).toEqual({ words: undefined, isContradicted: false });
  });

  it('joins a new one with what another device made of it', () => {
    expect(rebased({ base: undefined, wanted: item('', 'Work') }, item('Ann', 'Sport'))).toEqual({ words: item('Ann', 'Sport', 'Work'), isContradicted: false });
    expect(rebased({ base: undefined, wanted: item('Anna') }, undefined)).toEqual({ words: item('Anna'), isContradicted: false });
  });
});
