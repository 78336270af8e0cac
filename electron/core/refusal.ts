import type { AppError } from '../contract/errors.ts';
import type { IqError } from '../xmpp/kit/stanza-error.ts';

/** A server's refusal in the contract's words. */
export function refusal(error: IqError): AppError {
  if (error.condition === 'timeout') return { code: 'timeout' };
  if (error.condition === 'disconnected') return { code: 'offline' };
  return { code: 'refused', condition: error.condition, ...(error.text === undefined ? {} : { text: error.text }) };
}
