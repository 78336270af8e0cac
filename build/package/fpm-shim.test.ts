import { expect, test } from 'vitest';
import { controlOf, readRequest } from './fpm-shim.ts';

const request = readRequest([
  '-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-recommends', 'libappindicator3-1', '--architecture', 'amd64',
  '--description', 'Messenger for XMPP\n A desktop messenger\n\n with contacts', '--version', '0.1.0', '--package', 'x.deb', '--name', 'linnet', '--maintainer', 'The Linnet project',
  'build=old/linux-unpacked/=/opt/Linnet',
]);

test('the last "=" parts what is here from what is in the package', () => {
  expect(request.files).toEqual([['build=old/linux-unpacked/', '/opt/Linnet']]);
});

test('the control file has every field with a value, all dependencies, and a description whose further lines are indented', () => {
  expect(controlOf(request, 42)).toBe([
    'Package: linnet', 'Version: 0.1.0', 'Architecture: amd64', 'Maintainer: The Linnet project', 'Installed-Size: 42', 'Depends: libgtk-3-0, libnss3',
    'Recommends: libappindicator3-1', 'Section: net', 'Priority: optional', 'Description: Messenger for XMPP', ' A desktop messenger', ' with contacts', '',
  ].join('\n'));
});
