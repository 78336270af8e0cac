import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { isolated } from '../../i18n/isolated.ts';
import { Button } from '../../ui/Button.tsx';
import { comboOf, comboText } from '../../ui/combo.ts';
import { useActions, useApp } from '../store/index.ts';
import { comboFor, isTaken, shortcutFor, SHORTCUT_NAMES, type ShortcutName } from './shortcuts.ts';

/** Which keys do what; each can be given others. */
export function Shortcuts(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const chosen = useApp((state) => state.settings.shortcuts);
  const [listening, setListening] = useState<ShortcutName | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  function listen(name: ShortcutName | undefined): void {
    setListening(name);
    setProblem(undefined);
  }

  function onKeyDown(event: KeyboardEvent, name: ShortcutName): void {
    if (listening !== name || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    // The dialog's own listener is the document's.
    event.nativeEvent.stopImmediatePropagation();
    if (event.key === 'Escape') return listen(undefined);
    if (event.key === 'Backspace' || event.key === 'Delete') {
      setSettings({ shortcuts: { ...chosen, [name]: '' } });
      return listen(undefined);
    }
    const combo = comboOf(event.nativeEvent);
    if (combo === undefined) return undefined;
    const other = shortcutFor(combo, chosen);
    if (isTaken(combo)) return setProblem(t('shortcuts.reserved', { keys: isolated(comboText(combo)) }));
    if (other !== undefined && other !== name) return setProblem(t('shortcuts.inUse', { keys: isolated(comboText(combo)), what: t(`shortcuts.names.${other}`) }));
    setSettings({ shortcuts: { ...chosen, [name]: combo } });
    return listen(undefined);
  }

  return (
    <div className="dialog-body">
      <p className="dialog-lead">{t('shortcuts.lead')} {t('shortcuts.zoom', { bigger: isolated(comboText('mod++')), smaller: isolated(comboText('mod+-')), asBefore: isolated(comboText('mod+0')) })}</p>
      <table className="shortcuts" aria-label={t('shortcuts.title')}>
        <thead className="visually-hidden"><tr><th scope="col">{t('shortcuts.what')}</th><th scope="col">{t('shortcuts.keys')}</th></tr></thead>
        <tbody>
          {SHORTCUT_NAMES.map((name) => {
            const combo = comboFor(name, chosen);
            const what = t(`shortcuts.names.${name}`);
            const keys = combo === '' ? t('shortcuts.none') : comboText(combo);
            return (
              <tr key={name}>
                <th scope="row">{what}</th>
                <td>
                  <button
                    type="button" className={listening === name ? 'combo combo-button combo-listening' : 'combo combo-button'} aria-label={t('shortcuts.change', { what, keys: isolated(keys) })}
                    onClick={() => listen(listening === name ? undefined : name)} onKeyDown={(event) => onKeyDown(event, name)} onBlur={() => listening === name && listen(undefined)}
                  >
                    {listening === name ? t('shortcuts.press') : <bdi>{keys}</bdi>}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="shortcuts-problem" role="status">{problem ?? (listening ? t('shortcuts.how') : '')}</p>
      <div className="dialog-actions">
        <Button onClick={() => setSettings({ shortcuts: {} })}>{t('shortcuts.reset')}</Button>
      </div>
    </div>
  );
}
