/** Where an address of the web leads: the host with its port, and the last part of the path as text. */
export interface WebAddress {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** Foreign text; empty where the path ends with none. */
  readonly fileName: string;
}

const SHAPE = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?(\/[!-~]*)?$/iu;

/**
 * An absolute address of the web (RFC 3986) in plain ASCII, without a user before its host; undefined for everything else, other schemes
 * above all (hazards E2, E4).
 */
export function readWebAddress(text: string): WebAddress | undefined {
  const match = text.length > 4096 ? undefined : SHAPE.exec(text);
  if (!match) return undefined;
  const [, scheme = '', host = '', port = '', path = ''] = match;
  const last = path.split(/[?#]/u)[0]!.split('/').at(-1) ?? '';
  return { scheme: scheme.toLowerCase() as WebAddress['scheme'], host: `${host}${port}`.toLowerCase(), fileName: decoded(last) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
