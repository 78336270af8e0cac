import { expect, test } from 'vitest';
import { isLoopback, parseCommand } from './command-line.ts';

const at = ['--domain', 'home.local'];

test('without a command it serves, on this computer only', () => {
  expect(parseCommand(at)).toEqual({ ok: true, value: { kind: 'serve', domain: 'home.local', profile: undefined, host: '127.0.0.1', port: 5222, tls: true } });
  expect(parseCommand(['serve', '--domain=Home.Local', '--profile=/x'])).toMatchObject({ value: { domain: 'home.local', profile: '/x' } });
});

test.each([
  ['0.0.0.0:5222', '0.0.0.0', 5222], ['[::]:5223', '::', 5223], ['[::1]:0', '::1', 0], ['5300', '127.0.0.1', 5300], ['home.local:5222', 'home.local', 5222],
])('--listen %s', (text, host, port) => {
  expect(parseCommand([...at, '--listen', text])).toMatchObject({ ok: true, value: { host, port } });
});

test.each(['', ':5222', 'x', '127.0.0.1', '127.0.0.1:70000', '::1:5222', '[x]:1', 'a b:1', '127.0.0.1:-1'])('--listen %j is refused', (text) => {
  expect(parseCommand([...at, '--listen', text]).ok).toBe(false);
});

test('without TLS it listens nowhere but here', () => {
  for (const host of ['127.0.0.1:1', '[::1]:1', 'localhost:1', '127.9.9.9:1']) expect(parseCommand([...at, '--without-tls', '--listen', host])).toMatchObject({ ok: true, value: { tls: false } });
  for (const host of ['0.0.0.0:1', '192.168.1.2:1', '[::]:1', 'home.local:1', '127.0.0.1.example:1']) expect(parseCommand([...at, '--without-tls', '--listen', host]).ok).toBe(false);
  expect([isLoopback('127.0.0.1'), isLoopback('128.0.0.1')]).toEqual([true, false]);
});

test('accounts by name or by address, in any case', () => {
  for (const name of ['romeo', 'Romeo', 'romeo@home.local', 'ROMEO@HOME.LOCAL']) {
    for (const kind of ['add', 'remove', 'password']) expect(parseCommand([kind, name, ...at])).toEqual({ ok: true, value: { kind, domain: 'home.local', profile: undefined, account: 'romeo@home.local' } });
  }
  expect(parseCommand([...at, 'list'])).toMatchObject({ ok: true, value: { kind: 'list' } });
});

test('files to move with', () => {
  const place = { domain: 'home.local', profile: undefined };
  expect(parseCommand(['export', 'people.xml', ...at])).toEqual({ ok: true, value: { ...place, kind: 'export', file: 'people.xml', account: undefined } });
  expect(parseCommand([...at, 'export', 'x', 'Romeo'])).toEqual({ ok: true, value: { ...place, kind: 'export', file: 'x', account: 'romeo@home.local' } });
  for (const replaces of [false, true]) expect(parseCommand(['import', 'x', ...at, ...(replaces ? ['--replace'] : [])])).toEqual({ ok: true, value: { ...place, kind: 'import', file: 'x', replaces } });
});

test.each([
  [['export'], 'needs a file'], [['import', ''], 'needs a file'], [['import', 'a', 'b'], 'there is "b" as well'], [['export', 'a', 'b', 'c'], 'there is "c" as well'],
  [['export', 'a', 'b@x.example'], 'not at home.local'], [['export', 'a', '--replace'], '--replace belongs to import'], [['--replace'], '--replace belongs to import'],
  [['add'], 'needs a name'], [['add', 'romeo', 'secret'], 'the password is asked for'], [['remove', 'a', 'b'], 'takes one name.'], [['add', 'romeo@other.example'], 'not at home.local'],
  [['add', 'a b'], 'cannot be a name'], [['list', 'x'], 'Nothing may follow'], [['destroy'], 'does not know "destroy"'], [['--verbose'], 'does not know "--verbose"'], [['--profile'], 'needs a value'], [['--profile', '--x'], 'needs a value'],
])('%j: %s', (args, sentence) => {
  const parsed = parseCommand([...at, ...args]);
  expect(parsed.ok ? '' : parsed.error).toContain(sentence);
});

test('the domain must be said, and be one', () => {
  expect(parseCommand([])).toMatchObject({ ok: false, error: expect.stringContaining('--domain home.local') as string });
  for (const domain of ['a@b', 'a b', '', 'a/b']) expect(parseCommand(['--domain', domain]).ok).toBe(false);
});

test('help is given however it is asked for', () => {
  for (const args of [['--help'], ['-h'], ['help'], ['add', '--help']]) expect(parseCommand(args)).toEqual({ ok: true, value: { kind: 'help' } });
});
