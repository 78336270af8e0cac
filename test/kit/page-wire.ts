import type { Page } from 'playwright-core';

/** All messages of the first account's conversation with `address` as the program has them stored, oldest first: asked as the page itself asks. */
export function storedBodies(page: Page, address: string): Promise<string[]> {
  return page.evaluate(async (peer) => {
    interface Reply { readonly kind: string; readonly id: number; readonly result: { readonly ok: boolean; readonly value: unknown } }
    const socket = new WebSocket(`ws://${location.host}/wire`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    let lastId = 0;
    const call = <T>(name: string, input: unknown): Promise<T> => new Promise((resolve, reject) => {
      const id = ++lastId;
      socket.addEventListener('close', () => reject(new Error(`the program ended before it answered ${name}`)));
      socket.addEventListener('message', ({ data }) => {
        const frame = JSON.parse(String(data)) as Reply;
        if (frame.kind !== 'reply' || frame.id !== id) return;
        if (frame.result.ok) resolve(frame.result.value as T);
        else reject(new Error(`${name}: ${JSON.stringify(frame.result)}`));
      });
      socket.send(JSON.stringify({ kind: 'call', id, name, input }));
    });
    const { accounts } = await call<{ accounts: { id: number }[] }>('app.snapshot', {});
    const bodies: string[] = [];
    for (let before: { before?: number } = {}; ;) {
      const part = await call<{ messages: { id: number; body: string }[]; hasOlder: boolean }>('message.page', { accountId: accounts[0]!.id, address: peer, limit: 200, ...before });
      bodies.unshift(...part.messages.map(({ body }) => body));
      if (!part.hasOlder) break;
      before = { before: part.messages[0]!.id };
    }
    socket.close();
    return bodies;
  }, address);
}
