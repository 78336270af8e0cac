import { useId, type ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { nearTime } from '../../i18n/dates.ts';
import { useLanguage, useTexts } from '../../i18n/index.ts';
import type { PeerKey } from '../../state/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../store/index.ts';
import { useNoticeRules } from './use-notice-rules.ts';

const OF_CONVERSATION = ['usual', 'always', 'mentions', 'never'] as const;
const OF_GROUP = ['usual', 'always', 'never'] as const;
type Level = typeof OF_CONVERSATION[number];
const HOUR_MS = 3_600_000;
/** A morning begins, hours after midnight. */
const MORNING = 7;

/** What is told of one conversation; it holds as soon as it is chosen. */
export function NoticesOf({ conversation: key }: { readonly conversation: PeerKey }): ReactNode {
  const t = useTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const { ofConversation, setConversation } = useNoticeRules();
  const rule = ofConversation(key);
  const holds = rule && (rule.until === 0 || rule.until > now);
  const silence = (until: number): void => setConversation(key, { level: 'never', until });
  return (
    <div className="dialog-body">
      <Levels title={t('notices.which')} levels={OF_CONVERSATION} value={holds ? rule.level : 'usual'} onChange={(level) => setConversation(key, level === 'usual' ? undefined : { level, until: 0 })} />
      <div className="setting" role="group" aria-label={t('notices.forAWhile')}>
        <h3 className="setting-title">{t('notices.forAWhile')}</h3>
        <div className="setting-buttons">
          <Button onClick={() => silence(Date.now() + HOUR_MS)}>{t('notices.hour')}</Button>
          <Button onClick={() => silence(tomorrow(Date.now()))}>{t('notices.untilTomorrow')}</Button>
        </div>
        <p className="setting-text" role="status">{holds && rule.until > 0 && t('notices.until', { level: t(`notices.level.${rule.level}`), time: nearTime(language, rule.until, now) })}</p>
      </div>
    </div>
  );
}

/** What is told of the contacts of a group that have no rule of their own. */
export function GroupNotices({ accountId, group }: { readonly accountId: AccountId; readonly group: string }): ReactNode {
  const t = useTexts();
  const { rules, setGroup } = useNoticeRules();
  return (
    <div className="dialog-body">
      <Levels title={t('notices.whichGroup')} levels={OF_GROUP} value={rules.groups[`${accountId}/${group}`] ?? 'usual'} onChange={(level) => setGroup(accountId, group, level === 'always' || level === 'never' ? level : undefined)} />
    </div>
  );
}

interface LevelsProps {
  readonly title: string;
  readonly levels: readonly Level[];
  readonly value: Level;
  readonly onChange: (level: Level) => void;
}

function Levels({ title, levels, value, onChange }: LevelsProps): ReactNode {
  const t = useTexts();
  const id = useId();
  return (
    <fieldset className="setting">
      <legend className="setting-title">{title}</legend>
      {levels.map((level) => (
        <div key={level} className="checkbox">
          <input type="radio" name={id} id={`${id}-${level}`} checked={level === value} aria-describedby={`${id}-${level}-hint`} onChange={() => onChange(level)} />
          <div>
            <label htmlFor={`${id}-${level}`}>{t(`notices.level.${level}`)}</label>
            <p className="field-hint" id={`${id}-${level}-hint`}>{t(`notices.levelHint.${level}`)}</p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function tomorrow(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, MORNING).getTime();
}
