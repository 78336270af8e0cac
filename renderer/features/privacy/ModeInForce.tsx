import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { modeInForce, ownActiveList } from '../../state/slices/privacy.slice.ts';
import { Button } from '../../ui/Button.tsx';
import { useActions, useApp } from '../store/index.ts';
import { modeName } from './mode-words.ts';

/** The mode in force of each account and its end, or the list that is active here: always in sight. */
export function ModeInForceView(): ReactNode {
  const t = useTexts();
  const { run, showView } = useActions();
  const accounts = useApp((state) => state.accounts);
  const privacy = useApp((state) => state.privacy);
  const lines = accounts.order.flatMap((id) => {
    const inForce = modeInForce(privacy, id);
    return inForce ? [{ id, ...inForce }] : [];
  });
  const lists = accounts.order.flatMap((id) => {
    const name = modeInForce(privacy, id) ? undefined : ownActiveList(privacy, id);
    return name === undefined ? [] : [{ id, name: `\u2068${name}\u2069` }];
  });
  if (lines.length + lists.length === 0) return null;
  return (
    <div className="mode-in-force" role="group" aria-label={t('modes.label')}>
      {lists.map(({ id, name }) => (
        <div key={id} className="mode-line">
          <p>{accounts.order.length > 1 ? t('lists.activeOf', { name, address: `\u2068${accounts.byId.get(id)?.address ?? ''}\u2069` }) : t('lists.activeHere', { name })}</p>
          <Button look="link" onClick={() => showView('privacy')}>{t('lists.open')}</Button>
        </div>
      ))}
      {lines.map(({ id, mode, isHeld }) => {
        const name = modeName(t, mode);
        return (
          <div key={id} className="mode-line">
            <p>
              {accounts.order.length > 1 ? t('modes.inForceOf', { mode: name, address: `\u2068${accounts.byId.get(id)?.address ?? ''}\u2069` }) : t('modes.inForce', { mode: name })}
              {isHeld && <span className="mode-held">{t('modes.held')}</span>}
            </p>
            <Button look="link" aria-label={t('modes.endOf', { mode: name })} onClick={() => void run('privacy.endMode', { accountId: id })}>{t('modes.end')}</Button>
          </div>
        );
      })}
    </div>
  );
}
