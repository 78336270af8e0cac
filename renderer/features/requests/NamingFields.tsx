import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { accountOf, type PeerKey } from '../../state/keys.ts';
import { TextField } from '../../ui/fields.tsx';
import { GroupsOfAccount } from '../groups/index.ts';
import type { NamingDraft } from './Answers.tsx';

export interface NamingFieldsProps {
  readonly contact: PeerKey;
  readonly draft: NamingDraft;
  readonly onDraft: (change: (draft: NamingDraft) => NamingDraft) => void;
}

/** What they will be called here and in which groups, for whoever wants to say so before adding them (R234). */
export default function NamingFields({ contact: key, draft, onDraft }: NamingFieldsProps): ReactNode {
  const t = useTexts();
  return (
    <div className="disclosed">
      <TextField label={t('addContact.name')} value={draft.name} onText={(name) => onDraft((before) => ({ ...before, name }))} placeholder={t('addContact.namePlaceholder')} maxLength={1023} />
      <GroupsOfAccount
        accountId={accountOf(key)} groups={draft.groups} text={draft.groupText}
        onGroups={(groups) => onDraft((before) => ({ ...before, groups }))} onText={(groupText) => onDraft((before) => ({ ...before, groupText }))}
      />
    </div>
  );
}
