import type { Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import { stanzaError, type StanzaError, type StanzaErrorCondition } from '../../xmpp/kit/stanza-error.ts';
import type { Account } from '../accounts/account.ts';
import type { Session } from '../sessions.ts';

/** The payload of the result, or the refusal. */
export type Answer = Result<readonly XmlElement[], StanzaError>;
/** For what the disk has to be asked first: it is told the answer once. */
export type Later = (tell: (answer: Answer) => void) => void;

interface Asked {
  readonly type: 'get' | 'set';
  readonly payload: XmlElement;
  readonly from: Jid;
}

/**
 * Who answers requests with this payload, by whom they are for: the asker's own account, an account for somebody else (RFC 3921 §11.1 rules
 * 4.3 and 5.4), or the server. Where a part is missing, the answer is that there is no such service.
 */
export interface RequestHandler {
  readonly name: string;
  readonly ns: string;
  readonly ofOwn?: (asked: Asked, session: Session, account: Account) => Answer | Later;
  readonly ofAccount?: (asked: Asked, account: Account) => Answer;
  readonly ofServer?: (asked: Asked) => Answer;
  /** What service discovery says of the server, of accounts (XEP-0030). */
  readonly serverFeatures?: readonly string[];
  readonly accountFeatures?: readonly string[];
}

export function answer(...payload: readonly XmlElement[]): Answer {
  return ok(payload);
}

export function refuse(condition: StanzaErrorCondition): Answer {
  return err(stanzaError(condition));
}
