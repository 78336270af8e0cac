import { Paperclip } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useActions } from '../store/index.ts';

/** The keyboard's way, and the mouse's, to files. */
export function AttachButtonView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const { attach } = useActions();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" multiple hidden tabIndex={-1} aria-hidden="true"
        onChange={(event) => {
          void attach(key, [...(event.target.files ?? [])].map((file) => ({ name: file.name, file })));
          event.target.value = '';
        }}
      />
      <IconButton className="composer-more" label={t('attach.button')} icon={<Paperclip size={18} strokeWidth={1.5} />} onClick={() => input.current?.click()} />
    </>
  );
}
