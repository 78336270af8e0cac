import { createServer } from 'node:net';

/** A contact written into a roster before the server starts. */
export interface RosterContact {
  readonly jid: string;
  readonly name?: string;
  readonly subscription: 'none' | 'to' | 'from' | 'both';
  readonly groups: readonly string[];
}

/** PEM texts of a server certificate for `localhost`, its key, and the authority that signed it. */
export interface ServerCertificate {
  readonly certPem: string;
  readonly keyPem: string;
  readonly caPem: string;
}

export interface TestServerOptions {
  /** Accounts at `localhost`: name to password. */
  readonly users: Readonly<Record<string, string>>;
  /** Rosters to begin with, by account name. Contacts at `contacts.localhost` exist and answer nothing, see `contactsOnline`. */
  readonly rosters?: Readonly<Record<string, readonly RosterContact[]>>;
  /** Prosody only: contacts `c0` to `c<n-1>` of `contacts.localhost` answer a probe as available. */
  readonly contactsOnline?: number;
  /** Without it the tests' own authority issues one for `localhost`. */
  readonly certificate?: ServerCertificate;
  /** The one SCRAM variant the server stores and offers. Default SHA-1. */
  readonly scram?: 'SHA-1' | 'SHA-256';
  /** SASL mechanisms not to offer, such as `SCRAM-SHA-1`. */
  readonly withoutMechanisms?: readonly string[];
  /** Linnet's own only: offers SCRAM bound to the channel. Default true. */
  readonly channelBinding?: boolean;
  /** Linnet's own only: clients may make themselves accounts (XEP-0077). Default false. */
  readonly registration?: boolean;
  /** Offers stream management (XEP-0198). Default true. */
  readonly streamManagement?: boolean;
  /** Keeps messages for accounts that are not there. Default true. */
  readonly offlineMessages?: boolean;
  /** ejabberd and Linnet's own: archives messages (XEP-0313), ejabberd in a table whose every insertion reads all of an account's rows. Default true. */
  readonly archive?: boolean;
  /** Prosody and ejabberd: archives in which many thousands are no slower than few, Prosody's in memory, ejabberd's in SQLite. Default false. */
  readonly largeArchive?: boolean;
  /** Linnet's own: messages in each archive; 50,000 unless told. */
  readonly archiveLimit?: number;
  /** Prosody only: has privacy lists besides the blocking command (XEP-0191). Default true. */
  readonly privacyLists?: boolean;
  /** Prosody only: people as files of XEP-0227, by account name, besides which it has no others. */
  readonly portable?: Readonly<Record<string, string>>;
  /** Prosody only: modules not to load, such as `mam`, which writes every message to a file. */
  readonly withoutModules?: readonly string[];
  /** Prosody only: keeps vCards as they are sent; by default it makes them from the newer format and back, which loses what that has no place for. */
  readonly keepsVcards?: boolean;
  /** Prosody and ejabberd: takes files of up to 2,000,000 bytes over HTTPS (XEP-0363). Default false. */
  readonly takesFiles?: boolean;
  /** Largest stanza in bytes. Default 262144, as packaged servers have. */
  readonly stanzaLimitBytes?: number;
  /** Seconds a lost session may be resumed. Default 60. */
  readonly resumeSeconds?: number;
  /** Stanzas kept for a lost session; of more, Prosody drops the older ones, and ejabberd ends the session. Default as packaged: 500, 5000. */
  readonly resumeQueue?: number;
  /** ejabberd only: what a session that was given up had not acknowledged goes to another one of the account's too, where there is one. Default false: only where there is none. */
  readonly resendsAlways?: boolean;
  readonly debugLog?: boolean;
}

/** A real server in a temporary folder on free loopback ports. */
export interface TestServer {
  readonly software: 'prosody' | 'ejabberd' | 'linnet';
  readonly domain: 'localhost';
  readonly host: '127.0.0.1';
  /** STARTTLS. */
  readonly port: number;
  /** TLS from the first byte. */
  readonly tlsPort: number;
  readonly caPem: string;
  readonly caFile: string;
  /** The folder with configuration and data. */
  readonly directory: string;
  /** What the server has logged so far. */
  log(): string;
  addUser(name: string, password: string): Promise<void>;
  /** Ends the server in order and starts it again: same ports, same data. */
  restart(): Promise<void>;
  /** As `restart`, but the server dies without a farewell. */
  crashAndRestart(): Promise<void>;
  /** Ends the server and keeps its data; `start` brings it back. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Freezes the server: connections stay open and silent. `thaw` lets it go on. */
  freeze(): void;
  thaw(): void;
  /** Ends the server at once and removes its folder with all data. Safe to call twice. */
  stop(): Promise<void>;
}

/** Numbered contacts at `contacts.localhost`, spread evenly over `groups` groups. */
export function numberedContacts(count: number, groups: number): RosterContact[] {
  return Array.from({ length: count }, (_, index) => ({
    jid: `c${index}@contacts.localhost`,
    name: `Contact ${index}`,
    subscription: 'both' as const,
    groups: groups > 0 ? [`Group ${index % groups}`] : [],
  }));
}

/** Ports of these nobody is given unasked: those the system gives, to outgoing connections too, begin above (Linux: 32768). */
const PORTS = { first: 15_000, count: 17_000 } as const;

/** Ports on loopback that are free now, and that nothing but another test takes. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = PORTS.first + Math.floor(Math.random() * PORTS.count);
    const isFree = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => { resolve(false); });
      server.listen(port, '127.0.0.1', () => { server.close(() => { resolve(true); }); });
    });
    if (isFree) ports.add(port);
  }
  return [...ports];
}
