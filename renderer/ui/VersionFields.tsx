import { Plus, X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { languageChoices, languageName, type LanguageChoice } from '../i18n/languages.ts';
import { useLanguage, useTexts } from '../i18n/index.ts';
import { Button, IconButton } from './Button.tsx';
import { TextArea, TextField } from './fields.tsx';

/** A text as it is being written in one more language. `subject` where there can be one. */
export interface DraftVersion {
  readonly language: string;
  readonly subject?: string;
  readonly body: string;
}

export interface VersionFieldsProps {
  /** The language of the text itself; it can be chosen where `onLanguage` is there. */
  readonly language: string;
  readonly onLanguage?: (tag: string) => void;
  readonly versions: readonly DraftVersion[];
  readonly onVersions: (versions: readonly DraftVersion[]) => void;
  /** Each version has a subject too. */
  readonly hasSubject?: boolean;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Says in which language a text is and lets it be written in others too: one text goes out, each reader sees theirs. No language twice (R028). */
export function VersionFields({ language, onLanguage, versions, onVersions, hasSubject = false, rows = 2, maxLength }: VersionFieldsProps): ReactNode {
  const t = useTexts();
  const page = useLanguage();
  const used = [language, ...versions.map((version) => version.language)];
  const choices = languageChoices(page, used);
  const isFree = ({ tag }: LanguageChoice): boolean => !used.includes(tag);
  const free = choices.find((choice) => navigator.languages.includes(choice.tag) && isFree(choice)) ?? choices.find(isFree);
  const change = (index: number, patch: Partial<DraftVersion>): void => onVersions(versions.map((version, at) => (at === index ? { ...version, ...patch } : version)));
  return (
    <fieldset className="versions">
      <legend className="visually-hidden">{t('languages.legend')}</legend>
      {onLanguage && <p className="field-hint">{t('languages.hint')}</p>}
      {onLanguage && <LanguageField label={t('languages.main')} value={language} choices={choices} taken={used} onChange={onLanguage} />}
      {versions.map((version, index) => {
        const name = languageName(page, version.language);
        return (
          <div key={index} className="version" role="group" aria-label={name}>
            <div className="version-head">
              <LanguageField label={t('languages.also')} value={version.language} choices={choices} taken={used} onChange={(tag) => change(index, { language: tag })} />
              <IconButton label={t('languages.remove', { language: name })} icon={<X size={16} strokeWidth={1.5} />} onClick={() => onVersions(versions.filter((_, at) => at !== index))} />
            </div>
            <div lang={version.language}>
              {hasSubject && <TextField label={t('languages.subject', { language: name })} value={version.subject ?? ''} maxLength={1023} onText={(subject) => change(index, { subject })} />}
              <TextArea label={t('languages.text', { language: name })} value={version.body} rows={rows} maxLength={maxLength} onText={(body) => change(index, { body })} />
            </div>
          </div>
        );
      })}
      {free && versions.length < 8 && (
        <Button look="link" onClick={() => onVersions([...versions, { language: free.tag, ...(hasSubject ? { subject: '' } : {}), body: '' }])}>
          <Plus size={14} strokeWidth={1.5} aria-hidden="true" /> {t('languages.add')}
        </Button>
      )}
    </fieldset>
  );
}

function LanguageField({ label, value, choices, taken, onChange }: {
  readonly label: string; readonly value: string; readonly choices: readonly LanguageChoice[]; readonly taken: readonly string[]; readonly onChange: (tag: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="field version-language">
      <label className="field-label" htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(({ tag, name }) => <option key={tag} value={tag} disabled={tag !== value && taken.includes(tag)}>{name}</option>)}
      </select>
    </div>
  );
}
