import { describe, expect, test } from 'vitest';
import { readLink } from './read-link.ts';

describe('what may be offered to the system (hazard U5)', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'example.org'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['HTTPS://EXAMPLE.ORG/', 'example.org'],
    // Cyrillic letters that look Latin show what they are.
    ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
    ['https://[::1]/', '[::1]'],
    ['mailto:ann@example.org?subject=x', 'ann@example.org'],
    ['mailto:%61nn@example.org', 'ann@example.org'],
    ['mailto:%E0%A4%A', '%E0%A4%A'],
  ])('%s, whose target is %s', (url, target) => {
    expect(readLink(url)?.target).toBe(target);
  });
});

describe('what may not', () => {
  test.each([
    'file:///etc/passwd', 'FILE:///etc/passwd', 'smb://evil/share', 'ms-msdt:/id', 'search-ms:query=x', 'javascript:alert(1)', 'data:text/html,x',
    'vbscript:x', 'vnc://evil', 'ssh://evil', 'telnet://evil', 'ftp://evil', 'blob:https://example.org/x', 'about:blank', 'chrome://settings',
    'view-source:https://example.org', 'app://linnet/', 'xmpp:ann@example.org', 'ms-officecmd:x', 'shell:startup', 'jar:https://x!/', 'res://x',
    'steam://run/1', 'itms-services://x', 'intent://x', 'ldap://evil', 'dict://evil', 'gopher://evil', 'tel:1', 'sms:1', 'web+x:1', 'ws://evil', 'wss://evil',
    'devtools://x', 'filesystem:https://example.org/x', 'ms-settings:x', 'help://x', 'apt:vim', 'tftp://evil', 'nfs://evil',
  ])('the scheme of %s', (url) => {
    expect(readLink(url)).toBeUndefined();
  });

  test.each([
    'https://bank.example@evil.example/', 'https://user:password@evil.example/', 'https:\\\\evil.example', 'https://evil.example\\@bank.example/',
    'https://evil.example/\u0000', ' https://example.org/', 'https://exa\nmple.org/', 'https://example.org/a b', '//example.org/', 'example.org', '', 'https://',
    `https://example.org/${'x'.repeat(4096)}`,
  ])('the form of %j', (url) => {
    expect(readLink(url)).toBeUndefined();
  });
});
