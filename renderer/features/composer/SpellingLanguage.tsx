import { useEffect, type ReactNode } from 'react';
import { languageChoices, languageName } from '../../i18n/languages.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';

const nameOf = (key: PeerKey): string => `${accountOf(key)}/${addressOf(key)}`;

/** The language in which spelling is checked in this conversation; undefined: in any that was chosen. The checker is told. */
export function useSpellingLanguage(key: PeerKey, writtenIn: string | undefined): string | undefined {
  const { call } = useActions();
  const chosen = useApp((state) => state.settings.spelling.conversations[nameOf(key)]);
  const hasChecker = useApp((state) => state.spelling !== undefined);
  const language = chosen ?? writtenIn;
  useEffect(() => {
    if (hasChecker) void call('spelling.use', language === undefined ? {} : { language });
  }, [call, hasChecker, language]);
  return language;
}

/** Lets it be chosen, and remembered, for one conversation. */
export function SpellingLanguageView({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const page = useLanguage();
  const { setSettings } = useActions();
  const choice = useApp((state) => state.settings.spelling);
  const hasChecker = useApp((state) => state.spelling !== undefined);
  if (!choice.isOn || (hasChecker && choice.languages.length < 2)) return null;
  const languages = hasChecker ? choice.languages.map((tag) => [tag, languageName(page, tag)] as const) : languageChoices(page).map(({ tag, name }) => [tag, name] as const);
  const { [nameOf(key)]: chosen = '', ...others } = choice.conversations;
  return (
    <SelectField
      label={t('spelling.here')} value={languages.some(([tag]) => tag === chosen) ? chosen : ''} options={[['', t(hasChecker ? 'spelling.allChosen' : 'spelling.asBrowser')], ...languages]}
      onValue={(tag) => setSettings({ spelling: { ...choice, conversations: tag === '' ? others : { ...others, [nameOf(key)]: tag } } })}
    />
  );
}
