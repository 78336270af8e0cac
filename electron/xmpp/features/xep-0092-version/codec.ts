import { el, is, type XmlElement } from '../../kit/element.ts';
import { childText } from '../../kit/reader.ts';

export const VERSION_NS = 'jabber:iq:version';

export interface SoftwareVersion {
  readonly name: string;
  readonly version: string;
  readonly system?: string | undefined;
}

/** Undefined when this is no version answer; absent names and versions are empty. */
export function parseVersion(query: XmlElement): SoftwareVersion | undefined {
  if (!is(query, 'query', VERSION_NS)) return undefined;
  const text = (name: string): string | undefined => childText(query, name, VERSION_NS);
  const system = text('os');
  return { name: text('name') ?? '', version: text('version') ?? '', ...(system === undefined ? {} : { system }) };
}

export function buildVersion({ name, version, system }: SoftwareVersion): XmlElement {
  return el(
    'query', VERSION_NS, {},
    el('name', VERSION_NS, {}, name),
    el('version', VERSION_NS, {}, version),
    system === undefined ? undefined : el('os', VERSION_NS, {}, system),
  );
}
