import type { DemoWorld } from '../core/ports.ts';
import { domainOf } from '../lib/jid.ts';
import type { Log } from '../lib/log.ts';
import { nodeClock, nodeIds, openBuiltinDatabase } from '../platform/node/index.ts';
import { nodeServerCrypto } from '../platform/node/server/index.ts';
import { DEMO_DOMAIN, DEMO_PERSON } from '../server/demo/address.ts';
import type { Demo } from '../server/demo/demo.ts';
import { InProcessStream } from '../server/in-process-stream.ts';
import type { StreamOptions, XmppStream } from '../xmpp/stream/xmpp-stream.ts';

/** The demo of this program: a server without a socket, with its data in memory; loaded when it is wanted. */
export function createDemoWorld(log: Log): { readonly world: DemoWorld; streamOf(options: StreamOptions): XmppStream | undefined } {
  let demo: Demo | undefined;
  const end = async (): Promise<void> => {
    const former = demo;
    demo = undefined;
    await former?.end();
  };
  return {
    world: {
      domain: DEMO_DOMAIN,
      async begin() {
        await end();
        const [{ Demo: World }, { serverMigrations }] = await Promise.all([import('../server/demo/demo.ts'), import('../server/store/tables.ts')]);
        demo = await World.begin({ clock: nodeClock, ids: nodeIds, log, crypto: nodeServerCrypto, db: await openBuiltinDatabase()({ migrations: serverMigrations }) });
        return DEMO_PERSON;
      },
      end,
    },
    streamOf: (options) => (demo && domainOf(options.account) === DEMO_DOMAIN ? new InProcessStream(demo.server, options) : undefined),
  };
}
