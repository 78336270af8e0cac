import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { BlockScope } from '../../../electron/contract/models/privacy.ts';
import { parseJid } from '../../../electron/lib/jid.ts';
import { useTexts } from '../../i18n/index.ts';
import { SUBSCRIPTIONS } from '../../i18n/rule-words.ts';
import { groupNames } from '../../state/selectors/people.ts';
import type { UiSlice } from '../../state/slices/ui.slice.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { ALL_KINDS, KindsField, kindsOf, type DraftKinds } from '../../ui/KindsField.tsx';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions, useApp, useShallowApp } from '../store/index.ts';
import { BLOCK_TIMES, endOf, type BlockTime } from './block-time.ts';

const NOTHING: { readonly address: string; readonly reason: string; readonly what: DraftKinds; readonly time: BlockTime; readonly date: string } = {
  address: '', reason: '', what: ALL_KINDS, time: 'always', date: '',
};

/** Blocks an address that is typed: a person, a device, a server; or a contact group, or whoever stands to us in one way; for good or for a time. */
export function BlockFormView({ given }: { readonly given: UiSlice['blockDraft'] }): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const accounts = useApp((state) => state.accounts);
  const privacy = useApp((state) => state.privacy);
  const online = accounts.order.filter((id) => accounts.byId.get(id)?.connection.phase === 'online');
  const [chosen, setChosen] = useState<AccountId | undefined>(given?.accountId);
  const [input, setInput] = useState(NOTHING);
  const [wantedScope, setScope] = useState<BlockScope>(given ? 'group' : 'jid');
  const [wantedGroup, setGroup] = useState<string | undefined>(given?.group);
  const [subscription, setSubscription] = useState<string>('none');
  const [isMore, setMore] = useState(given !== undefined);
  const [bad, setBad] = useState<'address' | 'kinds' | 'date' | undefined>();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<AppError | undefined>();
  const moreId = useId();
  const form = useRef<HTMLFormElement>(null);
  // Whoever came here for a group goes on where the group is named.
  useEffect(() => { if (given) form.current?.querySelector('select')?.focus(); }, [given]);
  const accountId = chosen !== undefined && accounts.byId.has(chosen) ? chosen : online[0] ?? accounts.order[0];
  const groups = useShallowApp((state) => (accountId === undefined ? [] : groupNames(state, accountId)));
  // The blocking command knows addresses only, and blocks everything of theirs.
  const hasLists = accountId !== undefined && privacy.byAccount.get(accountId)?.means !== 'blocking-command';
  const scope = hasLists && isMore && (wantedScope !== 'group' || groups.length > 0) ? wantedScope : 'jid';
  const group = wantedGroup !== undefined && groups.includes(wantedGroup) ? wantedGroup : groups[0] ?? '';
  const change = (part: Partial<typeof NOTHING>): void => setInput({ ...input, ...part });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setError(undefined);
    const value = scope === 'group' ? group : scope === 'subscription' ? subscription : parseJid(input.address.trim());
    const until = isMore ? endOf(input.time, Date.now(), input.date) : undefined;
    const kinds = hasLists && isMore ? kindsOf(input.what) : [];
    const problem = value === undefined ? 'address' : kinds === undefined ? 'kinds' : Number.isNaN(until) ? 'date' : undefined;
    setBad(problem);
    if (value === undefined || kinds === undefined || problem || accountId === undefined) return;
    const reason = input.reason.trim();
    const isPlain = scope === 'jid' && kinds.length === 0 && until === undefined;
    setWorking(true);
    const answer = isPlain
      ? await call('privacy.block', { accountId, address: value, reason })
      : await call('privacy.blockMany', { accountId, blocks: [{ scope, value, kinds, reason, ...(until === undefined ? {} : { until }) }] });
    setWorking(false);
    if (!answer.ok) return setError(answer.error);
    setInput(NOTHING);
  }

  return (
    <form ref={form} className="block-form" noValidate aria-label={t('privacy.block')} onSubmit={(event) => void submit(event)}>
      {error && <FailureAlert error={error} />}
      {accounts.order.length > 1 && (
        <SelectField label={t('privacy.account')} value={String(accountId)} onValue={(value) => setChosen(Number(value) as AccountId)} options={accounts.order.map((id) => [String(id), accounts.byId.get(id)?.address ?? ''])} />
      )}
      {scope === 'jid' && (
        <TextField
          label={t('privacy.block')} hint={t('privacy.blockHint')} value={input.address} onText={(address) => change({ address })} error={bad === 'address' ? t('error.bad-address') : undefined}
          spellCheck={false} autoCapitalize="off" dir="ltr" maxLength={3071}
        />
      )}
      {scope === 'group' && <SelectField label={t('privacy.ofGroup')} hint={t('privacy.ofGroupHint')} value={group} onValue={setGroup} options={groups.map((name) => [name, name])} />}
      {scope === 'subscription' && <SelectField label={t('privacy.ofSubscription')} value={subscription} onValue={setSubscription} options={SUBSCRIPTIONS.map((name) => [name, t(`rules.subscription.${name}`)])} />}
      <TextField label={t('privacy.reason')} hint={t('privacy.reasonHint')} value={input.reason} onText={(reason) => change({ reason })} maxLength={1024} />
      <div className="block-form-more" id={moreId} hidden={!isMore}>
        {hasLists && (
          <>
            <SelectField label={t('privacy.whom')} value={scope} onValue={(value) => setScope(value as BlockScope)} options={[
              ['jid', t('privacy.scope.jid')], ...(groups.length > 0 ? [['group', t('privacy.scope.group')] as const] : []), ['subscription', t('privacy.scope.subscription')],
            ]} />
            <KindsField draft={input.what} onDraft={(what) => change({ what })} isMissing={bad === 'kinds'} />
          </>
        )}
        <SelectField label={t('privacy.howLong')} value={input.time} onValue={(time) => change({ time: time as BlockTime })} options={BLOCK_TIMES.map((time) => [time, t(`privacy.time.${time}`)])} />
        {input.time === 'date' && <TextField type="date" label={t('privacy.lastDay')} value={input.date} onText={(date) => change({ date })} error={bad === 'date' ? t('privacy.badDay') : undefined} />}
      </div>
      <div className="block-form-actions">
        <Button type="submit" look="primary" disabled={isWorking}>{t('privacy.blockSubmit')}</Button>
        <Button look="link" aria-expanded={isMore} aria-controls={moreId} onClick={() => setMore(!isMore)}>{t(isMore ? 'privacy.fewerChoices' : 'privacy.moreChoices')}</Button>
      </div>
    </form>
  );
}
