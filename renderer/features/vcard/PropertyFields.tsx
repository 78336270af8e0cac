import { Trash2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { shapeOf } from '../../../electron/lib/vcard-shape.ts';
import { useTexts } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import type { DraftProperty } from './draft.ts';
import { COMMON_TYPES, FIELD_ORDER, LONG, SEVERAL } from './layout.ts';

export interface PropertyFieldsProps {
  readonly property: DraftProperty;
  /** Among those of its name that are shown. */
  readonly index: number;
  readonly onChange: (part: Partial<DraftProperty>) => void;
}

/** The fields of one property: a line each, its kinds, and the way to take it out. */
export function PropertyFields({ property, index, onChange }: PropertyFieldsProps): ReactNode {
  const t = useTexts();
  const { name, parts, list, types } = property;
  const shape = shapeOf(name);
  const paths = FIELD_ORDER[name] ?? shape.parts.filter((path) => path !== 'BINVAL');
  const label = t(`vcard.label.${name}`);
  const title = index === 0 ? label : `${label} ${index + 1}`;
  if (name === 'CLASS') return <ClassField property={property} index={index} onChange={onChange} />;
  const setPart = (path: string, text: string): void => onChange({ parts: { ...parts, [path]: text } });
  const isRemovable = SEVERAL.has(name) || property.base?.property.bytes !== undefined;
  const fields = (
    <>
      {paths.map((path) => {
        const text = path === 'text' || (paths.length === 1 && shape.list === undefined) ? title : t(`vcard.part.${path as 'NUMBER'}`);
        const shared = { label: text, value: parts[path] ?? '', onText: (typed: string) => setPart(path, typed), maxLength: 100_000 };
        return LONG.has(path === 'text' ? name : path) ? <TextArea key={path} rows={3} {...shared} /> : <TextField key={path} {...shared} />;
      })}
      {shape.list !== undefined && (
        <TextArea
          label={paths.length === 0 ? title : t(`vcard.part.${shape.list as 'ORGUNIT'}`)} hint={t('vcard.listHint')} rows={2} value={list.join('\n')}
          onText={(typed) => onChange({ list: typed === '' ? [] : typed.split('\n') })}
        />
      )}
    </>
  );
  const isGroup = paths.length + (shape.list === undefined ? 0 : 1) > 1;
  return (
    <div className={isGroup ? 'vcard-property vcard-group' : 'vcard-property'} role={isGroup ? 'group' : undefined} aria-label={isGroup ? title : undefined}>
      {isGroup && <p className="vcard-title" aria-hidden="true">{title}</p>}
      <div className={isGroup ? 'vcard-parts' : 'vcard-line'}>
        {fields}
        {isRemovable && <IconButton className="vcard-remove" label={t('vcard.remove', { field: title })} icon={<Trash2 size={16} strokeWidth={1.5} />} onClick={() => onChange({ isRemoved: true })} />}
      </div>
      {property.base?.property.bytes !== undefined && <p className="field-hint">{t('vcard.binary', { size: `${Math.max(1, Math.round(property.base.property.bytes / 1000))} kB` })}</p>}
      {shape.types.length > 0 && <Types label={t('vcard.kinds', { field: title })} known={shape.types} types={types} onTypes={(chosen) => onChange({ types: chosen })} />}
    </div>
  );
}

function Types({ label, known, types, onTypes }: { readonly label: string; readonly known: readonly string[]; readonly types: readonly string[]; readonly onTypes: (types: readonly string[]) => void }): ReactNode {
  const t = useTexts();
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const shown = known.filter((type) => isWhole || COMMON_TYPES.has(type) || types.includes(type));
  return (
    <div className="vcard-types" role="group" aria-label={label}>
      {shown.map((type) => (
        <span key={type} className="vcard-type">
          <input
            type="checkbox" id={`${id}-${type}`} checked={types.includes(type)}
            onChange={(event) => onTypes(known.filter((other) => (other === type ? event.target.checked : types.includes(other))))}
          />
          <label htmlFor={`${id}-${type}`}>{t(`vcard.type.${type as 'HOME'}`)}</label>
        </span>
      ))}
      {shown.length < known.length && <button type="button" className="button button-link" onClick={() => setWhole(true)}>{t('vcard.moreTypes')}</button>}
    </div>
  );
}

function ClassField({ property: { types }, onChange }: PropertyFieldsProps): ReactNode {
  const t = useTexts();
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{t('vcard.label.CLASS')}</label>
      <select id={id} className="input" value={types[0] ?? ''} onChange={(event) => onChange({ types: event.target.value === '' ? [] : [event.target.value] })}>
        <option value="">{t('vcard.classNone')}</option>
        {shapeOf('CLASS').types.map((type) => <option key={type} value={type}>{t(`vcard.type.${type as 'PUBLIC'}`)}</option>)}
      </select>
    </div>
  );
}
