import { File as FileIcon, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { fileSize } from '../../i18n/file-size.ts';
import { useLanguage, useTexts, type TFunction } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import type { AttachmentProblem } from '../../state/attachments/prepare.ts';
import { NO_ATTACHMENTS, type Attachment } from '../../state/slices/attachments.slice.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { focusIfLost } from '../../ui/focus-if-lost.ts';
import { useActions, useApp } from '../store/index.ts';

/** Names may be of any length and hold anything: a name is shown whole in its tip only. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** The files that are prepared to be sent, above what is being written. */
export function AttachmentsView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { detach, putRefusedAway } = useActions();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const { files, refused, underWay, isSending } = useApp((state) => state.attachments.get(key) ?? NO_ATTACHMENTS);

  /** Whoever works by keyboard goes on with what is left, at last with what is written. */
  function remove(id: number): void {
    detach(key, id);
    focusIfLost(() => place.current?.closest('form')?.querySelector('.attachment button, textarea'));
  }

  return (
    <>
      {/* Always there: what appears in it later is read out. */}
      <div ref={place} role="status" className="visually-hidden">{underWay > 0 ? t('attach.preparing') : files.length > 0 ? t('attach.prepared', { count: files.length }) : ''}</div>
      {refused.length > 0 && (
        <div className="composer-note composer-error attach-refused" role="alert">
          <div>{refused.map(({ name, problem }, index) => <p key={index}>{problemWords(t, language, isolated(name.slice(0, 200)), problem)}</p>)}</div>
          <Button look="link" onClick={() => putRefusedAway(key)}>{t('action.dismiss')}</Button>
        </div>
      )}
      {files.length > 0 && (
        <>
          <ul className="attachments" aria-label={t('attach.list')}>
            {files.map((file) => <li key={file.id} className="attachment"><AttachmentCard file={file} onRemove={() => remove(file.id)} /></li>)}
          </ul>
          <p className="composer-note">{t(isSending ? 'attach.sending' : 'attach.privacy')}</p>
        </>
      )}
    </>
  );
}

/** Why a file was not taken, by the page or by core. */
function problemWords(t: TFunction, language: string, name: string, problem: AttachmentProblem | AppError): string {
  if (typeof problem === 'string') return t(`attach.problem.${problem}`, { name });
  if (problem.code === 'not-allowed') return t('attach.noService', { name });
  if (problem.code === 'too-large') return t('attach.tooLargeThere', { name, size: fileSize(language, problem.limitBytes) });
  return t('attach.refused', { name, reason: appErrorWords(t, problem) });
}

function AttachmentCard({ file, onRemove }: { readonly file: Attachment; readonly onRemove: () => void }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const { name, type, content, preview, cleaning } = file;
  return (
    <>
      {preview === undefined ? <span className="attachment-picture"><FileIcon size={24} strokeWidth={1.5} aria-hidden="true" /></span> : <img className="attachment-picture" src={preview} alt="" />}
      <div className="attachment-words">
        <p className="one-line" title={name}><bdi>{name}</bdi></p>
        <p className="row-meta">{fileSize(language, content.size)} · <bdi>{type}</bdi></p>
        {cleaning && <p className="row-meta">{t(`attach.cleaning.${cleaning}`)}</p>}
      </div>
      <IconButton label={t('attach.remove', { name: isolated(name.slice(0, 200)) })} icon={<X size={16} strokeWidth={1.5} />} onClick={onRemove} />
    </>
  );
}
