import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { ListRule } from '../../../electron/contract/models/privacy-list.ts';
import { parseJid } from '../../../electron/lib/jid.ts';
import { useTexts } from '../../i18n/index.ts';
import { SUBSCRIPTIONS } from '../../i18n/rule-words.ts';
import { groupNames } from '../../state/selectors/people.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { draftOf, KindsField, kindsOf } from '../../ui/KindsField.tsx';
import { useStore } from '../store/index.ts';

const SCOPES = ['jid', 'group', 'subscription', 'everybody'] as const;
const FIRST: ListRule = { scope: 'jid', value: '', action: 'deny', kinds: [] };

export interface RuleFormProps {
  readonly accountId: AccountId;
  readonly rule: ListRule | undefined;
  readonly onDone: (rule: ListRule) => void;
  readonly onClose: () => void;
}

/** One rule: what is done, to whom, with what. */
export function RuleForm({ accountId, rule, onDone, onClose }: RuleFormProps): ReactNode {
  const t = useTexts();
  const id = useId();
  const store = useStore();
  const groups = groupNames(store.getState(), accountId);
  const [{ scope, value, action }, setRule] = useState<ListRule>(rule ?? FIRST);
  const [what, setWhat] = useState(() => draftOf(rule?.kinds ?? []));
  const [problem, setProblem] = useState<'address' | 'kinds' | 'group' | undefined>();
  const isUnknownGroup = scope === 'group' && value !== '' && !groups.includes(value);

  const FIRST_VALUE = { jid: '', group: groups[0] ?? '', subscription: 'none', everybody: '' } as const;
  const change = (part: Partial<ListRule>): void => setRule({ scope, value, action, kinds: [], ...part });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const jid = scope === 'jid' ? parseJid(value.trim()) : undefined;
    if (scope === 'jid' && jid === undefined) return setProblem('address');
    if (scope === 'group' && value === '') return setProblem('group');
    const kinds = kindsOf(what);
    if (kinds === undefined) return setProblem('kinds');
    onDone({ scope, value: jid ?? value, action, kinds });
  }

  return (
    <form className="rule-form" noValidate aria-label={t(rule ? 'lists.formEdit' : 'lists.formNew')} onSubmit={submit}>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-action`}>{t('lists.actionLabel')}</label>
        <select id={`${id}-action`} className="input" autoFocus value={action} onChange={(event) => change({ action: event.target.value as ListRule['action'] })}>
          {(['deny', 'allow'] as const).map((each) => <option key={each} value={each}>{t(`rules.action.${each}`)}</option>)}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-scope`}>{t('lists.whom')}</label>
        <select
          id={`${id}-scope`} className="input" value={scope}
          onChange={(event) => {
            const next = event.target.value as ListRule['scope'];
            setProblem(undefined);
            change({ scope: next, value: FIRST_VALUE[next] });
          }}
        >
          {SCOPES.map((each) => <option key={each} value={each}>{t(`lists.scope.${each}`)}</option>)}
        </select>
      </div>
      {scope === 'jid' && (
        <TextField
          label={t('lists.address')} hint={t('lists.addressHint')} value={value} onText={(text) => change({ value: text })} error={problem === 'address' ? t('error.bad-address') : undefined}
          spellCheck={false} autoCapitalize="off" dir="ltr" maxLength={3071}
        />
      )}
      {scope === 'group' && (
        <div className="field">
          <label className="field-label" htmlFor={`${id}-group`}>{t('lists.group')}</label>
          <select id={`${id}-group`} className="input" value={value} aria-describedby={`${id}-group-hint`} onChange={(event) => change({ value: event.target.value })}>
            {(isUnknownGroup || groups.length === 0 ? [value, ...groups] : groups).map((group) => <option key={group} value={group}>{group}</option>)}
          </select>
          <p id={`${id}-group-hint`} className={isUnknownGroup || problem === 'group' || groups.length === 0 ? 'field-error' : 'field-hint'}>
            {isUnknownGroup ? t('lists.groupUnknown') : groups.length === 0 ? t('lists.noGroups') : t('lists.groupHint')}
          </p>
        </div>
      )}
      {scope === 'subscription' && (
        <div className="field">
          <label className="field-label" htmlFor={`${id}-subscription`}>{t('lists.subscriptionLabel')}</label>
          <select id={`${id}-subscription`} className="input" value={value} onChange={(event) => change({ value: event.target.value })}>
            {SUBSCRIPTIONS.map((each) => <option key={each} value={each}>{t(`rules.subscription.${each}`)}</option>)}
          </select>
        </div>
      )}
      <KindsField draft={what} onDraft={setWhat} isMissing={problem === 'kinds'} />
      <div className="rule-form-actions">
        <Button type="submit" look="primary">{t(rule ? 'lists.change' : 'lists.add')}</Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
