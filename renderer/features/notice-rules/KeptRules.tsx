import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { nearTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import { peerKey, type PeerKey } from '../../state/keys.ts';
import { labelOf } from '../../state/selectors/people.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useApp, useNow } from '../store/index.ts';
import { useNoticeRules } from './use-notice-rules.ts';

/** The rules of single conversations and groups, and the way back to what is usual. */
export function KeptRules(): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const { rules, setConversation, setGroup } = useNoticeRules();
  const conversations = Object.entries(rules.conversations).filter(([, { until }]) => until === 0 || until > now);
  const groups = Object.entries(rules.groups);
  return (
    <section className="setting" aria-label={t('notices.rules')}>
      <h3 className="setting-title">{t('notices.rules')}</h3>
      <p className="field-hint">{t('notices.rulesHint')}</p>
      {conversations.length + groups.length === 0 ? <p className="setting-text">{t('notices.noRules')}</p> : (
        <ul className="plain-rows" aria-label={t('notices.rules')}>
          {conversations.map(([name, { level, until }]) => {
            const key = keyOf(name);
            const words = t(`notices.level.${level}`);
            return <Rule key={name} conversation={key} words={until === 0 ? words : t('notices.until', { level: words, time: nearTime(language, until, now) })} onRemove={() => setConversation(key, undefined)} />;
          })}
          {groups.map(([name, level]) => {
            const [accountId, group] = partsOf(name);
            return <Row key={name} name={t('notices.group', { name: `\u2068${group}\u2069` })} words={t(`notices.level.${level}`)} onRemove={() => setGroup(accountId, group, undefined)} />;
          })}
        </ul>
      )}
    </section>
  );
}

function Rule({ conversation, words, onRemove }: { readonly conversation: PeerKey; readonly words: string; readonly onRemove: () => void }): ReactNode {
  const label = useApp((state) => labelOf(state, conversation));
  return <Row name={label} words={words} onRemove={onRemove} />;
}

function Row({ name, words, onRemove }: { readonly name: string; readonly words: string; readonly onRemove: () => void }): ReactNode {
  const t = useTexts();
  return (
    <li className="plain-row">
      <bdi>{name}</bdi>
      <span className="row-meta">{words}</span>
      <IconButton label={t('notices.toUsual', { name: `\u2068${name}\u2069` })} icon={<X size={16} strokeWidth={1.5} />} onClick={onRemove} />
    </li>
  );
}

/** `<account>/<rest>`; the rest may have slashes of its own. */
function partsOf(name: string): [AccountId, string] {
  const slash = name.indexOf('/');
  return [Number(name.slice(0, slash)) as AccountId, name.slice(slash + 1)];
}

function keyOf(name: string): PeerKey {
  return peerKey(...partsOf(name));
}
