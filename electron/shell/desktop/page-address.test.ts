import { expect, test } from 'vitest';
import { isPageUrl, PAGE_URL } from './page-address.ts';

test.each([PAGE_URL, 'app://linnet/index.html', 'app://linnet/?x#y', 'app://linnet'])('%s is the page', (url) => {
  expect(isPageUrl(url)).toBe(true);
});

test.each([
  'app://linnet.evil.example/', 'app://evil/', 'app://linnet@evil/', 'app://user@linnet/', 'app://linnet:1/', 'https://linnet/', 'app:linnet', 'application://linnet/',
  'data:text/html,app://linnet/', 'about:blank', '', 'app://',
])('%j is not', (url) => {
  expect(isPageUrl(url)).toBe(false);
});
