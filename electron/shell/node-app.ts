import { createApp, type App } from '../core/app.ts';
import type { EventMap } from '../contract/events.ts';
import type { ProfileState } from '../contract/models/profile.ts';
import type { Log, Secrets, SpellChecker, Updater } from '../core/ports.ts';
import { createHttpsUploads, createLocalServers, createNodeProfile, nodeClock, nodeIds } from '../platform/node/index.ts';
import { createXmppStream } from '../xmpp/stream/index.ts';
import { createDemoWorld } from './demo-world.ts';
import type { Flags } from './flags.ts';

export interface NodeAppOptions {
  readonly flags: Flags;
  readonly directory: string;
  readonly log: Log;
  readonly secrets: Secrets;
  /** Where the shell has one. */
  readonly spellChecker?: SpellChecker;
  readonly updater?: Updater | undefined;
  /** The system's, best first, as they are now. */
  readonly systemLanguages: () => readonly string[];
}

/** The app on Node's ports, which both shells share; they differ in who keeps secrets and in the wire. */
export function createNodeApp({ flags, directory, log, secrets, spellChecker, updater, systemLanguages }: NodeAppOptions): App {
  const demo = createDemoWorld(log);
  return createApp({
    clock: nodeClock,
    ids: nodeIds,
    log,
    secrets,
    streams: (options) => demo.streamOf(options) ?? createXmppStream(options, { clock: nodeClock, ids: nodeIds, log }),
    localServers: createLocalServers(),
    profile: createNodeProfile({ directory, secrets, clock: nodeClock }),
    trustedCas: flags.trustedCas,
    demo: demo.world,
    spellChecker,
    uploads: createHttpsUploads({ trustedCas: flags.trustedCas }),
    updater,
    language: flags.language,
    systemLanguages,
  });
}

/** The first that is known of the profile, long before its content is read. To be called before `start`. */
export function profileStateOf(app: App): Promise<ProfileState> {
  return new Promise((resolve) => {
    const undo = app.events.onAny((name, data) => {
      if (name !== 'profile.changed') return;
      undo();
      resolve((data as EventMap['profile.changed']).profile);
    });
  });
}
