import { SEEN, type State } from '../../../electron/server/subscriptions/states.ts';

/** For tests beside the page's code, which must not import the server. */
export { SEEN, STATES } from '../../../electron/server/subscriptions/states.ts';

/** The roster item of a state, as a server writes it. */
export function itemOf(state: State, jid: string): string {
  const { subscription, ask } = SEEN[state];
  return `<item jid='${jid}' subscription='${subscription}'${ask ? " ask='subscribe'" : ''}/>`;
}
