import { ChevronDown, X } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { allGroups } from './all-groups.ts';

export interface GroupsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly openLabel: string;
  readonly listLabel: string;
  readonly removeLabel: (group: string) => string;
  readonly known: readonly string[];
  readonly groups: readonly string[];
  readonly text: string;
  readonly onGroups: (groups: readonly string[]) => void;
  readonly onText: (text: string) => void;
}

/** Several groups: chosen from those there are, or typed; Enter or a comma takes what is typed. */
export function GroupsField(props: GroupsFieldProps): ReactNode {
  const { label, hint, openLabel, listLabel, removeLabel, known, groups, text, onGroups, onText } = props;
  const [turn, setTurn] = useState(0);
  // The field's label would be read into it: it says what it opens already.
  const openId = useId();

  function take(typed: string): void {
    choose(allGroups(groups, typed));
  }

  function choose(chosen: readonly string[]): void {
    onGroups(chosen);
    onText('');
    setTurn(turn + 1);
  }

  const offered = known.filter((group) => !groups.includes(group)).map((name) => ({ id: name, name }));
  return (
    <ComboBox
      key={turn} className="field" allowsCustomValue menuTrigger="focus" defaultItems={offered} inputValue={text}
      autoFocus={turn > 0}
      onInputChange={(typed) => (typed.includes(',') ? take(typed) : onText(typed))}
      onChange={(key) => key !== null && choose([...groups, String(key)])}
    >
      <Label className="field-label">{label}</Label>
      {groups.length > 0 && (
        <ul className="chips" aria-label={label}>
          {groups.map((group) => (
            <li key={group} className="chip">
              <bdi className="one-line">{group}</bdi>
              <button type="button" className="chip-remove" aria-label={removeLabel(group)} title={removeLabel(group)} onClick={() => onGroups(groups.filter((other) => other !== group))}>
                <X size={12} strokeWidth={2} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="input-with-button">
        <Input
          className="input" dir="auto" maxLength={1023}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || text.trim() === '' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            take(text);
          }}
        />
        <Button className="icon-button" aria-labelledby={openId}><span id={openId} className="visually-hidden">{openLabel}</span><ChevronDown size={16} strokeWidth={1.5} /></Button>
      </div>
      <Text slot="description" className="field-hint">{hint}</Text>
      <Popover className="popover popover-as-wide" offset={4}>
        <ListBox aria-label={listLabel} className="menu">
          {({ id, name }: { id: string; name: string }) => <ListBoxItem id={id} textValue={name} className="menu-item"><bdi>{name}</bdi></ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
