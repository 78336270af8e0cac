import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HostileSeat } from '../kit/hostile-seat.ts';

const ANN = 'ann@our.example';

/** What leads out of the page, and what would come in, in the browser shell (hazards U2, U4, U5, U13); the desktop shell has its own. */
describe('the fences of the page', () => {
  let seat: HostileSeat;
  let outside: Server;
  let requests: { url: string | undefined; referer: string | undefined; cookie: string | undefined }[] = [];

  beforeAll(async () => {
    outside = createServer((request, response) => {
      requests.push({ url: request.url, referer: request.headers.referer, cookie: request.headers.cookie });
      response.end('<title>outside</title>');
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    seat = await HostileSeat.take({ roster: `<item jid='${ANN}' name='Ann' subscription='both'/>` }, ['--host-resolver-rules=MAP friendly.example 127.0.0.1']);
    await seat.open('Ann');
  }, 60_000);
  afterEach(() => { requests = []; });
  afterAll(async () => {
    await seat?.leave();
    await new Promise((resolve) => outside.close(resolve));
  });
  const address = (path: string): string => `http://friendly.example:${(outside.address() as AddressInfo).port}${path}`;

  it('a link opens a window of its own that knows nothing of us, and only on a click', async () => {
    requests = [];
    const { page, connection } = seat;
    const before = page.url();
    connection.sendStanza(`<message from='${ANN}/r' type='chat'><body>see ${address('/linked')} and mailto:a@b.example javascript:window.pwned=1</body></message>`);
    const link = page.getByRole('log').getByRole('link');
    await link.waitFor();
    expect(await page.getByRole('log').locator('a').count()).toBe(1);
    expect(requests).toEqual([]);
    const [popup] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await popup.waitForLoadState();
    expect([await popup.title(), await popup.evaluate(() => window.opener)]).toEqual(['outside', null]);
    expect(requests[0]).toEqual({ url: '/linked', referer: undefined, cookie: undefined });
    await popup.close();
    expect(page.url()).toBe(before);
    const [middle] = await Promise.all([page.context().waitForEvent('page'), link.click({ button: 'middle' })]);
    await middle.close();
    expect(page.url()).toBe(before);
    expect((await seat.watched.problems()).filter((problem) => !/^(?:window|request): /u.test(problem))).toEqual([]);
  });

  it('an address of this computer is no link: every program on it would be sent our cookie', async () => {
    const { page, connection } = seat;
    const { port } = outside.address() as AddressInfo;
    connection.sendStanza(`<message from='${ANN}/r' type='chat'><body>http://127.0.0.1:${port}/ http://localhost:${port}/ http://[::1]:${port}/ http://2130706433:${port}/ over</body></message>`);
    const shown = page.getByRole('log').getByRole('article').filter({ hasText: 'over' });
    await shown.waitFor();
    expect(await shown.locator('a').count()).toBe(0);
  });

  it('what is pasted into the composer is its text (U2)', async () => {
    const composer = seat.page.getByRole('textbox', { name: 'Message', exact: true });
    await composer.focus();
    await composer.evaluate((area) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', '<style>*{display:none}</style><b>bold</b><img src=x onerror=window.pwned=1>');
      clipboardData.setData('text/plain', 'bold');
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      document.execCommand('insertHTML', false, '<style>*{display:none}</style><b>bold</b><img src=x onerror=window.pwned=1>');
    });
    expect(await composer.isVisible()).toBe(true);
    expect(await seat.page.locator('.composer b, .composer img, .composer style').count()).toBe(0);
    expect(await composer.evaluate((area) => area.childElementCount)).toBe(0);
    await composer.fill('');
  });

  it.each([
    ['a link', [{ mimeType: 'text/uri-list', data: 'ADDRESS' }, { mimeType: 'text/plain', data: 'ADDRESS' }]],
    ['markup', [{ mimeType: 'text/html', data: "<img src='ADDRESS' onerror=window.pwned=1>" }]],
    ['a script address', [{ mimeType: 'text/uri-list', data: 'javascript:window.pwned=1' }]],
  ])('%s dropped on the page changes nothing (U4)', async (_what, items) => {
    requests = [];
    const { page } = seat;
    const before = page.url();
    const client = await page.context().newCDPSession(page);
    for (const [x, y] of [[640, 300], [150, 400], [800, 760]]) {
      const data = { items: items.map((item) => ({ mimeType: item.mimeType, data: item.data.replace('ADDRESS', address('/dropped')) })), dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await client.send('Input.dispatchDragEvent', { type, x: x!, y: y!, data });
    }
    await client.detach();
    await page.getByRole('log', { name: 'Messages with Ann' }).waitFor();
    expect([page.url(), requests]).toEqual([before, []]);
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined();
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('');
  });

  it('a dropped file is not opened (U4)', async () => {
    const { page } = seat;
    const before = [page.url(), ...page.context().pages().map((each) => each.url())];
    const client = await page.context().newCDPSession(page);
    const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await client.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data });
    await client.detach();
    await page.getByRole('log', { name: 'Messages with Ann' }).waitFor();
    expect([page.url(), ...page.context().pages().map((each) => each.url())]).toEqual(before);
  });

  it('even markup that got in would run nothing, load nothing and go nowhere (U13)', async () => {
    requests = [];
    const { page } = seat;
    const before = page.url();
    const refused = await page.evaluate(async (outsideAddress) => {
      const violations = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.add(effectiveDirective));
      const holder = document.createElement('div');
      document.body.append(holder);
      const add = (name: string, attributes: Record<string, string>, text = ''): HTMLElement => {
        const element = document.createElement(name);
        for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
        element.textContent = text;
        holder.append(element);
        return element;
      };
      add('script', {}, 'window.pwned = 1');
      add('script', { src: `${outsideAddress}/x.js` });
      add('img', { src: `${outsideAddress}/x.png`, onerror: 'window.pwned = 1' });
      add('link', { rel: 'stylesheet', href: `${outsideAddress}/x.css` });
      add('style', {}, '#root { display: none }');
      add('iframe', { src: outsideAddress });
      add('object', { data: outsideAddress });
      add('video', { src: `${outsideAddress}/x.mp4` });
      add('base', { href: outsideAddress });
      add('button', { onclick: 'window.pwned = 1' }).click();
      add('a', { href: 'javascript:window.pwned = 1' }).click();
      (add('form', { action: outsideAddress, method: 'post' }) as HTMLFormElement).submit();
      setTimeout('window.pwned = 1', 0);
      await fetch(outsideAddress).catch(() => undefined);
      navigator.sendBeacon(outsideAddress, 'x');
      try {
        new WebSocket(outsideAddress.replace('http', 'ws')).onopen = () => Object.assign(window, { pwned: 1 });
      } catch {
        // Refused at once, as it may be.
      }
      try {
        new Worker('data:text/javascript,1');
      } catch {
        violations.add('worker-src');
      }
      await new Promise((resolve) => { setTimeout(resolve, 500); });
      holder.remove();
      return [...violations].sort();
    }, address(''));
    expect(refused).toEqual(expect.arrayContaining(['base-uri', 'connect-src', 'form-action', 'frame-src', 'img-src', 'media-src', 'object-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem', 'worker-src']));
    expect(requests).toEqual([]);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => [(window as { pwned?: unknown }).pwned, getComputedStyle(document.getElementById('root')!).display])).toEqual([undefined, expect.not.stringMatching('none')]);
  });
});
