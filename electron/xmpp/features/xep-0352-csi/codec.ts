import { el, type XmlElement } from '../../kit/element.ts';

export const CSI_NS = 'urn:xmpp:csi:0';

/** Whether somebody looks at this client; undefined where the element says something else. */
export function parseClientState({ name, ns }: XmlElement): boolean | undefined {
  return ns === CSI_NS && (name === 'active' || name === 'inactive') ? name === 'active' : undefined;
}

export function buildClientState(isActive: boolean): XmlElement {
  return el(isActive ? 'active' : 'inactive', CSI_NS);
}
