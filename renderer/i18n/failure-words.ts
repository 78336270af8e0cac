import type { AppError } from '../../electron/contract/errors.ts';
import type { ConnectionFailure } from '../../electron/contract/models/connection.ts';
import type { MessageFailure } from '../../electron/contract/models/message.ts';
import type { RoomProblem } from '../../electron/contract/models/room.ts';
import { exhaustive } from '../../electron/lib/exhaustive.ts';
import { failures } from './en/failures.ts';
import { rooms } from './en/rooms.ts';
import type { TFunction } from './index.ts';

/** What went wrong, and what to do next. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
}

type Authentication = keyof typeof failures.authentication;
type StreamError = keyof typeof failures.streamError;
type Condition = keyof typeof failures.condition;
type BindRefusal = keyof typeof failures.bindRefusal;
type SessionRefusal = keyof typeof failures.sessionRefusal;

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

/** Foreign words that stand inside one of our sentences: short and on one line. */
function foreign(text: string): string {
  const line = text.slice(0, 200).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return `\u2068${line}\u2069`;
}

export function connectionFailureWords(t: TFunction, failure: ConnectionFailure): FailureWords {
  const { code } = failure;
  switch (code) {
    case 'host-not-found':
    case 'lookup-failed':
    case 'no-service': {
      const host = foreign(failure.host);
      return { what: t(`failure.${code}.what`, { host }), next: t(`failure.${code}.next`) };
    }
    case 'refused':
    case 'unreachable':
      return { what: t(`failure.${code}.what`, { host: foreign(failure.host), port: failure.port }), next: t(`failure.${code}.next`) };
    case 'timeout':
      return { what: t('failure.timeout.what', { step: t(`connection.timeoutStep.${failure.step}`) }), next: t('failure.timeout.next') };
    case 'certificate': {
      const key = `certificateProblem.${failure.problem}` as const;
      return { what: t(`${key}.what`, { host: foreign(failure.host) }), next: t(`${key}.next`) };
    }
    case 'stream-error': {
      if (isKey(failures.streamError, failure.condition)) {
        const condition: StreamError = failure.condition;
        return { what: t(`streamError.${condition}.what`), next: t(`streamError.${condition}.next`) };
      }
      return { what: t('failure.stream-error.what', { condition: foreign(failure.condition) }), next: t('failure.stream-error.next') };
    }
    case 'authentication': {
      const condition: Authentication = isKey(failures.authentication, failure.condition) ? failure.condition : 'other';
      return { what: t(`authentication.${condition}.what`, { condition: foreign(failure.condition) }), next: t(`authentication.${condition}.next`) };
    }
    case 'bind': {
      if (!isKey(failures.bindRefusal, failure.condition)) return refusalWords(t, code, failure.condition);
      const condition: BindRefusal = failure.condition;
      return { what: t(`bindRefusal.${condition}.what`), next: t(`bindRefusal.${condition}.next`) };
    }
    case 'session': {
      if (!isKey(failures.sessionRefusal, failure.condition)) return refusalWords(t, code, failure.condition);
      const condition: SessionRefusal = failure.condition;
      return { what: t(`sessionRefusal.${condition}.what`), next: t(`sessionRefusal.${condition}.next`) };
    }
    case 'protocol':
      return { what: t('failure.protocol.what', { condition: foreign(failure.condition) }), next: t('failure.protocol.next') };
    case 'mechanism-downgrade':
      return { what: t('failure.mechanism-downgrade.what', { expected: foreign(failure.expected) }), next: t('failure.mechanism-downgrade.next') };
    case 'encryption-missing':
    case 'tls':
    case 'not-xmpp':
    case 'no-mechanism':
    case 'plain-needs-consent':
    case 'server-not-proven':
    case 'closed':
    case 'bug':
      return { what: t(`failure.${code}.what`), next: t(`failure.${code}.next`) };
    default:
      return exhaustive(failure);
  }
}

function refusalWords(t: TFunction, code: 'bind' | 'session', condition: string): FailureWords {
  return { what: t(`failure.${code}.what`, { reason: conditionWords(t, condition) }), next: t(`failure.${code}.next`) };
}

/** A stanza error's condition as the end of a sentence. */
export function conditionWords(t: TFunction, condition: string): string {
  const key: Condition = isKey(failures.condition, condition) ? condition : 'other';
  return t(`condition.${key}`, { condition: foreign(condition) });
}

/** Why a message failed, what helps by the error's type (RFC 3920 §9.3.2), and what the server said itself, in its own language. */
export interface MessageFailureWords {
  readonly what: string;
  readonly next?: string;
  readonly said?: string;
}

export function messageFailureWords(t: TFunction, failure: MessageFailure | undefined): MessageFailureWords {
  if (!failure) return { what: t('state.failed') };
  const { condition, type, text } = failure;
  return {
    what: t('state.failedWhy', { reason: conditionWords(t, condition) }),
    ...(type === undefined ? {} : { next: t(`state.advice.${type}`) }),
    ...(text ? { said: foreign(text) } : {}),
  };
}

/** Why the person is not in a room, and what to do: one or two plain sentences. */
export function roomProblemWords(t: TFunction, { kind, by, reason, condition }: RoomProblem): string {
  const who = by === undefined ? t(`roomProblem.${kind}`, { reason: conditionWords(t, condition ?? '') }) : t(`roomProblemBy.${isKey(rooms.roomProblemBy, kind) ? kind : 'removed'}`, { by: foreign(by) });
  const said = reason === undefined ? '' : ` ${t('room.reason', { text: foreign(reason) })}`;
  return `${who}${said}`;
}

/** One or two plain sentences for a refused command: what went wrong and what to do next. */
export function appErrorWords(t: TFunction, error: AppError): string {
  const { code } = error;
  switch (code) {
    case 'connection': {
      const words = connectionFailureWords(t, error.failure);
      return `${words.what} ${words.next}`;
    }
    case 'refused': {
      const reason = conditionWords(t, error.condition);
      return error.text ? t('error.refusedText', { reason, text: foreign(error.text) }) : t('error.refused', { reason });
    }
    case 'too-large':
      return t('error.too-large', { size: `${Math.floor(error.limitBytes / 1000)} kB` });
    case 'room':
      return roomProblemWords(t, error.problem);
    case 'privacy':
      return t(`error.privacy.${error.problem}`);
    case 'storage':
    case 'bad-input':
    case 'bad-address':
    case 'unknown-account':
    case 'unknown-contact':
    case 'unknown-message':
    case 'offline':
    case 'own-address':
    case 'vcard-changed':
    case 'changed-elsewhere':
    case 'no-private-storage':
    case 'timeout':
    case 'newer-data':
    case 'wrong-passphrase':
    case 'not-allowed':
    case 'bug':
      return t(`error.${code}`);
    default:
      return exhaustive(error);
  }
}
