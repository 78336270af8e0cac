import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Message } from '../../../electron/contract/models/message.ts';
import { messageFailureWords } from '../../i18n/failure-words.ts';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { useApp } from '../store/index.ts';
import { newestOf, newsOf } from './news.ts';
import { senderLabel } from './sender-label.ts';
import { shorten, SUBJECT_MEASURE } from './shorten.ts';

export interface SpokenProps {
  readonly conversation: PeerKey;
  /** The window that is shown, oldest first. */
  readonly messages: readonly Message[];
  /** Whether the window ends before the newest message. */
  readonly hasNewer: boolean;
  readonly label: string;
}

interface Line {
  readonly key: string;
  readonly words: string;
  readonly language?: string | undefined;
  /** The beginning of what could not be sent. */
  readonly quoted?: string;
}

/** What comes all at once is counted instead of read out: after an interruption it may be hundreds. */
const MOST_READ_OUT = 3;
/** Screen readers take what is added at once; whoever walks through the page later finds each message in the log alone. */
const KEPT_MS = 10_000;
const MOST_KEPT = 12;

/**
 * What a screen reader says by itself: each message that comes, once, and each of one's own that fails, once. It stands apart from the log, whose
 * rows are drawn anew whenever it scrolls, so that the log itself need not be live.
 */
export function SpokenView({ conversation: key, messages, hasNewer, label }: SpokenProps): ReactNode {
  const t = useTexts();
  const last = useApp((state) => state.conversations.byKey.get(key)?.last);
  const told = useRef({ key, upTo: newestOf(messages, last), messages });
  const [lines, setLines] = useState<readonly Line[]>([]);

  useEffect(() => {
    const before = told.current;
    const isSame = before.key === key;
    told.current = { key, upTo: Math.max(isSame ? before.upTo : 0, newestOf(messages, last)), messages };
    if (!isSame) return setLines([]);
    const { arrived, failed } = newsOf(before, hasNewer && last ? [...messages, last] : messages);
    const fresh = [
      ...(arrived.length > MOST_READ_OUT ? [{ key: `count ${arrived.at(-1)!.id}`, words: t('chat.newCount', { count: arrived.length }) }] : arrived.map((message) => lineOf(t, message, label))),
      ...failed.map((message): Line => ({ key: `failed ${message.id} ${crypto.randomUUID()}`, words: failureWords(t, message), quoted: wordsOf(message) })),
    ];
    if (fresh.length > 0) setLines((lines) => [...lines, ...fresh].slice(-MOST_KEPT));
  }, [key, messages, hasNewer, last, label, t]);

  useEffect(() => {
    if (lines.length === 0) return undefined;
    const timer = setTimeout(() => setLines([]), KEPT_MS);
    return () => clearTimeout(timer);
  }, [lines]);

  return (
    <div className="visually-hidden" aria-live="polite" aria-relevant="additions">
      {lines.map(({ key: line, words, language, quoted }) => <p key={line} dir="auto" lang={language}>{words}{quoted !== undefined && <> <q dir="auto">{quoted}</q></>}</p>)}
    </div>
  );
}

function wordsOf({ subject = '', body, file }: Message): string {
  const said = file && (file.url === undefined || body.trim() === file.url) ? file.name : body;
  const whole = [subject, said].filter((part) => part !== '').join('\n');
  const short = shorten(whole, SUBJECT_MEASURE);
  return short === undefined ? whole : `${short}…`;
}

/** In a room it matters who speaks; beside that, the words alone. */
function lineOf(t: TFunction, message: Message, label: string): Line {
  const words = message.mentions ? `${t('room.mentions')} ${wordsOf(message)}` : wordsOf(message);
  return { key: `${message.id}`, language: message.language, words: message.type === 'groupchat' ? t('conversations.said', { nick: senderLabel(message, label), text: words }) : words };
}

function failureWords(t: TFunction, { failure }: Message): string {
  const { what, next } = messageFailureWords(t, failure);
  return [what, next].filter(Boolean).join(' ');
}
