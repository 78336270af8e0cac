import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAddressLink, parseAddressLink } from '../lib/address-link.ts';
import { err, ok, type Result } from '../lib/result.ts';

/** What the command line of either shell says. */
export interface Flags {
  /** `--profile DIR`; undefined: the platform's own place. */
  readonly profile: string | undefined;
  /** `--ca FILE`, read: PEM texts. */
  readonly trustedCas: readonly string[];
  /** `--language TAG`, in canonical form (BCP 47). */
  readonly language: string | undefined;
  /** `--port N`; 0: a free one. */
  readonly port: number;
  /** False after `--no-open`. */
  readonly opensWindow: boolean;
  /** `--demo`: begins with the demo; without `--profile` nothing is kept. */
  readonly demo: boolean;
  /** `--hidden`: the desktop shell begins in the tray, where there is one. */
  readonly hidden: boolean;
  /** A link to an address: `xmpp:romeo@montague.net`. */
  readonly link: string | undefined;
}

type Draft = { -readonly [Name in keyof Flags]: Flags[Name] } & { trustedCas: string[] };

const KNOWN = '--profile DIR, --demo, --hidden, --ca FILE, --language TAG, --port N, --no-open, and after them a link such as xmpp:anna@example.org';

/** A flag's action; it answers a sentence when the value will not do. */
const withValue: Readonly<Record<string, (draft: Draft, value: string) => string | undefined>> = {
  '--profile': (draft, value) => void (draft.profile = value),
  '--ca': (draft, value) => {
    const certificate = readCertificates(value);
    if (certificate.ok) draft.trustedCas.push(certificate.value);
    return certificate.ok ? undefined : certificate.error;
  },
  '--language': (draft, value) => {
    const tag = canonicalTag(value);
    if (tag === undefined) return `--language needs a language tag such as en or pt-BR, not "${value}".`;
    draft.language = tag;
    return undefined;
  },
  '--port': (draft, value) => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) return `--port needs a number from 0 to 65535, not "${value}".`;
    draft.port = Number(value);
    return undefined;
  },
};

export interface ParseOptions {
  /** Skip what is not ours instead of refusing it: on the desktop, Chromium's own switches come the same way. */
  readonly toleratesForeign: boolean;
}

/** Reads the arguments after the program's name; `--name value` and `--name=value` both do. The refusal is a sentence for the person. */
export function parseFlags(args: readonly string[], { toleratesForeign }: ParseOptions): Result<Flags, string> {
  const draft: Draft = { profile: undefined, trustedCas: [], language: undefined, port: 0, opensWindow: true, demo: false, hidden: false, link: undefined };
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--' || isAddressLink(args[at]!)) return takeLink(draft, args.slice(args[at] === '--' ? at + 1 : at));
    const [, name = '', inline] = /^(.*?)(?:=(.*))?$/s.exec(args[at]!)!;
    if (name === '--no-open' && inline === undefined) {
      draft.opensWindow = false;
      continue;
    }
    if ((name === '--demo' || name === '--hidden') && inline === undefined) {
      draft[name === '--demo' ? 'demo' : 'hidden'] = true;
      continue;
    }
    const take = Object.hasOwn(withValue, name) ? withValue[name] : undefined;
    if (!take) {
      if (toleratesForeign) continue;
      return err(`Linnet does not know "${args[at]!}". It knows ${KNOWN}.`);
    }
    const value = inline ?? args[(at += 1)];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) return err(`${name} needs a value.`);
    const problem = take(draft, value);
    if (problem !== undefined) return err(problem);
  }
  return ok(draft);
}

/** A link ends the flags: whoever writes one for others to open must not be able to add flags to it (hazard U6). */
function takeLink(draft: Draft, [link, ...more]: readonly string[]): Result<Flags, string> {
  if (link === undefined) return ok(draft);
  if (more.length > 0) return err('Nothing may follow a link: put flags before it.');
  if (!parseAddressLink(link)) return err('Linnet cannot open this link: it needs an address, as in xmpp:anna@example.org.');
  draft.link = link;
  return ok(draft);
}

function readCertificates(file: string): Result<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return err(`The certificate file "${file}" of --ca cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`);
  }
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    for (const block of blocks) new X509Certificate(block);
  } catch {
    return err(`The file "${file}" of --ca has a certificate that cannot be understood.`);
  }
  return blocks.length > 0 ? ok(blocks.join('\n')) : err(`The file "${file}" of --ca has no certificate in PEM form.`);
}

function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
