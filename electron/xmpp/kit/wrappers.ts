import { childElements, CLIENT_NS, type XmlElement } from './element.ts';

/** Whether a message's child carries another message. */
export type IsWrapper = (child: XmlElement) => boolean;

/**
 * What a message says beside its wrappers, all of which are taken out; the message itself where it has none. Undefined where nothing of
 * RFC 3921 §2.1 is left, such as a body: it was made for the wrapper, and what servers add to it (ids, delays) does not make it more.
 */
export function withoutWrappers(message: XmlElement, isWrapper: IsWrapper): XmlElement | undefined {
  if (!childElements(message).some(isWrapper)) return message;
  const children = childElements(message).filter((child) => !isWrapper(child));
  return children.some(({ ns }) => ns === CLIENT_NS) ? { ...message, children } : undefined;
}
