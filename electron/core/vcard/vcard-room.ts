import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { Vcard, VcardChange } from '../../contract/models/vcard.ts';
import { hexOf } from '../../lib/base64.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { sha1 } from '../../lib/sha1.ts';
import type { Vcards } from '../../store/vcards.ts';
import { editVcard, emptyVcard, type VcardApi } from '../../xmpp/features/xep-0054-vcard/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import { serialise } from '../../xmpp/kit/serialise.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock, Log } from '../ports.ts';
import { refusal } from '../refusal.ts';
import { AnnouncedPictures } from './announced-pictures.ts';
import { readStored, viewCard } from './card-view.ts';

/** Servers end the connection of whoever sends more than they take; most take 256 KiB. */
const MOST_BYTES = 200 * 1024;

const encoder = new TextEncoder();

/** The profiles one account sees, its own included: what was fetched last is kept, then told. */
export class VcardRoom {
  readonly #accountId: AccountId;
  readonly #own: BareJid;
  readonly #table: Vcards;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #api: () => VcardApi | undefined;
  readonly #underWay = new Map<BareJid, Promise<Result<Vcard, AppError>>>();
  readonly announcements: AnnouncedPictures;
  readonly #onOwnPhoto: () => void;
  #ownPhoto: string | undefined;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(options: {
    readonly accountId: AccountId;
    readonly address: BareJid;
    readonly table: Vcards;
    readonly events: AppEvents;
    readonly ports: { readonly clock: Clock; readonly log: Log };
    /** The own picture is another one. */
    readonly onOwnPhoto: () => void;
    /** Undefined while the account is not online. */
    readonly api: () => VcardApi | undefined;
  }) {
    this.#accountId = options.accountId;
    this.#own = options.address;
    this.#table = options.table;
    this.#events = options.events;
    this.#clock = options.ports.clock;
    this.#log = options.ports.log;
    this.#onOwnPhoto = options.onOwnPhoto;
    this.#api = options.api;
    this.announcements = new AnnouncedPictures((address) => this.fetch(address), async (address) => (await this.#table.get(this.#accountId, address))?.photo, this.#log);
  }

  /** The SHA-1 of the own picture, empty where the own profile has none; undefined where it was never seen. */
  get ownPhoto(): string | undefined {
    return this.#ownPhoto;
  }

  async load(): Promise<void> {
    const stored = await this.#table.get(this.#accountId, this.#own);
    this.#ownPhoto = stored && (stored.photo ?? '');
  }

  async read(address: BareJid): Promise<Vcard | undefined> {
    const stored = await this.#table.get(this.#accountId, address);
    return stored && { accountId: this.#accountId, address, revision: stored.revision, fetchedAt: stored.fetchedAt, properties: readStored(stored.properties) };
  }

  /** Asked once, however many want to know at the same time. */
  fetch(address: BareJid): Promise<Result<Vcard, AppError>> {
    const known = this.#underWay.get(address);
    if (known) return known;
    const asked = this.#fetch(address).finally(() => this.#underWay.delete(address));
    this.#underWay.set(address, asked);
    return asked;
  }

  /** One after the other: the card is fetched, changed and sent as a whole (R417). */
  save(revision: string, changes: readonly VcardChange[]): Promise<Result<Vcard, AppError>> {
    const mine = this.#saving.then(() => this.#save(revision, changes));
    this.#saving = mine.catch(() => undefined);
    return mine;
  }

  async #fetch(address: BareJid): Promise<Result<Vcard, AppError>> {
    const api = this.#api();
    if (!api) return err({ code: 'offline' });
    const card = await api.get(address === this.#own ? undefined : address);
    return card.ok ? ok(await this.#keep(address, card.value)) : err(refusal(card.error));
  }

  async #save(revision: string, changes: readonly VcardChange[]): Promise<Result<Vcard, AppError>> {
    const api = this.#api();
    if (!api) return err({ code: 'offline' });
    const before = await api.get();
    if (!before.ok) return err(refusal(before.error));
    if (revisionOf(before.value) !== revision) {
      await this.#keep(this.#own, before.value);
      return err({ code: 'vcard-changed' });
    }
    const card = editVcard(before.value ?? emptyVcard(), changes);
    if (encoder.encode(serialise(card)).length > MOST_BYTES) return err({ code: 'too-large', limitBytes: MOST_BYTES });
    const done = await api.set(card);
    if (!done.ok) return err(refusal(done.error));
    // What others see is what the server made of it.
    const after = await api.get();
    if (!after.ok) this.#log.warn('vcard.not-read-back', { account: this.#accountId, condition: after.error.condition });
    return ok(await this.#keep(this.#own, after.ok ? after.value : card));
  }

  async #keep(address: BareJid, card: XmlElement | undefined): Promise<Vcard> {
    const { properties, pictures, photo, logo } = viewCard(card);
    const revision = revisionOf(card);
    const fetchedAt = this.#clock.now();
    await this.#table.put(this.#accountId, address, { revision, properties: JSON.stringify(properties), photo, logo, fetchedAt }, pictures);
    this.#events.emit('vcard.stored', { accountId: this.#accountId, address, ...(photo === undefined ? {} : { photo }) });
    if (address === this.#own && this.#ownPhoto !== (photo ?? '')) {
      this.#ownPhoto = photo ?? '';
      this.#onOwnPhoto();
    }
    return { accountId: this.#accountId, address, revision, fetchedAt, properties: [...properties] };
  }
}

function revisionOf(card: XmlElement | undefined): string {
  return card ? hexOf(sha1(encoder.encode(serialise(card)))) : '';
}
