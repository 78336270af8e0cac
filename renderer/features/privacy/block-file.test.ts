import { expect, it } from 'vitest';
import type { Blocked } from '../../../electron/contract/models/privacy.ts';
import { readBlockFile, writeBlockFile } from './block-file.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
const ROWS: readonly Blocked[] = [
  { scope: 'jid', value: 'offers@shop.example', kinds: [], since: NOW - 1000, reason: 'says "=HYPERLINK()",\nin two lines — 时计', until: NOW + 1000 },
  { scope: 'jid', value: 'spam.example', kinds: [], reason: '' },
  { scope: 'group', value: 'Former {colleagues}', kinds: ['message', 'presence-out'], reason: '' },
  { scope: 'subscription', value: 'none', kinds: ['iq'], reason: '' },
];

it('what is written is read again as it was, one row a line', () => {
  const text = writeBlockFile(ROWS);
  expect(text.split('\n')).toHaveLength(ROWS.length + 1);
  expect(readBlockFile(text, NOW)).toEqual({ blocks: ROWS, bad: [] });
  expect(readBlockFile(`\u{FEFF}${text.replaceAll('\n', '\r\n')}`, NOW)).toEqual({ blocks: ROWS, bad: [] });
});

it('names each line it cannot take by its number, and takes the others', () => {
  const text = ['{"scope":"jid","value":"Good.Example"}', '', 'not json', '{"scope":"jid","value":"no@@address"}', '{"scope":"subscription","value":"friends"}',
    '{"scope":"jid","value":"a.example","until":"2020-01-01"}', '{"scope":"jid","value":"b.example","kinds":["everything"]}', '[]', 'null', '{"scope":"jid","value":"c.example","since":"long ago"}'].join('\n');
  expect(readBlockFile(text, NOW)).toEqual({
    blocks: [{ scope: 'jid', value: 'good.example', kinds: [], reason: '' }],
    bad: [
      { number: 3, reason: 'form' }, { number: 4, reason: 'address' }, { number: 5, reason: 'subscription' }, { number: 6, reason: 'over' },
      { number: 7, reason: 'form' }, { number: 8, reason: 'form' }, { number: 9, reason: 'form' }, { number: 10, reason: 'form' },
    ],
  });
});

it('takes each place once, as the last line about it says', () => {
  const text = '{"scope":"jid","value":"a.example","reason":"first"}\n{"scope":"jid","value":"A.example","reason":"second"}';
  expect(readBlockFile(text, NOW).blocks).toEqual([{ scope: 'jid', value: 'a.example', kinds: [], reason: 'second' }]);
});
