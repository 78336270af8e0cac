import { X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { comparisonIn } from '../../../electron/lib/collation.ts';
import type { SpellingSettings as Choice } from '../../../electron/contract/models/spelling.ts';
import { languageName } from '../../i18n/languages.ts';
import { bareTag } from '../../i18n/locale.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox, SelectField } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';

/** Whether spelling is checked, and in which languages where that is Linnet's to say. What a dictionary costs stands beside the button that fetches it. */
export function SpellingSettings(): ReactNode {
  const t = useTexts();
  const page = useLanguage();
  const { setSettings } = useActions();
  const choice = useApp((state) => state.settings.spelling);
  const spelling = useApp((state) => state.spelling);
  const set = (change: Partial<Choice>): void => setSettings({ spelling: { ...choice, ...change } });
  const hint = !spelling ? t('spelling.browserHint') : spelling.dictionaryHost === undefined ? t('spelling.systemHint') : t('spelling.fetchHint', { host: spelling.dictionaryHost });
  const compare = comparisonIn(bareTag(page));
  const free = (spelling?.languages ?? []).filter((tag) => !choice.languages.includes(tag))
    .map((tag) => [tag, languageName(page, tag)] as const).sort(([, one], [, other]) => compare(one, other));
  return (
    <section className="setting" aria-label={t('spelling.title')}>
      <h3 className="setting-title">{t('spelling.title')}</h3>
      <Checkbox label={t('spelling.isOn')} hint={hint} isChecked={choice.isOn} onChange={(isOn) => set({ isOn })} />
      {spelling && choice.isOn && (
        <>
          {choice.languages.length > 0 && <Chosen choice={choice} dictionaries={spelling.dictionaries} onRemove={(tag) => set({ languages: choice.languages.filter((other) => other !== tag) })} />}
          {free.length > 0 && choice.languages.length < 20 && <NewLanguage free={free} onAdd={(tag) => set({ languages: [...choice.languages, tag] })} />}
          <OwnWords />
        </>
      )}
    </section>
  );
}

function Chosen({ choice, dictionaries, onRemove }: { readonly choice: Choice; readonly dictionaries: Readonly<Record<string, 'fetching' | 'ready' | 'failed'>>; readonly onRemove: (tag: string) => void }): ReactNode {
  const t = useTexts();
  const page = useLanguage();
  const { run } = useActions();
  return (
    <>
      <ul className="plain-rows" aria-label={t('spelling.chosen')}>
        {choice.languages.map((tag) => {
          const language = languageName(page, tag);
          const state = dictionaries[tag];
          return (
            <li key={tag} className="plain-row">
              <span>{language}</span>
              <span className="row-meta">{state && t(`spelling.state.${state}`)}</span>
              <IconButton label={t('spelling.remove', { language })} icon={<X size={16} strokeWidth={1.5} />} onClick={() => onRemove(tag)} />
            </li>
          );
        })}
      </ul>
      {Object.values(dictionaries).includes('failed') && <div><Button onClick={() => void run('spelling.retry', {})}>{t('spelling.retry')}</Button></div>}
    </>
  );
}

function NewLanguage({ free, onAdd }: { readonly free: readonly (readonly [string, string])[]; readonly onAdd: (tag: string) => void }): ReactNode {
  const t = useTexts();
  const [chosen, setChosen] = useState('');
  const isFree = free.some(([tag]) => tag === chosen);
  return (
    <form
      className="field-with-button"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFree) onAdd(chosen);
        setChosen('');
      }}
    >
      <SelectField label={t('spelling.add')} value={isFree ? chosen : ''} onValue={setChosen} options={[['', '–'], ...free]} />
      <Button type="submit" disabled={!isFree}>{t('spelling.fetch')}</Button>
    </form>
  );
}

/** The words that were added by the menu of a misspelled one. */
function OwnWords(): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    void call('spelling.words', {}).then((answer) => answer.ok && setWords(answer.value.words));
  }, [call]);
  if (words.length === 0) return null;
  return (
    <div>
      <p className="field-label" id="own-words">{t('spelling.words')}</p>
      <ul className="plain-rows" aria-labelledby="own-words">
        {words.map((word) => (
          <li key={word} className="plain-row">
            <bdi>{word}</bdi>
            <IconButton
              label={t('spelling.forget', { word: `\u2068${word}\u2069` })} icon={<X size={16} strokeWidth={1.5} />}
              onClick={() => void call('spelling.forget', { word }).then((answer) => answer.ok && setWords(words.filter((other) => other !== word)))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
