import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('expat.py', import.meta.url));
const END_OF_BATCH = 0xff_ff_ff_ff;

/** One child process with Python's expat (the parser of Prosody and ejabberd), asked in batches. */
export class Expat {
  readonly #child: ChildProcessWithoutNullStreams = spawn('python3', ['-I', SCRIPT]);
  readonly #lines: AsyncIterator<string>;
  #complaint = '';
  /** The answers that were asked for before. */
  #before: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#child.stderr.on('data', (piece: Buffer) => (this.#complaint += piece.toString()));
    this.#child.on('error', (error) => (this.#complaint += error.message));
    this.#child.stdin.on('error', () => undefined);
    this.#lines = linesOf(this.#child.stdout);
  }

  /** A line of JSON for each stream, in their order; see `expat.py` for its shape. Throws when the child ends. */
  read(streams: readonly Uint8Array[]): Promise<string[]> {
    const pieces: Uint8Array[] = [];
    for (const stream of streams) pieces.push(lengthOf(stream.length), stream);
    this.#child.stdin.write(Buffer.concat([...pieces, lengthOf(END_OF_BATCH)]));
    const answers = this.#before.then(() => this.#answers(streams.length));
    this.#before = answers.catch(() => undefined);
    return answers;
  }

  async #answers(count: number): Promise<string[]> {
    const answers: string[] = [];
    while (answers.length < count) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error(`expat has ended: ${this.#complaint}`);
      answers.push(value);
    }
    return answers;
  }

  end(): void {
    this.#child.stdin.end();
  }
}

/** Lines that end in U+000A alone: those of `node:readline` end in U+2028 as well, which stands in what we compare. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const piece of source) {
    let from = 0;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...rest, piece.subarray(from, at)]).toString();
      rest = [];
      from = at + 1;
    }
    rest.push(piece.subarray(from));
  }
}

function lengthOf(length: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}
