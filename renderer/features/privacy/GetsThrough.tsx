import { Check, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { CommandOutput } from '../../../electron/contract/commands.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Passage } from '../../../electron/contract/models/privacy-mode.ts';
import { parseJid } from '../../../electron/lib/jid.ts';
import { fullTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts, type TFunction } from '../../i18n/index.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { kindsWords, whomWords } from '../../i18n/rule-words.ts';

/** What the rules in force do to an address, by kind and direction, as it is typed. */
export function GetsThroughView(): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const accounts = useApp((state) => state.accounts);
  const privacy = useApp((state) => state.privacy);
  const contacts = useApp((state) => state.contacts);
  const [chosen, setChosen] = useState<AccountId | undefined>();
  const [text, setText] = useState('');
  const [result, setResult] = useState<CommandOutput<'privacy.judge'> | undefined>();
  const accountId = chosen !== undefined && accounts.byId.has(chosen) ? chosen : accounts.order[0];
  const jid = parseJid(text.trim());

  // Asked anew whenever the address, the rules, or the contacts whom rules are about change.
  useEffect(() => {
    let isCurrent = true;
    if (jid === undefined || accountId === undefined) return setResult(undefined);
    void call('privacy.judge', { accountId, address: jid }).then((answer) => {
      if (isCurrent) setResult(answer.ok ? answer.value : undefined);
    });
    return () => {
      isCurrent = false;
    };
  }, [call, accountId, jid, privacy, contacts]);

  return (
    <section className="gate" aria-labelledby="gate-title">
      <h2 className="blocked-title" id="gate-title">{t('gate.title')}</h2>
      <div className="gate-fields">
        {accounts.order.length > 1 && <SelectField label={t('gate.account')} value={String(accountId)} onValue={(value) => setChosen(Number(value) as AccountId)} options={accounts.order.map((id) => [String(id), accounts.byId.get(id)?.address ?? ''])} />}
        <TextField label={t('gate.address')} hint={t('gate.hint')} value={text} onText={setText} spellCheck={false} autoCapitalize="off" dir="ltr" maxLength={3071} />
      </div>
      {result && <Result result={result} />}
    </section>
  );
}

function Result({ result: { list, asOf, passages } }: { readonly result: CommandOutput<'privacy.judge'> }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  return (
    <>
      <p className="gate-source" role="status">
        {asOf !== undefined && t('gate.asOf', { when: fullTime(language, asOf) })} {!passages ? t('gate.unread') : list === undefined ? t('gate.noList') : t('gate.list', { name: `\u2068${list}\u2069` })}
      </p>
      {passages && (
        <table className="gate-table" aria-label={t('gate.result')}>
          <thead>
            <tr><th scope="col">{t('gate.what')}</th><th scope="col">{t('gate.outcome')}</th><th scope="col">{t('gate.rule')}</th></tr>
          </thead>
          <tbody>
            {passages.map(({ what, isAllowed, by }) => (
              <tr key={what}>
                <th scope="row">{t(`gate.kind.${what}`)}</th>
                <td className={isAllowed ? 'gate-allowed' : 'gate-denied'}>
                  <span className="gate-outcome">{isAllowed ? <Check size={16} strokeWidth={1.5} aria-hidden="true" /> : <X size={16} strokeWidth={1.5} aria-hidden="true" />}{t(isAllowed ? 'gate.allowed' : 'gate.denied')}</span>
                </td>
                <td><bdi>{reasonOf(t, by)}</bdi></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function reasonOf(t: TFunction, by: Passage['by']): string {
  if (typeof by === 'string') return t(`gate.by.${by}`);
  const { scope, value, kinds } = by;
  const whom = scope === 'everybody' ? t('gate.everybody') : `\u2068${whomWords(t, { scope, value })}\u2069`;
  return kinds.length === 0 ? t('gate.byRule', { whom }) : t('gate.byKinds', { whom, kinds: kindsWords(t, kinds) });
}
