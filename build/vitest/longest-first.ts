import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long, though it is short to read: begun last, it would run on alone at the end of its suite. */
const LONGEST = ['test/page/views.test.ts', 'test/browser/faults.test.ts', 'build/package/package.test.ts', 'test/desktop/focus.test.ts'];

/** The order of a clean clone, where no earlier run tells how long a file takes: by size, but the longest known first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => LONGEST.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
