import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import { setStartAtLogin, type LoginPlace } from './start-at-login.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'linnet-login-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const place = (change: Partial<LoginPlace> = {}): LoginPlace => ({ platform: 'linux', env: {}, home, command: ['/opt/Lin net/linnet'], ...change });

it('is a file that starts it hidden, and goes again', () => {
  const electron = { setLoginItemSettings: vi.fn() };
  const file = join(home, '.config/autostart/im.linnet.Linnet.desktop');
  setStartAtLogin(true, electron, place(), new MemoryLog());
  expect(readFileSync(file, 'utf8')).toContain('\nExec="/opt/Lin net/linnet" "--hidden"\n');
  expect(statSync(file).mode % 0o1000).toBe(0o600);
  setStartAtLogin(false, electron, place(), new MemoryLog());
  expect(existsSync(file)).toBe(false);
  setStartAtLogin(false, electron, place(), new MemoryLog());
  expect(electron.setLoginItemSettings).not.toHaveBeenCalled();
});

it('writes a path with signs of shells and of desktop files as the specification has it', () => {
  const command = [String.raw`/a "b" $c \d 50%`];
  setStartAtLogin(true, { setLoginItemSettings: vi.fn() }, place({ env: { XDG_CONFIG_HOME: home }, command }), new MemoryLog());
  const written = readFileSync(join(home, 'autostart/im.linnet.Linnet.desktop'), 'utf8');
  expect(written).toContain(String.raw`Exec="/a \\"b\\" \\$c \\\\d 50%%" "--hidden"`);
});

it('is a log line where it cannot be written, and no crash', () => {
  writeFileSync(join(home, '.config'), '');
  const log = new MemoryLog();
  setStartAtLogin(true, { setLoginItemSettings: vi.fn() }, place(), log);
  expect(log.events()).toEqual(['login.not-set']);
});

it('is the system’s own list on Windows and macOS', () => {
  const electron = { setLoginItemSettings: vi.fn() };
  setStartAtLogin(true, electron, place({ platform: 'win32', command: [String.raw`C:\Linnet.exe`] }), new MemoryLog());
  expect(electron.setLoginItemSettings).toHaveBeenCalledWith({ openAtLogin: true, path: String.raw`C:\Linnet.exe`, args: ['--hidden'] });
});
