import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';

const MOST_WORDS = 50;
const LONGEST_WORD = 100;

/** Words that are told of wherever they are said. */
export function Keywords({ words, onChange }: { readonly words: readonly string[]; readonly onChange: (words: string[]) => void }): ReactNode {
  const t = useTexts();
  const [written, setWritten] = useState('');
  const word = written.trim();
  return (
    <section className="setting" aria-label={t('notices.keywords')}>
      <h3 className="setting-title">{t('notices.keywords')}</h3>
      <p className="field-hint">{t('notices.keywordsHint')}</p>
      {words.length > 0 && (
        <ul className="plain-rows" aria-label={t('notices.keywords')}>
          {words.map((each) => (
            <li key={each} className="plain-row">
              <bdi>{each}</bdi>
              <IconButton label={t('notices.removeKeyword', { word: `\u2068${each}\u2069` })} icon={<X size={16} strokeWidth={1.5} />} onClick={() => onChange(words.filter((other) => other !== each))} />
            </li>
          ))}
        </ul>
      )}
      <form
        className="field-with-button"
        onSubmit={(event) => {
          event.preventDefault();
          if (word === '' || words.length >= MOST_WORDS) return;
          onChange([...new Set([...words, word])]);
          setWritten('');
        }}
      >
        <TextField label={t('notices.keyword')} value={written} onText={setWritten} maxLength={LONGEST_WORD} />
        <Button type="submit" disabled={word === '' || words.length >= MOST_WORDS}>{t('notices.addKeyword')}</Button>
      </form>
    </section>
  );
}
