import { Minus, Plus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { LANGUAGES, useTexts } from '../../i18n/index.ts';
import { nearestSize, TEXT_SIZES } from '../../state/text-size.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Checkbox, SelectField } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { DesktopSettings } from './DesktopSettings.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { SpellingSettings } from './SpellingSettings.tsx';

const THEMES = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark', 'high-contrast': 'themeContrast' } as const;

export function GeneralSettings(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const { language, theme, density, motion, fontScale, showOffline, presenceToStrangers } = useApp((state) => state.settings);
  const near = nearestSize(fontScale);
  const themes = (Object.keys(THEMES) as (keyof typeof THEMES)[]).map((value) => ({ value, label: t(`settings.${THEMES[value]}`) }));
  const motions = (['system', 'none'] as const).map((value) => ({ value, label: t(`settings.motions.${value}`) }));
  const densities = (['comfortable', 'compact'] as const).map((value) => ({ value, label: t(`settings.${value}`) }));
  return (
    <>
      <div className="setting">
        <SelectField label={t('settings.language')} value={Object.hasOwn(LANGUAGES, language) ? language : 'system'} options={[['system', t('settings.languageSystem')], ...Object.entries(LANGUAGES)]} onValue={(value) => setSettings({ language: value })} />
      </div>
      <Choice title={t('settings.theme')} options={themes} value={theme} onChange={(value) => setSettings({ theme: value })} />
      <Choice title={t('settings.density')} options={densities} value={density} onChange={(value) => setSettings({ density: value })} />
      <Choice title={t('settings.motion')} options={motions} value={motion} onChange={(value) => setSettings({ motion: value })} />
      <div className="setting" role="group" aria-label={t('settings.fontScale')}>
        <h3 className="setting-title">{t('settings.fontScale')}</h3>
        <div className="stepper">
          <IconButton label={t('settings.smaller')} disabled={near === 0} icon={<Minus size={16} strokeWidth={1.5} />} onClick={() => setSettings({ fontScale: TEXT_SIZES[near - 1]! })} />
          <output className="figures">{t('settings.fontPercent', { percent: Math.round(fontScale * 100) })}</output>
          <IconButton label={t('settings.larger')} disabled={near === TEXT_SIZES.length - 1} icon={<Plus size={16} strokeWidth={1.5} />} onClick={() => setSettings({ fontScale: TEXT_SIZES[near + 1]! })} />
        </div>
      </div>
      <Checkbox label={t('settings.offline')} isChecked={showOffline} onChange={(value) => setSettings({ showOffline: value })} />
      <Checkbox label={t('settings.presenceToStrangers')} hint={t('settings.presenceToStrangersHint')} isChecked={presenceToStrangers} onChange={(value) => setSettings({ presenceToStrangers: value })} />
      <ReadingSettings />
      <DesktopSettings />
      <SpellingSettings />
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ title, options, value, onChange }: ChoiceProps<T>): ReactNode {
  const name = useId();
  return (
    <fieldset className="setting">
      <legend className="setting-title">{title}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
