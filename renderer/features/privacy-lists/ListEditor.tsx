import { Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AccountLists } from '../../../electron/contract/models/privacy-list.ts';
import { appErrorWords } from '../../i18n/failure-words.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { focusIfLost } from '../../ui/focus-if-lost.ts';
import { FailureAlert } from '../sign-in/index.ts';
import { useActions } from '../store/index.ts';
import { Confirm, isLockout } from './Confirm.tsx';
import { drafted, rulesOf, STARTS, type DraftRule, type Start } from './list-draft.ts';
import { RuleForm } from './RuleForm.tsx';
import { RulesGrid } from './RulesGrid.tsx';
import { useListDraft } from './use-list-draft.ts';

export interface ListEditorProps {
  readonly accountId: AccountId;
  readonly known: AccountLists;
  /** Undefined: a new list. */
  readonly name?: string;
  /** Another list is to be open, or none. */
  readonly onOpen: (name: string | undefined) => void;
}

type Asking = { readonly what: 'overwrite' | 'lockout' | 'remove'; readonly error?: AppError };

/** The rules of one list, changed here and saved as a whole (RFC 3921 §10.6, R315). */
export function ListEditor({ accountId, known, name, onOpen }: ListEditorProps): ReactNode {
  const t = useTexts();
  const { call } = useActions();
  const draft = useListDraft(accountId, known, name);
  const [newName, setNewName] = useState('');
  const [form, setForm] = useState<DraftRule | 'new' | undefined>();
  const [asking, setAsking] = useState<Asking | undefined>();
  const [error, setError] = useState<AppError | undefined>();
  const [isNameless, setNameless] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const section = useRef<HTMLElement>(null);
  const target = name ?? newName.trim();
  const shown = `\u2068${target}\u2069`;
  const isLocked = draft.unreadable > 0 || !draft.isReady;
  const isIdle = name !== undefined && known.active !== name && known.default !== name;
  const isUnsaved = name === undefined || draft.isChanged;
  const isGoneForGood = draft.conflict === 'gone' && !draft.isChanged;
  useEffect(() => {
    if (isGoneForGood && !isWorking) onOpen(undefined);
  }, [isGoneForGood, isWorking, onOpen]);

  function closeForm(): void {
    setForm(undefined);
    focusIfLost(() => section.current?.querySelector('.plist-add'));
  }

  async function save(overwrite: boolean, isConfirmed: boolean): Promise<void> {
    setAsking(undefined);
    setError(undefined);
    setNameless(target === '');
    if (target === '') return;
    setWorking(true);
    const answer = await call('privacy.saveList', { accountId, name: target, rules: rulesOf(draft.rules), overwrite, isConfirmed });
    setWorking(false);
    if (answer.ok) onOpen(target);
    else if (answer.error.code === 'privacy' && answer.error.problem === 'exists') setAsking({ what: 'overwrite' });
    else if (isLockout(answer.error)) setAsking({ what: 'lockout', error: answer.error });
    else setError(answer.error);
  }

  async function remove(): Promise<void> {
    setAsking(undefined);
    setError(undefined);
    setWorking(true);
    const answer = await call('privacy.removeList', { accountId, name: target });
    setWorking(false);
    if (answer.ok) onOpen(undefined);
    else setError(answer.error);
  }

  return (
    <section ref={section} className="plist" aria-label={name === undefined ? t('lists.new') : t('lists.editorOf', { name: shown })}>
      <div className="plist-head">
        {name === undefined
          ? <TextField label={t('lists.name')} value={newName} onText={setNewName} autoFocus maxLength={1023} error={isNameless ? t('lists.nameless') : undefined} />
          : <h3 className="plist-title"><bdi>{name}</bdi></h3>}
        {name === undefined && (
          <label className="field">
            <span className="field-label">{t('lists.startLabel')}</span>
            <select className="input" defaultValue="nothing" onChange={(event) => draft.setRules(drafted(STARTS[event.target.value as Start]))}>
              {(Object.keys(STARTS) as Start[]).map((start) => <option key={start} value={start}>{t(`lists.start.${start}`)}</option>)}
            </select>
          </label>
        )}
      </div>
      {isIdle && <p className="plist-idle">{t('lists.idle')}</p>}
      {draft.unreadable > 0 && <p className="plist-warning" role="note"><TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />{t('lists.unreadable', { count: draft.unreadable })}</p>}
      {draft.conflict && !isGoneForGood && (
        <div className="alert" role="alert">
          <TriangleAlert size={18} strokeWidth={1.5} aria-hidden="true" />
          <div className="plist-conflict">
            <p>{t(`lists.conflict.${draft.conflict}`)}</p>
            <Button onClick={draft.keepMine}>{t('lists.keepMine')}</Button>
            <Button onClick={() => (draft.conflict === 'gone' ? onOpen(undefined) : draft.takeTheirs())}>{t('lists.takeTheirs')}</Button>
          </div>
        </div>
      )}
      {draft.error && <FailureAlert error={draft.error} />}
      {draft.isReady ? <RulesGrid rules={draft.rules} isLocked={isLocked} onRules={draft.setRules} onEdit={setForm} /> : <p className="plists-none" role="status">{t('lists.reading')}</p>}
      {form === undefined
        ? <Button className="plist-add" look="quiet" disabled={isLocked} onClick={() => setForm('new')}><Plus size={16} strokeWidth={1.5} aria-hidden="true" />{t('lists.addRule')}</Button>
        : (
          <RuleForm
            key={form === 'new' ? 'new' : form.id} accountId={accountId} rule={form === 'new' ? undefined : form} onClose={closeForm}
            onDone={(rule) => {
              draft.setRules(form === 'new' ? [...draft.rules, ...drafted([rule])] : draft.rules.map((each) => (each.id === form.id ? { ...rule, id: each.id } : each)));
              closeForm();
            }}
          />
        )}
      {error && <FailureAlert error={error} />}
      {draft.isReady && draft.rules.length === 0 && name !== undefined && <p className="field-hint">{t('lists.emptyHint')}</p>}
      <div className="plist-actions">
        <Button look="primary" disabled={isLocked || isWorking || !isUnsaved || draft.rules.length === 0} onClick={() => void save(name !== undefined, false)}>{t('lists.save')}</Button>
        {name !== undefined && draft.isChanged && <Button disabled={isWorking} onClick={draft.takeTheirs}>{t('lists.undo')}</Button>}
        <Button look="quiet" onClick={() => onOpen(undefined)}>{t('action.close')}</Button>
        {name !== undefined && <Button className="plist-remove" look="danger" disabled={isWorking} onClick={() => setAsking({ what: 'remove' })}>{t('lists.remove')}</Button>}
      </div>
      {asking?.what === 'overwrite' && <Confirm title={t('lists.confirm.overwriteTitle', { name: shown })} text={t('lists.confirm.overwriteText')} submit={t('lists.confirm.overwrite')} onConfirm={() => void save(true, false)} onClose={() => setAsking(undefined)} />}
      {asking?.error && <Confirm title={t('lists.confirm.saveTitle', { name: shown })} text={`${appErrorWords(t, asking.error)} ${t('lists.confirm.saveText')}`} submit={t('lists.confirm.save')} onConfirm={() => void save(true, true)} onClose={() => setAsking(undefined)} />}
      {asking?.what === 'remove' && <Confirm title={t('lists.confirm.removeTitle', { name: shown })} text={t('lists.confirm.removeText')} submit={t('lists.remove')} onConfirm={() => void remove()} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
