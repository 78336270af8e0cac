/** Where a real server does not do what a case demands. Each is tried: one that departs no longer fails the run. */
export interface ServerDeparture {
  readonly server: 'prosody' | 'ejabberd';
  /** R-numbers of the case. */
  readonly lines: string;
  readonly what: string;
}

const departure = (server: ServerDeparture['server'], lines: string, what: string): ServerDeparture => ({ server, lines, what });

export const SERVER_DEPARTURES: readonly ServerDeparture[] = [
  ...(['prosody', 'ejabberd'] as const).flatMap((server) => [
    departure(server, 'R136', 'Goes on sending presence to who answers it with an error.'),
    departure(server, 'R141, R401', 'Does not answer the probe of a stranger.'),
    departure(server, 'R284', 'Forgets an answer to a request that comes while nobody is there; only the roster shows it.'),
    departure(server, 'R300', 'Takes a rule for a group that the roster does not have.'),
    departure(server, 'R306, R312', server === 'prosody' ? 'Makes an empty list of one that it refuses.' : 'Takes two rules of one order.'),
  ]),
  departure('prosody', 'R142', 'Answers the probe of who waits for an answer with an end of the request.'),
  departure('prosody', 'R144', 'Answers a probe for who is not there with unavailable presence of the account, without the last words.'),
  departure('prosody', 'R155, R316', 'Asks no list any more when the last connection of an account ends.'),
  departure('prosody', 'R158, R233', 'Never takes an approval in advance back.'),
  departure('prosody', 'R258, R261', 'Does not tell who looks no longer that the other is gone.'),
  departure('prosody', 'R291', 'Repeats the request of somebody who was removed.'),
  departure('prosody', 'R197, R219', 'Gives requests to resources that did not ask for the roster.'),
  departure('prosody', 'R215, R271, R272', 'Tells the removed that they are seen no more before it tells them that they are looked at no more.'),
  departure('prosody', 'R332, R336, R341, R353', 'Answers the removal of an unknown list with bad-request.'),
  departure('ejabberd', 'R142', 'Does not answer the probe of who waits for an answer.'),
  departure('ejabberd', 'R281', 'Does not tell that a request was withdrawn.'),
  departure('ejabberd', 'R197, R219', 'Gives requests and pushes to resources that did not ask for the roster.'),
  departure('ejabberd', 'R214', 'Refuses a change of a contact that names a subscription, in place of not hearing that part.'),
  departure('ejabberd', 'R316, R319', 'Hands out a request that waits although the active list stops it.'),
  departure('ejabberd', 'R317, R365', 'Answers what is asked of an account without asking its list.'),
  departure('ejabberd', 'R320, R321', 'Goes through the rules as they stand in the list, whatever their orders say.'),
  departure('ejabberd', 'R327, R352', 'Lets a list be removed that another resource uses.'),
  departure('ejabberd', 'R340, R343', 'Lets the default be changed and given up that another resource goes by.'),
  departure('ejabberd', 'R377', 'Gives presence for an account to each resource under that resource\'s own address.'),
];
