import { expect, it } from 'vitest';
import { readWebAddress } from './web-address.ts';

it.each([
  ['https://files.example/a/lake%20side.jpg?x=1#y', { scheme: 'https', host: 'files.example', fileName: 'lake side.jpg' }],
  ['HTTP://[::1]:8080/', { scheme: 'http', host: '[::1]:8080', fileName: '' }],
  ['https://files.example', { scheme: 'https', host: 'files.example', fileName: '' }],
  ['https://files.example/%ff', { scheme: 'https', host: 'files.example', fileName: '%ff' }],
])('%s leads to a host and a file', (text, address) => {
  expect(readWebAddress(text)).toEqual(address);
});

it.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'smb://h/s', '//h/s', 'https://user:secret@h/', 'https://h/ ', 'https://h/\n', 'https://h/é', 'https:\\\\h', 'aesgcm://h/x#y', `https://h/${'x'.repeat(5000)}`])('%j is none (E2)', (text) => {
  expect(readWebAddress(text)).toBe(undefined);
});
