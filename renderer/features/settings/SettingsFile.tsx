import { useId, useRef, useState, type ReactNode } from 'react';
import type { Settings } from '../../../electron/contract/models/settings.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useActions, useStore } from '../store/index.ts';
import { buildSettingsFile, readSettingsFile, type SettingsFile } from './settings-file.ts';

const LONGEST_FILE = 1_000_000;

/** The settings as a file, out and in: what a file would change is shown first, and can be taken back. */
export function SettingsFileSection(): ReactNode {
  const t = useTexts();
  const store = useStore();
  const { setSettings } = useActions();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<SettingsFile | undefined>();
  const [before, setBefore] = useState<Partial<Settings> | undefined>();
  const [done, setDone] = useState<'exported' | 'imported' | 'undone' | undefined>();

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    setDone(undefined);
    setBefore(undefined);
    const text = file.size > LONGEST_FILE ? '' : await file.text().catch(() => '');
    setRead(readSettingsFile(text, store.getState().settings));
  }

  function apply(found: Extract<SettingsFile, { readonly ok: true }>): void {
    const { settings } = store.getState();
    setBefore(Object.fromEntries(found.changed.map((name) => [name, settings[name]])));
    setSettings(found.change);
    setRead(undefined);
    setDone('imported');
  }

  return (
    <section className="setting" aria-label={t('settingsFile.title')}>
      <h3 className="setting-title">{t('settingsFile.title')}</h3>
      <p className="setting-text">{t('settingsFile.text')}</p>
      {read && (read.ok ? <Preview read={read} onApply={() => apply(read)} onCancel={() => setRead(undefined)} /> : <p className="alert" role="alert">{t(`settingsFile.${read.problem}`)}</p>)}
      <p role="status" className="setting-done">{done && t(`settingsFile.${done}`)}</p>
      <div className="setting-buttons">
        <Button onClick={() => { saveFile('linnet-settings.json', 'application/json', buildSettingsFile(store.getState().settings)); setDone('exported'); }}>{t('settingsFile.export')}</Button>
        <Button onClick={() => input.current?.click()}>{t('settingsFile.import')}</Button>
        {before && <Button onClick={() => { setSettings(before); setBefore(undefined); setDone('undone'); }}>{t('settingsFile.undo')}</Button>}
        <input
          ref={input} type="file" hidden accept=".json,application/json" aria-label={t('settingsFile.choose')}
          onChange={({ currentTarget }) => { void take(currentTarget.files?.[0]); currentTarget.value = ''; }}
        />
      </div>
    </section>
  );
}

function Preview({ read: { changed, broken, unknown }, onApply, onCancel }: { readonly read: Extract<SettingsFile, { readonly ok: true }>; readonly onApply: () => void; readonly onCancel: () => void }): ReactNode {
  const t = useTexts();
  const id = useId();
  return (
    <div className="disclosed" role="group" aria-label={t('settingsFile.preview')}>
      <p id={`${id}-changes`}>{changed.length === 0 ? t('settingsFile.nothing') : t('settingsFile.changes', { count: changed.length })}</p>
      {changed.length > 0 && <ul className="plain-list" aria-labelledby={`${id}-changes`}>{changed.map((name) => <li key={name}>{t(`settingsFile.names.${name}`)}</li>)}</ul>}
      {broken.length > 0 && (
        <>
          <p id={`${id}-broken`}>{t('settingsFile.broken')}</p>
          <ul className="plain-list" aria-labelledby={`${id}-broken`}>{broken.map((name) => <li key={name}>{t(`settingsFile.names.${name}`)}</li>)}</ul>
        </>
      )}
      {unknown.length > 0 && <p>{t('settingsFile.unknown')} <bdi>{unknown.join(', ')}</bdi></p>}
      <div className="setting-buttons">
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        {changed.length > 0 && <Button look="primary" onClick={onApply}>{t('settingsFile.apply')}</Button>}
      </div>
    </div>
  );
}
