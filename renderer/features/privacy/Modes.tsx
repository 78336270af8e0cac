import { useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { PrivacyMode } from '../../../electron/contract/models/privacy-mode.ts';
import { useTexts } from '../../i18n/index.ts';
import { groupNames } from '../../state/selectors/people.ts';
import { modeInForce } from '../../state/slices/privacy.slice.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp, useShallowApp } from '../store/index.ts';
import { modeDeed, modeName } from './mode-words.ts';

const KINDS = ['contacts-only', 'nobody-new', 'invisible', 'invisible-to', 'only-group'] as const;
type Kind = (typeof KINDS)[number];

/** Named modes: one click says what a mode will do, the next one starts it. */
export function ModesView(): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const accounts = useApp((state) => state.accounts);
  const privacy = useApp((state) => state.privacy);
  const [chosen, setChosen] = useState<AccountId | undefined>();
  const [kind, setKind] = useState<Kind | undefined>();
  const [wantedGroup, setGroup] = useState<string | undefined>();
  const [error, setError] = useState<AppError | undefined>();
  const [isWorking, setWorking] = useState(false);
  const accountId = chosen !== undefined && accounts.byId.has(chosen) ? chosen : accounts.order[0];
  const groups = useShallowApp((state) => (accountId === undefined ? [] : groupNames(state, accountId)));
  if (accountId === undefined) return null;
  const address = `\u2068${accounts.byId.get(accountId)?.address ?? ''}\u2069`;
  const means = privacy.byAccount.get(accountId)?.means ?? 'unknown';
  const group = wantedGroup !== undefined && groups.includes(wantedGroup) ? wantedGroup : groups[0];
  const mode = kind && modeOf(kind, group);
  const inForce = modeInForce(privacy, accountId);
  const why = means === 'unknown' ? t('modes.offline', { address }) : means === 'privacy-lists' ? undefined : t('modes.noLists', { address });

  async function act(work: ReturnType<typeof call<'privacy.startMode' | 'privacy.endMode'>>): Promise<void> {
    setError(undefined);
    setWorking(true);
    const answer = await work;
    setWorking(false);
    if (answer.ok) setKind(undefined);
    else setError(answer.error);
  }

  return (
    <section className="modes" aria-labelledby="modes-title">
      <h2 className="blocked-title" id="modes-title">{t('modes.title')}</h2>
      <p className="modes-lead">{why ?? t('modes.lead')}</p>
      {accounts.order.length > 1 && <SelectField label={t('modes.account')} value={String(accountId)} onValue={(value) => setChosen(Number(value) as AccountId)} options={accounts.order.map((id) => [String(id), accounts.byId.get(id)?.address ?? ''])} />}
      {error && <FailureAlert error={error} />}
      <div className="modes-choice">
        {KINDS.map((each) => {
          const isInForce = inForce?.mode.kind === each;
          const needsGroup = each === 'invisible-to' || each === 'only-group';
          return (
            <button
              key={each} type="button" className="mode-button" aria-expanded={kind === each} data-in-force={isInForce || undefined}
              disabled={why !== undefined || (needsGroup && groups.length === 0)} title={needsGroup && groups.length === 0 ? t('modes.noGroups') : undefined}
              onClick={() => setKind(kind === each ? undefined : each)}
            >
              {isInForce ? t('modes.inForce', { mode: modeName(t, inForce.mode) }) : t(`modes.name.${each}`)}
            </button>
          );
        })}
      </div>
      {mode && why === undefined && (
        <div className="mode-deed" role="group" aria-label={modeName(t, mode)}>
          {'group' in mode && <SelectField label={t('modes.group')} value={mode.group} onValue={setGroup} options={groups.map((name) => [name, name])} />}
          <p role="status">{modeDeed(t, mode)} {t('modes.again')}</p>
          <div className="block-file">
            <Button look="primary" disabled={isWorking} onClick={() => void act(call('privacy.startMode', { accountId, mode }))}>{t('modes.start')}</Button>
            <Button onClick={() => setKind(undefined)}>{t('action.cancel')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}

function modeOf(kind: Kind, group: string | undefined): PrivacyMode | undefined {
  if (kind === 'invisible-to' || kind === 'only-group') return group === undefined ? undefined : { kind, group };
  return { kind };
}
