import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Typing } from '../../../electron/contract/models/typing.ts';
import { isolated } from '../../i18n/isolated.ts';
import { listWords } from '../../i18n/list-words.ts';
import { useTexts, type TFunction } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { useApp } from '../store/index.ts';

/** A screen reader is told no more often that somebody goes on writing, milliseconds. */
const SAID_AGAIN_MS = 60_000;
/** As much of a nickname as a line has room for. */
const NICK_LENGTH = 40;

/** What somebody does in a conversation, in words. In a room: who writes. */
export function typingWords(t: TFunction, { state, nicks, others = 0 }: Typing): string {
  if (!nicks) return t(`typing.${state}`);
  const names = listWords(t, nicks.map((nick) => isolated([...nick].slice(0, NICK_LENGTH).join(''))));
  return others > 0 ? t('typing.roomMore', { names, count: others }) : t('typing.room', { names, count: nicks.length });
}

/** Stands in the head of a chat in the place of what is there otherwise, and is read out once, politely, when somebody begins. */
export function TypingWordsView({ conversation: key, label, children }: { readonly conversation: PeerKey; readonly label: string; readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const typing = useApp((state) => state.typing.get(key));
  const isWriting = typing?.state === 'composing';
  const saidAt = useRef(-Infinity);
  const [said, setSaid] = useState('');
  const words = typing?.nicks ? typingWords(t, typing) : t('typing.said', { name: isolated(label) });
  useEffect(() => {
    if (!isWriting) return setSaid('');
    const now = performance.now();
    if (now - saidAt.current < SAID_AGAIN_MS) return undefined;
    saidAt.current = now;
    setSaid(words);
    return undefined;
    // Who joins in is seen; it is not read out each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isWriting]);
  return (
    <>
      {typing ? <span className="typing-words" dir="auto">{typingWords(t, typing)}</span> : children}
      {typing && <span role="status" className="visually-hidden">{said}</span>}
    </>
  );
}
