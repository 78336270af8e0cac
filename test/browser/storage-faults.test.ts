import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { numbered, PATIENCE, useFaultBench } from '../kit/fault-bench.ts';
import { signInOnPage } from '../kit/page-sign-in.ts';
import { canMount, mountSmallDisk } from '../kit/small-disk.ts';

/** What happens to the profile and the disk it lies on. */
describe('faults of the storage', () => {
  const bench = useFaultBench();

  it('a damaged database: a plain sentence, nothing is deleted, and after "Start afresh" the contacts come back (F53)', async () => {
    const { shell } = await bench.signedIn();
    await shell.stop();
    const file = join(shell.profile, 'linnet.db');
    const damaged = readFileSync(file);
    damaged.fill(0x2a, 0, 100);
    writeFileSync(file, damaged);
    const again = await bench.start(shell.profile);
    const page = await bench.open(again);
    expect(await page.getByRole('alert').innerText()).toMatch(/damaged/i);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    await page.getByRole('button', { name: /Start afresh/ }).click();
    await page.locator('.disclosed').getByRole('button').click();
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
    const [kept] = readdirSync(shell.profile).filter((name) => name.startsWith('linnet.db.damaged-'));
    expect(readFileSync(join(shell.profile, kept!)).equals(damaged)).toBe(true);
    await signInOnPage(page, bench.server, `${bench.user}@localhost`, 'montague');
    await page.getByRole('treegrid', { name: 'Contacts' }).getByRole('row', { name: /^Juliet, / }).waitFor();
  });

  it('a damaged database of which there is a copy: it takes its place by one click, and what came later comes from the archive (F53)', async () => {
    const { shell, page: first } = await bench.signedIn();
    const session = await bench.juliet();
    bench.tell(session, 0, 3, 'copied');
    await expect.poll(() => bench.bodies(first), PATIENCE).toEqual(numbered('copied', 3));
    await first.getByRole('button', { name: 'Settings', exact: true }).click();
    await first.getByRole('tab', { name: 'Storage' }).click();
    await first.getByRole('button', { name: 'Make a copy now' }).click();
    await first.getByText('The copy has been made and read through.').waitFor(PATIENCE);
    bench.tell(session, 3, 40, 'copied');
    await expect.poll(() => bench.bodies(first), PATIENCE).toEqual(numbered('copied', 43));
    await shell.stop({ remove: false, signal: 'SIGKILL' });
    const file = join(shell.profile, 'linnet.db');
    const damaged = readFileSync(file);
    damaged.fill(0x2a, 0, 4096);
    writeFileSync(file, damaged);

    const again = await bench.start(shell.profile);
    const page = await bench.open(again);
    await page.getByRole('button', { name: /^Use the copy of / }).click();
    await bench.typePassword(page);
    await expect.poll(() => bench.bodies(page), PATIENCE).toEqual(numbered('copied', 43));
    const [kept] = readdirSync(shell.profile).filter((name) => /^linnet\.db\.damaged-\w+$/.test(name));
    expect(readFileSync(join(shell.profile, kept!)).equals(damaged)).toBe(true);
    await page.getByRole('alert').filter({ hasText: kept! }).getByRole('button', { name: 'Understood' }).click();
  });

  it('a database of a newer Linnet: its messages can be read and found, nothing is written, nobody is connected (F54)', async () => {
    const { shell, page: first } = await bench.signedIn();
    const session = await bench.juliet();
    bench.tell(session, 0, 5, 'later');
    await expect.poll(() => bench.bodies(first), PATIENCE).toEqual(numbered('later', 5));
    await bench.openChat(first);
    await shell.stop({ remove: false });
    const file = join(shell.profile, 'linnet.db');
    const setVersion = (change: (now: number) => number): void => {
      const db = new DatabaseSync(file);
      db.exec(`PRAGMA user_version = ${change(Number(db.prepare('PRAGMA user_version').get()!['user_version']))}`);
      db.close();
    };
    setVersion((now) => now + 7);
    const before = readFileSync(file);

    const older = await bench.start(shell.profile);
    const page = await bench.open(older);
    await page.getByRole('alert').getByText(/^A newer Linnet has written this data\./).waitFor();
    await page.getByRole('log').getByText('later 4').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message', exact: true }).count()).toBe(0);
    expect(await page.getByRole('status', { name: 'Connection' }).count()).toBe(0);
    await page.getByRole('searchbox').fill('later 2');
    await page.getByText('later 2').first().waitFor();
    await older.stop({ remove: false });
    expect(older.errors).toBe(`The profile in ${shell.profile} was written by a newer Linnet: it can be read, not used.\n`);
    expect(readFileSync(file).equals(before)).toBe(true);

    setVersion((now) => now - 7);
    const { page: third } = await bench.backAgain(shell.profile);
    expect(await bench.bodies(third)).toEqual(numbered('later', 5));
  });

  it('a database that another program holds: exit code 3 and one sentence, within seconds, and the holder goes on (F52)', async () => {
    const { shell } = await bench.signedIn();
    await shell.stop();
    const holder = new DatabaseSync(join(shell.profile, 'linnet.db'));
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    const before = performance.now();
    await expect(bench.start(shell.profile)).rejects.toThrow(`the shell ended with 3: Another Linnet is already using the profile in ${shell.profile}.`);
    expect(performance.now() - before).toBeLessThan(10_000);
    holder.exec('ROLLBACK');
    holder.close();
    await bench.backAgain(shell.profile);
  });

  it('a second start on the profile: exit code 3, and the first goes on receiving (F52)', async () => {
    const { shell, page } = await bench.signedIn();
    await expect(bench.start(shell.profile)).rejects.toThrow('the shell ended with 3');
    const session = await bench.juliet();
    await bench.openChat(page);
    bench.tell(session, 0, 1, 'still');
    await page.getByRole('log').getByText('still 0').waitFor();
  });

  it.runIf(canMount)('a full disk while receiving: said in the page; once there is room everything is there, once (F50)', async () => {
    const disk = mountSmallDisk(64 << 20);
    bench.keepFolder(disk.path);
    const { shell, page } = await bench.signedIn(bench.server, disk.path);
    await bench.openChat(page);
    const session = await bench.juliet();
    bench.tell(session, 0, 20, 'room');
    await page.getByRole('log').getByText('room 19').waitFor();
    const used = readdirSync(disk.path).reduce((sum, name) => sum + (statSync(join(disk.path, name)).isFile() ? statSync(join(disk.path, name)).size : 0), 0);
    disk.resize(used + 262_144);
    const filler = spawn('dd', ['if=/dev/zero', `of=${join(disk.path, 'filler')}`, 'bs=4096'], { stdio: 'ignore' });
    await new Promise((resolve) => filler.once('exit', resolve));
    bench.tell(session, 20, 400, 'room');
    const alert = page.getByRole('alert').filter({ hasText: /disk is full/i });
    await alert.waitFor(PATIENCE);
    expect((await bench.bodies(page)).length).toBeLessThan(420);
    disk.resize(64 << 20);
    await expect.poll(async () => (await bench.bodies(page)).length, PATIENCE).toBe(420);
    expect(await bench.bodies(page)).toEqual(numbered('room', 420));
    await alert.waitFor({ state: 'detached', ...PATIENCE });
    await page.getByRole('log').getByText('room 419').waitFor(PATIENCE);
    await shell.stop();
  });

  it.runIf(canMount)('a profile that becomes read-only: said when it is opened, and it opens as it was when it may be written again (F51)', async () => {
    const disk = mountSmallDisk(64 << 20);
    bench.keepFolder(disk.path);
    const { shell, page: first } = await bench.signedIn(bench.server, disk.path);
    const session = await bench.juliet();
    bench.tell(session, 0, 5, 'kept');
    await expect.poll(() => bench.bodies(first), PATIENCE).toEqual(numbered('kept', 5));
    await shell.stop();
    disk.makeReadOnly();
    const again = await bench.start(disk.path);
    const page = await bench.open(again);
    expect(await page.getByRole('alert').innerText()).toMatch(/may not write to its folder/);
    expect(again.errors).toBe(`Linnet cannot write to its profile in ${disk.path}.\n`);
    await again.stop();
    disk.makeWritable();
    const third = await bench.backAgain(disk.path);
    expect(await bench.bodies(third.page)).toEqual(numbered('kept', 5));
    await third.shell.stop();
  });
});
