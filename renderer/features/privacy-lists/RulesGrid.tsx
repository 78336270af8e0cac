import { ArrowDown, ArrowUp, Ban, Check, GripVertical, Pencil, X } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useTexts } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { dropped, moved, type DraftRule } from './list-draft.ts';
import { kindsWords, ruleWords, whomWords } from '../../i18n/rule-words.ts';

export interface RulesGridProps {
  readonly rules: readonly DraftRule[];
  readonly isLocked: boolean;
  readonly onRules: (rules: readonly DraftRule[]) => void;
  readonly onEdit: (rule: DraftRule) => void;
}

/** A row that moves takes the focus with it; a button that can do no more leaves it to its row. */
function refocus(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    const isSpent = focused instanceof HTMLButtonElement && focused.disabled;
    const next = isSpent ? focused.closest<HTMLElement>('.rule') : focused;
    if (next?.isConnected) next.focus();
  });
}

/** The rules in the order in which they are tried: dragged, moved by buttons, or by Alt and the arrow keys, which is then spoken. */
export function RulesGrid({ rules, isLocked, onRules, onEdit }: RulesGridProps): ReactNode {
  const t = useTexts();
  const [spoken, setSpoken] = useState('');
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isLocked,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': textOf(String(key)) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition !== 'on') onRules(dropped(rules, new Set([...keys].map(String)), String(target.key), target.dropPosition));
    },
  });

  function textOf(id: string): string {
    const rule = rules.find((each) => each.id === id);
    return rule ? ruleWords(t, rule) : '';
  }

  function move(id: string, step: 1 | -1): void {
    const place = rules.findIndex((rule) => rule.id === id) + step;
    if (isLocked || place < 0 || place >= rules.length) return;
    onRules(moved(rules, id, place));
    refocus();
    setSpoken(t('lists.movedTo', { place: place + 1, count: rules.length }));
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const rows = [...event.currentTarget.querySelectorAll('.rule')];
    const rule = rules[rows.findIndex((row) => row.contains(event.target as Element))];
    if (!rule) return;
    event.preventDefault();
    event.stopPropagation();
    move(rule.id, event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <div onKeyDownCapture={onKey}>
      <GridList
        aria-label={t('lists.rules')} className="rules" items={rules.map((rule, index) => ({ ...rule, index }))} dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab" dependencies={[isLocked, rules]}
        renderEmptyState={() => <p className="plists-none">{t('lists.noRules')}</p>}
      >
        {(rule) => (
          <GridListItem id={rule.id} textValue={ruleWords(t, rule)} className={`rule rule-${rule.action}`}>
            <AriaButton slot="drag" className="rule-grip" aria-label={t('lists.drag', { place: rule.index + 1 })} isDisabled={isLocked}><GripVertical size={16} strokeWidth={1.5} aria-hidden="true" /></AriaButton>
            <span className="rule-place">{rule.index + 1}</span>
            <span className="rule-action">
              {rule.action === 'deny' ? <Ban size={16} strokeWidth={1.5} aria-hidden="true" /> : <Check size={16} strokeWidth={1.5} aria-hidden="true" />}
              {t(`rules.action.${rule.action}`)}
            </span>
            <span className="rule-text">
              <bdi className="rule-whom">{whomWords(t, rule)}</bdi>
              <span className="rule-kinds">{kindsWords(t, rule.kinds)}</span>
            </span>
            <span className="rule-buttons">
              <IconButton label={t('lists.up', { place: rule.index + 1 })} icon={<ArrowUp size={16} strokeWidth={1.5} />} disabled={isLocked || rule.index === 0} onClick={() => move(rule.id, -1)} />
              <IconButton label={t('lists.down', { place: rule.index + 1 })} icon={<ArrowDown size={16} strokeWidth={1.5} />} disabled={isLocked || rule.index === rules.length - 1} onClick={() => move(rule.id, 1)} />
              <IconButton label={t('lists.edit', { place: rule.index + 1 })} icon={<Pencil size={16} strokeWidth={1.5} />} disabled={isLocked} onClick={() => onEdit(rule)} />
              <IconButton label={t('lists.take', { place: rule.index + 1 })} icon={<X size={16} strokeWidth={1.5} />} disabled={isLocked} onClick={() => onRules(rules.filter(({ id }) => id !== rule.id))} />
            </span>
          </GridListItem>
        )}
      </GridList>
      <p className="visually-hidden" role="status">{spoken}</p>
    </div>
  );
}
