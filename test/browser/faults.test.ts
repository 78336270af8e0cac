import { describe, expect, it, onTestFinished } from 'vitest';
import { connectionOf, numbered, PATIENCE, useFaultBench } from '../kit/fault-bench.ts';
import { FaultProxy } from '../kit/fault-proxy.ts';

/** What happens to the program, the page and the line. */
describe('faults', () => {
  const bench = useFaultBench();

  it('killed while a burst comes in, again and again: nothing lost, nothing twice, in order (F1, G1, G2)', async () => {
    const session = await bench.juliet();
    let { shell, page } = await bench.signedIn();
    const count = 300;
    const rounds = 4;
    for (let round = 0; round < rounds; round++) {
      bench.tell(session, round * count, count, 'burst');
      const wanted = round * count + 20 + Math.floor(Math.random() * 200);
      await expect.poll(async () => (await bench.bodies(page)).length, { interval: 5, ...PATIENCE }).toBeGreaterThanOrEqual(wanted);
      await shell.stop({ signal: 'SIGKILL' });
      await page.close();
      ({ shell, page } = await bench.backAgain(shell.profile));
    }
    await expect.poll(async () => (await bench.bodies(page)).length, PATIENCE).toBe(rounds * count);
    expect(await bench.bodies(page)).toEqual(numbered('burst', rounds * count));
  });

  it('killed at once after "Send", again and again: what the page shows goes out, once (F2, G1, G2)', async () => {
    const session = await bench.juliet();
    let { shell, page } = await bench.signedIn();
    const ids = new Map<string, Set<string>>();
    for (let round = 0; round < 5; round++) {
      const composer = await bench.openChat(page);
      await composer.fill(`pressed ${round}`);
      await composer.press('Enter');
      // Kills at different moments between the press and the acknowledgement; what is not shown yet was not promised.
      await page.getByRole('log').getByText(`pressed ${round}`).waitFor();
      await new Promise((resolve) => setTimeout(resolve, round * 40));
      await shell.stop({ signal: 'SIGKILL' });
      ({ shell, page } = await bench.backAgain(shell.profile));
    }
    session.send(`<message to='${bench.user}@localhost' type='chat' id='end'><body>end</body></message>`);
    await bench.openChat(page);
    await page.getByRole('log').getByText('end').waitFor();
    for (let round = 0; round < 5; round++) {
      const sent = await session.take(new RegExp(`<message[^>]*id='([^']+)'[^>]*>(?:(?!</message>).)*<body>pressed ${round}</body>`, 'u'));
      const id = /id='([^']+)'/u.exec(sent)![1]!;
      ids.set(`pressed ${round}`, (ids.get(`pressed ${round}`) ?? new Set()).add(id));
    }
    expect([...ids.values()].every((set) => set.size === 1)).toBe(true);
    expect((await bench.bodies(page)).filter((body) => body.startsWith('pressed'))).toEqual(numbered('pressed', 5));
  });

  it('the page is loaded again, or crashes: the connection stays, and nothing shown is gone (F55)', async () => {
    const proxy = await FaultProxy.start(bench.server);
    onTestFinished(() => proxy.stop());
    const { shell, page } = await bench.signedIn(proxy);
    const session = await bench.juliet();
    await bench.openChat(page);
    bench.tell(session, 0, 3, 'page');
    await page.getByRole('log').getByText('page 2').waitFor();
    await page.reload();
    await page.getByRole('log').getByText('page 2').waitFor();
    await page.goto('chrome://crash').catch(() => undefined);
    bench.tell(session, 3, 3, 'page');
    const next = await page.context().newPage();
    await next.goto(new URL('/', shell.url).href);
    await next.getByRole('log').getByText('page 5').waitFor();
    expect(await connectionOf(next).innerText()).toContain('Online');
    expect(proxy.accepted).toBe(1);
  });

  it('a frozen server: said within the deadline; "Connect now" brings it back when it has thawed (F7)', async () => {
    const { page } = await bench.signedIn();
    const composer = await bench.openChat(page);
    bench.server.freeze();
    try {
      await composer.fill('into the silence');
      await composer.press('Enter');
      const before = performance.now();
      await expect.poll(() => connectionOf(page).innerText(), PATIENCE).not.toContain('Online');
      expect(performance.now() - before).toBeLessThan(20_000);
    } finally {
      bench.server.thaw();
    }
    const now = page.getByRole('button', { name: 'Connect now' });
    await expect.poll(async () => {
      if (await now.isVisible()) await now.click({ timeout: 500 }).catch(() => undefined);
      return connectionOf(page).innerText();
    }, PATIENCE).toContain('Online');
    const session = await bench.juliet();
    await session.take(/into the silence/u).catch(() => undefined);
    const mine = page.getByRole('article').filter({ hasText: 'into the silence' });
    await expect.poll(() => mine.innerHTML(), PATIENCE).toContain('Sent');
  });

  it('a half-open line: noticed when something is sent, resumed, nothing lost or twice either way (F5)', async () => {
    const proxy = await FaultProxy.start(bench.server);
    onTestFinished(() => proxy.stop());
    const { page } = await bench.signedIn(proxy);
    const session = await bench.juliet();
    const composer = await bench.openChat(page);
    bench.tell(session, 0, 5, 'line');
    await page.getByRole('log').getByText('line 4').waitFor();
    proxy.stallAll();
    bench.tell(session, 5, 5, 'line');
    await composer.fill('answer');
    await composer.press('Enter');
    const before = performance.now();
    await expect.poll(() => connectionOf(page).innerText(), PATIENCE).not.toContain('Online');
    expect(performance.now() - before).toBeLessThan(20_000);
    await expect.poll(() => connectionOf(page).innerText(), PATIENCE).toContain('Online');
    await session.take(/<body>answer<\/body>/u);
    await expect.poll(async () => (await bench.bodies(page)).filter((body) => body !== 'answer'), PATIENCE).toEqual(numbered('line', 10));
    expect((await bench.bodies(page)).filter((body) => body === 'answer')).toHaveLength(1);
  });
});
