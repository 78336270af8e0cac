import type { Clock } from '../../lib/clock.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { Ids } from '../../lib/ids.ts';
import type { Log } from '../../lib/log.ts';
import type { DiscoRegistry } from './disco-registry.ts';
import type { Disclosure } from './disclosure.ts';
import type { Iq } from './iq.ts';
import type { Messages } from './messages.ts';
import type { Presences } from './presences.ts';
import type { Session } from './session.ts';

/** What this program calls itself to others (XEP-0030 identity, XEP-0092, XEP-0115). */
export interface Software {
  readonly name: string;
  readonly version: string;
  /** Where on the web it is at home. */
  readonly home: string;
}

/** All a feature gets to see. */
export interface FeatureContext {
  readonly iq: Iq;
  readonly messages: Messages;
  readonly presences: Presences;
  readonly disco: DiscoRegistry;
  readonly disclosure: Disclosure;
  readonly session: Session;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly software: Software;
  /** The API of a feature that `requires` names. */
  api<Api>(feature: Feature<Api>): Api;
}

export interface Attached<Api> {
  readonly api: Api;
  readonly undo: Undo;
}

/** One spec, ready to be attached to a client. */
export interface Feature<Api> {
  /** The folder's name: `rfc3921-roster`. */
  readonly name: string;
  /** Features it announces in service discovery while attached. */
  readonly disco: readonly string[];
  readonly requires: readonly Feature<unknown>[];
  attach(ctx: FeatureContext): Attached<Api>;
}

export function defineFeature<Api>(feature: Feature<Api>): Feature<Api> {
  return feature;
}
