import type { AppError } from '../../contract/errors.ts';
import { modeListName, modeOfList, type PrivacyMode } from '../../contract/models/privacy-mode.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { PrivacyApi, PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { OWN_LIST, privacyRefusal } from './list-means.ts';
import { hides, modeRules, withoutMode } from './mode-rules.ts';
import type { PrivacyRoom } from './privacy-room.ts';

/** What of the account's life a mode touches. */
export interface ModeHost {
  readonly own: BareJid;
  /** Who shares no presence with us: neither sees us nor is seen. */
  readonly isStranger: (peer: BareJid) => boolean;
  /** Strangers whom we talk with. */
  readonly known: () => readonly BareJid[];
  /** Whom we asked to see, and who has not answered. */
  readonly asked: () => readonly BareJid[];
  /** Says that we are gone: to everybody, or to the contacts who see us and will not under the mode. */
  readonly leave: (mode: PrivacyMode) => void;
  /** Says to everybody who may see it how we are. */
  readonly announce: () => void;
}

/**
 * The modes of one account: each is a privacy list that is made active, and comes back with every session of ours (R338). Whoever is hidden
 * by one stays so: where its list cannot be made active again, nothing is said of us at all.
 */
export class ModeRoom {
  readonly #privacy: PrivacyRoom;
  readonly #host: ModeHost;
  /** Who shares no presence and was let through by the list as it was made last. */
  #allowed: ReadonlySet<BareJid> = new Set();

  constructor(privacy: PrivacyRoom, host: ModeHost) {
    this.#privacy = privacy;
    this.#host = host;
  }

  async start(mode: PrivacyMode): Promise<Result<undefined, AppError>> {
    if (!this.#privacy.isOnline && mode.kind === 'invisible') {
      await this.#hide(mode, true);
      return ok(undefined);
    }
    let isGone = false;
    const done = await this.#privacy.withLists(async (api) => {
      const made = await this.#make(api, mode);
      if (!made.ok) return made;
      // RFC 3921 §10.11: whoever is not to see us any more hears first that we are gone, for afterwards nothing reaches them.
      isGone = hides(mode);
      if (isGone) this.#host.leave(mode);
      const active = await api.setActive(made.value);
      return active.ok ? ok(undefined) : err(privacyRefusal(active.error));
    });
    if (done.ok) await this.#hide(hides(mode) ? mode : undefined);
    // Whoever may still see us, does again; so does everybody where the server refused.
    if (done.ok || isGone) this.#host.announce();
    return done;
  }

  /** Without a session: the next one begins without a mode of this device's own. */
  async end(): Promise<Result<undefined, AppError>> {
    if (!this.#privacy.isOnline || this.#privacy.lists.hidden?.isHeld) {
      await this.#hide(undefined);
      if (!this.#privacy.isOnline) await this.#privacy.lists.endMode();
      this.#host.announce();
      return ok(undefined);
    }
    const before = this.#privacy.lists.beforeMode;
    const done = await this.#privacy.withLists(async (api) => {
      const names = await api.names();
      if (!names.ok) return err(privacyRefusal(names.error));
      const { active, default: fallback, lists } = names.value;
      if (modeOfList(active)) {
        const isThere = before !== undefined && lists.includes(before);
        const ended = await api.setActive(isThere ? before : undefined);
        if (!ended.ok) return err(privacyRefusal(ended.error));
        if (before !== undefined && !isThere) await this.#privacy.lists.lose(before);
      }
      if (!modeOfList(fallback)) return ok(undefined);
      const other = await api.setDefault(lists.includes(OWN_LIST) ? OWN_LIST : undefined);
      return other.ok ? ok(undefined) : err(privacyRefusal(other.error));
    });
    if (!done.ok) return done;
    await this.#hide(undefined);
    this.#host.announce();
    return done;
  }

  /** A new session, before anything is said in it: who was hidden is so again first. */
  async restore(api: PrivacyApi): Promise<void> {
    await this.#privacy.restoreActive(api);
    // Whom we wrote to while there was no session.
    const guard = this.#guard;
    if (guard) await this.#make(this.#privacy.lists.observe(api), guard);
    const mode = modeOfList(this.#privacy.lists.hidden?.list);
    if (!mode) return;
    if (this.#privacy.lists.active === modeListName(mode)) return this.#hide(mode);
    // Until the server says that it holds, it does not.
    await this.#hide(mode, true);
    const lists = this.#privacy.lists.observe(api);
    const made = await this.#make(lists, mode);
    if (made.ok && (await lists.setActive(made.value)).ok) await this.#hide(mode);
  }

  /**
   * Somebody is about to be written to, or asked: while nobody new gets through, the list lets them answer, and lets us write, first. Under
   * `contacts-only` it does so for who is asked alone: they are about to be a contact.
   */
  async letIn(peer: BareJid, { isAsked }: { readonly isAsked: boolean }): Promise<void> {
    const guard = this.#guard;
    if (!guard || (guard.kind === 'contacts-only' && !isAsked) || !this.#privacy.isOnline || this.#allowed.has(peer) || !this.#host.isStranger(peer)) return;
    await this.#privacy.withLists(async (api) => {
      const made = await this.#make(api, guard, [peer]);
      return made.ok ? ok(undefined) : made;
    });
  }

  /** What holds here, or, without a session, will hold in the next one. */
  get inForce(): PrivacyMode | undefined {
    return modeOfList(this.#privacy.lists.inForce);
  }

  /** The mode in force that keeps strangers out, if one does. */
  get #guard(): PrivacyMode | undefined {
    const mode = modeOfList(this.#privacy.lists.active);
    return mode?.kind === 'nobody-new' || mode?.kind === 'contacts-only' ? mode : undefined;
  }

  #hide(mode: PrivacyMode | undefined, isHeld = false): Promise<void> {
    return this.#privacy.lists.hide(mode && { list: modeListName(mode), isHeld });
  }

  /** Saves the list of the mode; answers its name. */
  async #make(api: PrivacyApi, mode: PrivacyMode, others: readonly BareJid[] = []): Promise<Result<string, AppError>> {
    const names = await api.names();
    if (!names.ok) return err(privacyRefusal(names.error));
    const { active, default: fallback, lists } = names.value;
    // What holds without a mode (RFC 3921 §10.2): the list of this session's own, which is active again when the mode ends, else the account's.
    const own = modeOfList(active) ? this.#privacy.lists.beforeMode : active;
    const inForce = own !== undefined && lists.includes(own) ? own : fallback;
    const base = inForce === undefined ? ok<readonly PrivacyRule[]>([]) : await this.#read(api, inForce);
    if (!base.ok) return base;
    const name = modeListName(mode);
    const known = [...new Set([...mode.kind === 'nobody-new' ? this.#host.known() : mode.kind === 'contacts-only' ? this.#host.asked() : [], ...others])];
    const set = await api.set(name, modeRules(mode, base.value, { own: this.#host.own, known }));
    if (set.ok && (mode.kind === 'nobody-new' || mode.kind === 'contacts-only')) this.#allowed = new Set(known);
    return set.ok ? ok(name) : err(privacyRefusal(set.error));
  }

  async #read(api: PrivacyApi, name: string): Promise<Result<readonly PrivacyRule[], AppError>> {
    const list = await api.list(name);
    if (!list.ok) return err(privacyRefusal(list.error));
    // Who is blocked by a rule that cannot be read would no longer be so.
    if (list.value.unreadable > 0) return err({ code: 'privacy', problem: 'unreadable' });
    const mode = modeOfList(name);
    return ok(mode ? withoutMode(mode, list.value.rules, this.#host.own) : list.value.rules);
  }
}
