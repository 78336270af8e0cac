import type { ConversationRule, NoticeRules } from '../../../electron/contract/models/notice-rules.ts';
import { accountOf, addressOf, type PeerKey } from '../../state/keys.ts';
import { useActions, useApp } from '../store/index.ts';

export interface NoticeRulesEditor {
  readonly rules: NoticeRules;
  /** Undefined: as usual. */
  readonly ofConversation: (key: PeerKey) => ConversationRule | undefined;
  readonly setConversation: (key: PeerKey, rule: ConversationRule | undefined) => void;
  readonly setGroup: (accountId: number, group: string, level: 'always' | 'never' | undefined) => void;
}

/** The rules of conversations and groups. Whatever was for a while and is over goes with the next change. */
export function useNoticeRules(): NoticeRulesEditor {
  const { setSettings } = useActions();
  const notices = useApp((state) => state.settings.notices);
  const { rules } = notices;
  const set = (change: Partial<NoticeRules>): void => setSettings({ notices: { ...notices, rules: { ...rules, ...change } } });
  return {
    rules,
    ofConversation: (key) => rules.conversations[nameOf(key)],
    setConversation(key, rule) {
      const name = nameOf(key);
      const others = Object.entries(rules.conversations).filter(([other, { until }]) => other !== name && (until === 0 || until > Date.now()));
      set({ conversations: Object.fromEntries(rule ? [...others, [name, rule]] : others) });
    },
    setGroup(accountId, group, level) {
      const { [`${accountId}/${group}`]: _former, ...others } = rules.groups;
      set({ groups: level ? { ...others, [`${accountId}/${group}`]: level } : others });
    },
  };
}

function nameOf(key: PeerKey): string {
  return `${accountOf(key)}/${addressOf(key)}`;
}
