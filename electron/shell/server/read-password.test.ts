import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readPassword, type PasswordInput } from './read-password.ts';

function pipe(...chunks: readonly string[]): PasswordInput {
  const input = new PassThrough();
  for (const chunk of chunks) input.write(chunk);
  input.end();
  return input;
}

/** A terminal; answers what it showed, and whether it echoes. */
function terminal(): { input: PasswordInput & PassThrough; isRaw: () => boolean } {
  let raw = false;
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (mode: boolean) => void (raw = mode) });
  return { input: input as unknown as PasswordInput & PassThrough, isRaw: () => raw };
}

async function type(...keys: readonly string[]): Promise<{ answer: string | undefined; shown: string; wasRaw: boolean; isRaw: boolean }> {
  const { input, isRaw } = terminal();
  let shown = '';
  const answer = readPassword(input, (text) => void (shown += text));
  const wasRaw = isRaw();
  for (const key of keys) {
    input.write(key);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { answer: await answer, shown, wasRaw, isRaw: isRaw() };
}

test('from a pipe: the first line, whatever it holds', async () => {
  expect(await readPassword(pipe('sec', 'ret\nmore\n'), () => undefined)).toBe('secret');
  expect(await readPassword(pipe('with spaces \r\n'), () => undefined)).toBe('with spaces ');
  expect(await readPassword(pipe('no end'), () => undefined)).toBe('no end');
  expect(await readPassword(pipe(''), () => undefined)).toBe('');
});

test('from a terminal: typed twice, never shown', async () => {
  expect(await type('s', 'e', 'x', '\u007f', 'c', '\r', 'sec\r')).toEqual({ answer: 'sec', shown: 'Password: \nOnce more: \n', wasRaw: true, isRaw: false });
});

test('two different ones, or one broken off, are none', async () => {
  expect(await type('a\r', 'b\r')).toMatchObject({ answer: undefined, isRaw: false });
  expect(await type('a', '\u0003')).toMatchObject({ answer: undefined, isRaw: false });
  expect(await type('a\r', '\u0004')).toMatchObject({ answer: undefined, isRaw: false });
});
