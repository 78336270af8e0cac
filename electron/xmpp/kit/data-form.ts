import { childrenOf, el, is, textOf, type XmlElement } from './element.ts';

/** XEP-0004 Data Forms, version 2.13: what one program fills in for another (XEP-0068); forms for people are not here. */
export const FORM_NS = 'jabber:x:data';

/** Values by the name of their field. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** A field that may be filled in. */
export interface FormField {
  readonly name: string;
  readonly type: 'boolean' | 'jid-single' | 'list-multi' | 'text-single';
  readonly content?: XmlElement | undefined;
}

/** What was filled in; undefined where it is no submitted form of this type. The first of two fields with one name counts. */
export function parseSubmission(form: XmlElement, formType: string): FormFields | undefined {
  if (!is(form, 'x', FORM_NS) || form.attrs['type'] !== 'submit') return undefined;
  const fields = new Map<string, readonly string[]>();
  for (const field of childrenOf(form, 'field', FORM_NS)) {
    const name = field.attrs['var'];
    if (name !== undefined && !fields.has(name)) fields.set(name, childrenOf(field, 'value', FORM_NS).map(textOf));
  }
  const isOfType = fields.get('FORM_TYPE')?.[0] === formType;
  fields.delete('FORM_TYPE');
  return isOfType ? fields : undefined;
}

export function buildSubmission(formType: string, fields: FormFields): XmlElement {
  return el('x', FORM_NS, { type: 'submit' }, buildType(formType), ...[...fields].map(([name, values]) => el('field', FORM_NS, { var: name }, ...values.map(buildValue))));
}

export function buildForm(formType: string, fields: readonly FormField[]): XmlElement {
  return el('x', FORM_NS, { type: 'form' }, buildType(formType), ...fields.map(({ name, type, content }) => el('field', FORM_NS, { type, var: name }, content)));
}

function buildType(formType: string): XmlElement {
  return el('field', FORM_NS, { var: 'FORM_TYPE', type: 'hidden' }, buildValue(formType));
}

function buildValue(value: string): XmlElement {
  return value === '' ? el('value', FORM_NS) : el('value', FORM_NS, {}, value);
}
