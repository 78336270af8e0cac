import { describe, expect, it } from 'vitest';
import { marksRenamed, marksTurned, type GroupMarks } from './group-marks.ts';

const marks: GroupMarks = { notices: { '1/Family': 'always', '11/Family': 'never' }, collapsed: ['1/Family', '1/Work', '11/Family'] };

describe('what is remembered of a group', () => {
  it('follows it to its other name, and so does that of the groups in it', () => {
    expect(marksRenamed(marks, 1, 'Family', 'Home', { joins: false })).toEqual({ notices: { '1/Home': 'always', '11/Family': 'never' }, collapsed: ['1/Home', '1/Work', '11/Family'] });
    expect(marksRenamed(marks, 1, 'Friends', 'Home', { joins: false })).toEqual(marks);
    const nested: GroupMarks = { notices: { '1/Work': 'never', '1/Work::Near': 'always', '1/Workshop': 'never', '1/Job': 'always' }, collapsed: ['1/Work::Near', '1/Workshop'] };
    expect(marksRenamed(nested, 1, 'Work', 'Job', { delimiter: '::', joins: false })).toEqual({ notices: { '1/Job': 'always', '1/Job::Near': 'always', '1/Workshop': 'never' }, collapsed: ['1/Job::Near', '1/Workshop'] });
  });

  it('closes no group that another one joins', () => {
    expect(marksRenamed(marks, 1, 'Family', 'Friends', { joins: true }).collapsed).toEqual(['1/Work', '11/Family']);
  });

  it('comes back with the old name, and leaves alone what was changed meanwhile', () => {
    const renamed = marksRenamed(marks, 1, 'Family', 'Home', { joins: false });
    const now: GroupMarks = { notices: { ...renamed.notices, '1/Friends': 'never' }, collapsed: ['1/Home', '11/Family', '1/Friends'] };
    const back = marksTurned(now, renamed, marks);
    expect(back).toEqual({ notices: { '1/Family': 'always', '11/Family': 'never', '1/Friends': 'never' }, collapsed: ['11/Family', '1/Friends', '1/Family'] });
    expect(marksTurned(back, marks, renamed)).toEqual({ notices: now.notices, collapsed: ['11/Family', '1/Friends', '1/Home'] });
  });
});
