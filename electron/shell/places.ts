import { fileURLToPath } from 'node:url';

export interface Places {
  /** The built page. */
  readonly page: string;
  /** The built database thread; undefined where the sources are run. */
  readonly worker: URL | undefined;
}

/** Where the other built parts lie. `main`: the URL of the program, built (`out/<shell>/main.mjs`) or as source (`electron/shell/<shell>/main.ts`). */
export function findPlaces(main: string): Places {
  const isSource = main.endsWith('.ts');
  return {
    page: fileURLToPath(new URL(isSource ? '../../../out/page' : '../page', main)),
    worker: isSource ? undefined : new URL('sqlite-worker.mjs', main),
  };
}
