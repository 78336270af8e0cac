import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { galleryPage, HANDBOOK_LOOKS, pictureName } from '../screenshots/handbook.ts';
import { VIEWS } from '../screenshots/views.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const handbook = join(root, 'docs/handbook');
const chapters = globSync('*.md', { cwd: handbook });
const textOf = (chapter: string): string => readFileSync(join(handbook, chapter), 'utf8');

/** What GitHub and others make of a heading. */
const anchor = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').trim().replaceAll(' ', '-');

/** Links and pictures that lead nowhere. */
function lost(chapter: string): string[] {
  return [...textOf(chapter).matchAll(/\]\(([^)]+)\)/gu)].map(([, link]) => link!).filter((link) => {
    if (/^https?:/u.test(link)) return true;
    const [path = '', part] = link.split('#');
    const file = path === '' ? join(handbook, chapter) : resolve(dirname(join(handbook, chapter)), path);
    if (!existsSync(file)) return true;
    return part !== undefined && ![...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gmu)].some(([, heading]) => anchor(heading!) === part);
  });
}

describe('the handbook', () => {
  test.each(chapters)('%s: every picture is there, and every link leads somewhere', (chapter) => expect(lost(chapter)).toEqual([]));

  test('its first page leads to every chapter', () => {
    expect(chapters.filter((chapter) => chapter !== 'README.md' && !textOf('README.md').includes(`](${chapter})`))).toEqual([]);
  });

  test('every view has its pictures: npm run screenshots -- --handbook <view> makes them', () => {
    const wanted = VIEWS.flatMap(({ name }) => HANDBOOK_LOOKS.map((look) => pictureName(name, look))).sort();
    expect(readdirSync(join(handbook, 'pictures')).sort()).toEqual(wanted);
    expect(textOf('views.md')).toBe(galleryPage(VIEWS.map(({ name }) => name)));
  });

  test('its pictures are real WebP, and all of them together are small', () => {
    const files = readdirSync(join(handbook, 'pictures')).map((name) => join(handbook, 'pictures', name));
    for (const file of files) expect(readFileSync(file).toString('latin1', 8, 12)).toBe('WEBP');
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(7 * 1024 * 1024);
  });
});
