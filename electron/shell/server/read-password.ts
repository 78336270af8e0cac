import type { ReadStream } from 'node:tty';

/** A terminal that can be told not to show what is typed, or a pipe. */
export type PasswordInput = NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY' | 'setRawMode'>>;

const ENTER = ['\r', '\n'];
const BACKSPACE = ['\u007f', '\b'];
const INTERRUPT = '\u0003';
const END = '\u0004';

/**
 * A password from standard input: from a terminal typed twice without being shown, from anything else the first line. Undefined: the
 * person broke it off, or typed two different ones.
 */
export async function readPassword(input: PasswordInput, say: (text: string) => void): Promise<string | undefined> {
  if (input.isTTY !== true) return firstLine(input);
  const first = await typed(input, say, 'Password: ');
  if (first === undefined) return undefined;
  const second = await typed(input, say, 'Once more: ');
  if (second !== undefined && second !== first) say('The two are not the same.\n');
  return second === first ? first : undefined;
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  input.setEncoding('utf8');
  let text = '';
  for await (const chunk of input) {
    text += chunk as string;
    if (text.includes('\n')) break;
  }
  return text.replace(/\r?\n[\s\S]*$/u, '');
}

function typed(input: PasswordInput, say: (text: string) => void, question: string): Promise<string | undefined> {
  say(question);
  input.setEncoding('utf8');
  input.setRawMode?.(true);
  input.resume();
  return new Promise((resolve) => {
    let text = '';
    const finish = (answer: string | undefined): void => {
      input.off('data', take);
      input.setRawMode?.(false);
      input.pause();
      say('\n');
      resolve(answer);
    };
    const take = (chunk: string): void => {
      for (const key of chunk) {
        if (ENTER.includes(key)) return finish(text);
        if (key === INTERRUPT || key === END) return finish(undefined);
        text = BACKSPACE.includes(key) ? [...text].slice(0, -1).join('') : text + key;
      }
    };
    input.on('data', take);
  });
}
