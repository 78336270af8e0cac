import { describe, expect, it } from 'vitest';
import { marksRenamed, marksTurned, type GroupMarks } from './group-marks.ts';

const isThere = (): boolean => false;
const marks: GroupMarks = { notices: { '1/Family': 'always', '11/Family': 'never' }, collapsed: ['1/Family', '1/Work', '11/Family'] };

describe('what is remembered of a group', () => {
  it('follows it to its other name, and so does that of the groups in it', () => {
    expect(marksRenamed(marks, 1, 'Family', 'Home', { isThere })).toEqual({ notices: { '1/Home': 'always', '11/Family': 'never' }, collapsed: ['1/Home', '1/Work', '11/Family'] });
    expect(marksRenamed(marks, 1, 'Friends', 'Home', { isThere })).toEqual(marks);
    const nested: GroupMarks = { notices: { '1/Work': 'never', '1/Work::Near': 'always', '1/Workshop': 'never', '1/Job': 'always' }, collapsed: ['1/Work::Near', '1/Workshop'] };
    expect(marksRenamed(nested, 1, 'Work', 'Job', { delimiter: '::', isThere: (group) => group === 'Job' })).toEqual({ notices: { '1/Job': 'always', '1/Job::Near': 'always', '1/Workshop': 'never' }, collapsed: ['1/Job::Near', '1/Workshop'] });
  });

  it('neither closes nor silences a group that another one joins, nor makes it louder', () => {
    const joined = { isThere: (group: string) => group === 'Friends' };
    expect(marksRenamed(marks, 1, 'Family', 'Friends', joined)).toEqual({ notices: { '11/Family': 'never' }, collapsed: ['1/Work', '11/Family'] });
    expect(marksRenamed({ notices: { '1/Family': 'always', '1/Friends': 'never' }, collapsed: [] }, 1, 'Family', 'Friends', joined).notices).toEqual({ '1/Friends': 'never' });
  });

  it('has no more to do with what had that name before', () => {
    expect(marksRenamed({ notices: { '1/Family': 'never', '1/Home': 'always' }, collapsed: [] }, 1, 'Family', 'Home', { isThere }).notices).toEqual({ '1/Home': 'never' });
  });

  it('comes back with the old name, and leaves alone what was changed meanwhile', () => {
    const renamed = marksRenamed(marks, 1, 'Family', 'Home', { isThere });
    const now: GroupMarks = { notices: { ...renamed.notices, '1/Friends': 'never' }, collapsed: ['1/Home', '11/Family', '1/Friends'] };
    const back = marksTurned(now, renamed, marks);
    expect(back).toEqual({ notices: { '1/Family': 'always', '11/Family': 'never', '1/Friends': 'never' }, collapsed: ['11/Family', '1/Friends', '1/Family'] });
    expect(marksTurned(back, marks, renamed)).toEqual({ notices: now.notices, collapsed: ['11/Family', '1/Friends', '1/Home'] });
  });
});
