import { File as FileIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message, MessageFile } from '../../../electron/contract/models/message.ts';
import { readWebAddress } from '../../../electron/lib/web-address.ts';
import { fileSize } from '../../i18n/file-size.ts';
import type { TFunction } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';

interface FileCardProps {
  readonly message: Message;
  readonly file: MessageFile;
  readonly t: TFunction;
  readonly language: string;
}

/** A file that goes with a message: where it is found, or how far it has come on its way there. Nothing of it is fetched by itself. */
export function FileCardView({ message, file: { name, size, url }, t, language }: FileCardProps): ReactNode {
  const address = url === undefined ? undefined : readWebAddress(url);
  const isolated = `\u2068${name.slice(0, 200)}\u2069`;
  if (url === undefined || !address) return <WaitingFile message={message} name={isolated} size={size} t={t} language={language} />;
  return (
    <a className="file-card" href={url} target="_blank" rel="noopener noreferrer" title={t('attach.open', { name: url })}>
      <FileIcon size={24} strokeWidth={1.5} aria-hidden="true" />
      <span className="file-card-words">
        <bdi className="one-line">{name}</bdi>{' '}
        <span className="row-meta one-line">{size === undefined ? t('attach.host', { host: address.host }) : t('attach.sizeAndHost', { size: fileSize(language, size), host: address.host })}</span>
      </span>
    </a>
  );
}

/** Whether the content of a message's file is still here: then it can be tried again, or given up. */
export function isFileHere({ state, file, failure }: Message): boolean {
  return file !== undefined && file.url === undefined && (state === 'queued' || (state === 'failed' && failure?.condition !== 'upload-cancelled'));
}

function WaitingFile({ message, name, size, t, language }: { readonly message: Message; readonly name: string; readonly size: number | undefined; readonly t: TFunction; readonly language: string }): ReactNode {
  const { id, state } = message;
  const { run } = useActions();
  const done = useApp((all) => all.uploads.get(id));
  return (
    <span className="file-card">
      <FileIcon size={24} strokeWidth={1.5} aria-hidden="true" />
      <span className="file-card-words">
        <span className="one-line">{name}</span>
        <span className="row-meta one-line">{[size === undefined ? undefined : fileSize(language, size), state === 'queued' && done === undefined ? t('attach.waiting') : undefined].filter(Boolean).join(' · ')}</span>
        {state === 'queued' && done !== undefined && <progress className="file-progress" max={100} value={Math.round(done * 100)} aria-label={t('attach.uploading', { name })} />}
      </span>
      {isFileHere(message) && <IconButton label={t('attach.cancel', { name })} icon={<X size={16} strokeWidth={1.5} />} onClick={() => void run('file.cancel', { id })} />}
    </span>
  );
}
