import { Languages, SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type ClipboardEvent, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { bareTag } from '../../i18n/locale.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { accountOf, type PeerKey } from '../../state/keys.ts';
import { isOnline, labelOf } from '../../state/selectors/people.ts';
import { IconButton } from '../../ui/Button.tsx';
import { VersionFields, type DraftVersion } from '../../ui/VersionFields.tsx';
import { AttachButtonView, AttachmentsView, carriesFiles, givenFiles, useDrops } from '../attachments/index.ts';
import { useActions, useApp, useStore } from '../store/index.ts';
import { BlockedNoteView } from './BlockedNote.tsx';
import { useWriting } from '../typing/index.ts';
import { useSharedDraft } from './use-shared-draft.ts';
import { SpellingLanguageView, useSpellingLanguage } from './SpellingLanguage.tsx';

/** What is typed is kept once there is such a pause, milliseconds. */
const KEEP_MS = 400;

/** Where a message is written. Enter sends, Shift+Enter breaks the line; what is not sent is kept for each conversation, over restarts too. */
export function ComposerView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const page = bareTag(useLanguage());
  const store = useStore();
  const { send, setDraft, attach, sendAttachments, filesGiven } = useActions();
  const hasFiles = useApp((state) => (state.attachments.get(key)?.files.length ?? 0) > 0);
  const label = useApp((state) => labelOf(state, key));
  const canSendNow = useApp((state) => isOnline(state, key));
  const from = useApp((state) => (state.accounts.order.length > 1 ? state.accounts.byId.get(accountOf(key))?.address : undefined));
  const [text, setText] = useState(() => store.getState().ui.drafts.get(key) ?? '');
  const [error, setError] = useState<AppError | undefined>();
  const [languages, setLanguages] = useState<{ readonly language: string; readonly versions: readonly DraftVersion[] } | undefined>();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useDrops(form, {
    onFiles: (files) => void attach(key, files),
    onText: (dropped) => {
      setText((now) => (now === '' ? dropped : `${now}\n${dropped}`));
      area.current?.focus();
    },
  });
  const spelledIn = useSpellingLanguage(key, languages?.language);
  const latest = useRef(text);
  const turn = useRef(Promise.resolve());
  latest.current = text;
  useSharedDraft(key, latest, setText);
  const wrote = useWriting(key);

  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    const keep = (): void => setDraft(key, latest.current);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [key, setDraft]);

  // Whatever ends the program, no more than the last words are lost.
  useEffect(() => {
    const timer = setTimeout(() => setDraft(key, text), KEEP_MS);
    return () => clearTimeout(timer);
  }, [text, key, setDraft]);

  /** What is written after files goes after them: until core has them, the text stays where it is kept. */
  function submit(): void {
    turn.current = turn.current.then(() => filesGiven(key)).then(() => give());
  }

  async function give(): Promise<void> {
    const body = latest.current.replace(/\s+$/u, '');
    if (body.trim() === '') return sendAttachments(key);
    latest.current = '';
    setText('');
    setDraft(key, '');
    setError(undefined);
    area.current?.focus();
    const written = languages;
    if (written) setLanguages({ ...written, versions: [] });
    const answer = await send(key, body, written);
    if (answer.ok) return sendAttachments(key);
    // Nothing typed is ever lost: it comes back in front of what was typed since.
    setError(answer.error);
    if (written) setLanguages(written);
    setText((now) => (now === '' ? body : `${body}\n${now}`));
  }

  function onKeyDown(event: KeyboardEvent): void {
    // The Enter that ends a composition chooses a word, it does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  }

  /** A text field takes the plain text of what is pasted; where there is none, the files. */
  function onPaste(event: ClipboardEvent): void {
    if (!carriesFiles(event.clipboardData) || event.clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    void attach(key, givenFiles(event.clipboardData));
  }

  return (
    <form
      ref={form} className="composer" data-region=""
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <BlockedNoteView conversation={key} />
      {error && <p className="composer-note composer-error" role="alert">{appErrorWords(t, error)}</p>}
      {!canSendNow && <p className="composer-note">{t('chat.notOnline', { count: 1 })}</p>}
      {from !== undefined && <p className="composer-note">{t('chat.writesFrom', { address: from })}</p>}
      {languages && (
        <div className="composer-languages">
          <SpellingLanguageView conversation={key} />
          <VersionFields
            language={languages.language} onLanguage={(language) => setLanguages({ ...languages, language })}
            versions={languages.versions} onVersions={(versions) => setLanguages({ ...languages, versions })}
          />
        </div>
      )}
      <AttachmentsView conversation={key} />
      <div className="composer-line">
        <AttachButtonView conversation={key} />
        <textarea
          ref={area} lang={spelledIn} className="composer-text" rows={1} dir="auto" aria-label={t('chat.message')} placeholder={t('chat.placeholder', { name: label })} value={text} maxLength={100_000}
          onKeyDown={onKeyDown} onPaste={onPaste}
          onChange={(event) => {
            setText(event.target.value);
            wrote(event.target.value);
          }}
        />
        <IconButton
          className="composer-more" label={t('languages.write')} icon={<Languages size={18} strokeWidth={1.5} />} aria-expanded={languages !== undefined}
          onClick={() => setLanguages(languages ? undefined : { language: page, versions: [] })}
        />
        <button type="submit" className="composer-send" aria-label={t('chat.send')} title={t('chat.send')} disabled={text.trim() === '' && !hasFiles}>
          <SendHorizontal size={20} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </div>
    </form>
  );
}
