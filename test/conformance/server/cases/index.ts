import type { ServerCase } from '../seat.ts';
import { DELIVERY_CASES } from './delivery.ts';
import { PRESENCE_CASES } from './presence.ts';
import { PRIVACY_CASES } from './privacy.ts';
import { ROSTER_CASES } from './roster.ts';
import { SUBSCRIPTION_CASES } from './subscriptions.ts';

/** What RFC 3921 demands of servers, each tried on every server there is. */
export const SERVER_CASES: readonly ServerCase[] = [...PRESENCE_CASES, ...SUBSCRIPTION_CASES, ...ROSTER_CASES, ...PRIVACY_CASES, ...DELIVERY_CASES];
