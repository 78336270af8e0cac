/** One test that proves something: its file from the project's root, and its name as the source or the run has it. */
export interface Proof {
  readonly file: string;
  readonly test: string;
}

/**
 * Where a line stands. `proof`: carried out, and these tests notice when it is not. `server`: a server answers for it; the tests, where
 * there are any, show how the client copes. `notApplicable` and `open` say why in one sentence; what an open line has already may be proven.
 */
export type Standing =
  | { readonly proof: readonly Proof[] }
  | { readonly server: string; readonly proof?: readonly Proof[] }
  | { readonly notApplicable: string; readonly proof?: readonly Proof[] }
  | { readonly open: string; readonly proof?: readonly Proof[] };

/** One line of the checklist of RFC 3921. */
export interface Line {
  /** 1 … 430, written R001 … R430. */
  readonly number: number;
  /** Of RFC 3921; with that of RFC 3920 in brackets where RFC 3921 defers to it. */
  readonly section: string;
  /**
   * The RFC's word on the client; `srv-…`: on a server; `core-…`: of RFC 3920; `text`: said without such a word; `drv`: not demanded,
   * but needed for a client that people use.
   */
  readonly keyword: string;
  /** What is demanded, in our words. */
  readonly says: string;
  readonly standing: Standing;
}

export function line(number: number, section: string, keyword: string, says: string, standing: Standing): Line {
  return { number, section, keyword, says, standing };
}

/** Proven by tests given as file and names, file and names …: a text that ends in `.ts` begins a new file. */
export function proven(...filesAndTests: readonly string[]): { readonly proof: readonly Proof[] } {
  const proof: Proof[] = [];
  let file = '';
  for (const text of filesAndTests) {
    if (text.endsWith('.ts')) file = text;
    else proof.push({ file, test: text });
  }
  return { proof };
}

/** A server answers for it, in the words after which the tests of how the client copes may follow. */
export function server(server: string, ...filesAndTests: readonly string[]): Standing {
  return { server, ...proven(...filesAndTests) };
}

export function notApplicable(reason: string, ...filesAndTests: readonly string[]): Standing {
  return { notApplicable: reason, ...proven(...filesAndTests) };
}

export function open(missing: string, ...filesAndTests: readonly string[]): Standing {
  return { open: missing, ...proven(...filesAndTests) };
}

export function idOf({ number }: Pick<Line, 'number'>): string {
  return `R${String(number).padStart(3, '0')}`;
}

export function proofsOf({ standing }: Line): readonly Proof[] {
  return standing.proof ?? [];
}
