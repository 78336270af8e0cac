import { useState, type FormEvent, type ReactNode } from 'react';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { bareTag } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { VersionFields, type DraftVersion } from '../../ui/VersionFields.tsx';
import { useActions, useApp } from '../store/index.ts';
import { ownLook } from './presence-look.ts';

/** What one says of oneself, in one's own language and in others: each contact is shown theirs (RFC 3921 §5.3, R166). */
export function StatusLanguages({ onDone }: { readonly onDone: () => void }): ReactNode {
  const t = useTexts();
  const own = bareTag(useLanguage());
  const { run } = useActions();
  const accounts = useApp((state) => state.accounts);
  const list = accounts.order.flatMap((id) => accounts.byId.get(id) ?? []);
  const { wish } = ownLook(list);
  const [status, setStatus] = useState(wish.status);
  const [versions, setVersions] = useState<readonly DraftVersion[]>(() => (wish.translations ?? []).map(({ language, text }) => ({ language, body: text })));

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const translations = versions.flatMap(({ language, body }) => (body.trim() === '' ? [] : [{ language, text: body.trim() }]));
    const saved = await Promise.all(list.map(({ id, presence }) => run('presence.set', { accountId: id, presence: { ...presence, status: status.trim(), translations } })));
    if (saved.every(Boolean)) onDone();
  }

  return (
    <form className="setting presence-words" aria-label={t('presence.words')} onSubmit={(event) => void save(event)}>
      <h3 className="setting-title">{t('presence.words')}</h3>
      <TextField label={t('presence.status')} value={status} onText={setStatus} maxLength={1024} />
      <VersionFields language={own} versions={versions} onVersions={setVersions} rows={1} maxLength={1024} />
      <Button type="submit">{t('presence.saveWords')}</Button>
    </form>
  );
}
