import type { ReactNode } from 'react';
import { useTexts } from '../i18n/index.ts';
import { KINDS, type RuleKind } from '../i18n/rule-words.ts';
import { Checkbox } from './fields.tsx';

/** What a rule is about, as it is being chosen. */
export interface DraftKinds {
  readonly isAll: boolean;
  readonly kinds: readonly RuleKind[];
}

export const ALL_KINDS: DraftKinds = { isAll: true, kinds: [] };

export function draftOf(kinds: readonly RuleKind[]): DraftKinds {
  return { isAll: kinds.length === 0, kinds };
}

/** As a rule has them: empty means everything. Undefined where nothing is chosen. */
export function kindsOf({ isAll, kinds }: DraftKinds): RuleKind[] | undefined {
  if (isAll) return [];
  return kinds.length === 0 ? undefined : KINDS.filter((kind) => kinds.includes(kind));
}

export interface KindsFieldProps {
  readonly draft: DraftKinds;
  readonly onDraft: (draft: DraftKinds) => void;
  /** Nothing was chosen, and something must be. */
  readonly isMissing: boolean;
}

/** Everything, or some of four kinds of stanzas (RFC 3921 §10.1). */
export function KindsField({ draft: { isAll, kinds }, onDraft, isMissing }: KindsFieldProps): ReactNode {
  const t = useTexts();
  return (
    <fieldset className="kinds-field">
      <legend className="field-label">{t('rules.what')}</legend>
      <Checkbox label={t('rules.everything')} hint={t('rules.everythingHint')} isChecked={isAll} onChange={(isChecked) => onDraft({ isAll: isChecked, kinds })} />
      {!isAll && KINDS.map((kind) => (
        <Checkbox key={kind} label={t(`rules.kind.${kind}`)} isChecked={kinds.includes(kind)} onChange={(isChecked) => onDraft({ isAll, kinds: isChecked ? [...kinds, kind] : kinds.filter((each) => each !== kind) })} />
      ))}
      {isMissing && <p className="field-error" role="alert">{t('rules.noKinds')}</p>}
    </fieldset>
  );
}
