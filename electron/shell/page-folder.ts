import { fileURLToPath } from 'node:url';

/** Where the built page lies. `main`: the URL of the program, built (`out/<shell>/main.*`) or as source (`electron/shell/<shell>/main.ts`). */
export function pageFolder(main: string): string {
  return fileURLToPath(new URL(main.endsWith('.ts') ? '../../../out/page' : '../page', main));
}
