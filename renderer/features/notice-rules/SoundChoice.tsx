import { Volume2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { NOTICE_SOUNDS, type NoticeSound, type NoticeSounds } from '../../../electron/contract/models/notice-rules.ts';
import { useTexts } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { playSound } from '../notices/index.ts';

const KINDS = ['message', 'mention', 'single'] as const;

/** Which sound is heard of what, each to be tried. */
export function SoundChoice({ sounds, onChange }: { readonly sounds: NoticeSounds; readonly onChange: (sounds: NoticeSounds) => void }): ReactNode {
  const t = useTexts();
  const options = [...NOTICE_SOUNDS, 'none' as const].map((sound) => [sound, t(`notices.sound.${sound}`)] as const);
  return (
    <section className="setting" aria-label={t('notices.sounds')}>
      <h3 className="setting-title">{t('notices.sounds')}</h3>
      {KINDS.map((kind) => {
        const label = t(`notices.soundOf.${kind}`);
        return (
          <div key={kind} className="field-with-button sound-choice">
            <SelectField
              label={label} value={sounds[kind]} options={options}
              onValue={(value) => onChange({ ...sounds, [kind]: value as NoticeSound })}
            />
            <IconButton label={t('notices.play', { label })} disabled={sounds[kind] === 'none'} icon={<Volume2 size={18} strokeWidth={1.5} />} onClick={() => playSound(sounds[kind])} />
          </div>
        );
      })}
    </section>
  );
}
