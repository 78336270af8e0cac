import type { ReactNode } from 'react';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { useTexts } from '../../i18n/index.ts';
import { groupNames } from '../../state/selectors/people.ts';
import { GroupsField } from '../../ui/GroupsField.tsx';
import { useStore } from '../store/index.ts';

export interface GroupsOfAccountProps {
  readonly accountId: AccountId;
  readonly groups: readonly string[];
  readonly text: string;
  readonly onGroups: (groups: readonly string[]) => void;
  readonly onText: (text: string) => void;
}

/** The groups field, offering the groups one account has. */
export function GroupsOfAccount({ accountId, groups, text, onGroups, onText }: GroupsOfAccountProps): ReactNode {
  const t = useTexts();
  const store = useStore();
  return (
    <GroupsField
      label={t('addContact.groups')} hint={t('addContact.groupsHint')} openLabel={t('addContact.showGroups')} listLabel={t('addContact.groupSuggestions')}
      removeLabel={(group) => t('addContact.removeGroup', { group })} known={groupNames(store.getState(), accountId)}
      groups={groups} text={text} onGroups={onGroups} onText={onText}
    />
  );
}
