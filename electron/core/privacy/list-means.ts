import type { AppError } from '../../contract/errors.ts';
import { modeOfList } from '../../contract/models/privacy-mode.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import {
  listInForce, privacyProblem, type PrivacyApi, type PrivacyList, type PrivacyListNames, type PrivacyRule,
} from '../../xmpp/features/rfc3921-privacy/index.ts';
import type { IqError } from '../../xmpp/kit/stanza-error.ts';
import { refusal } from '../refusal.ts';
import type { Block, BlockMeans } from './block.ts';
import { blockedBy, withBlocked, withoutBlocked } from './blocked-rules.ts';
import { blockedBesides, withoutBlockedBesides } from './mode-rules.ts';

/** The list Linnet makes where an account has no default one. Its name is how a later session knows it. */
export const OWN_LIST = 'Blocked by Linnet';

/** A refused privacy request in the contract's words. */
export function privacyRefusal(error: IqError): AppError {
  const problem = privacyProblem(error);
  return problem === 'unanswered' || problem === 'refused' ? refusal(error) : { code: 'privacy', problem };
}

/**
 * Blocking by privacy lists (RFC 3921 §10). One list counts at a time, the session's or else the account's: blocks stand at the front
 * of both, so that neither hides them. Where there is no default list a list of ours becomes it.
 */
export function listMeans(privacy: PrivacyApi, account: BareJid): BlockMeans {
  async function names(): Promise<Result<PrivacyListNames, AppError>> {
    const answer = await privacy.names();
    return answer.ok ? answer : err(privacyRefusal(answer.error));
  }

  async function read(name: string | undefined): Promise<Result<PrivacyList | undefined, AppError>> {
    if (name === undefined) return ok(undefined);
    const answer = await privacy.list(name);
    if (answer.ok) return answer;
    // Removed elsewhere a moment ago: it no longer does anything.
    return privacyProblem(answer.error) === 'not-found' ? ok(undefined) : err(privacyRefusal(answer.error));
  }

  async function change(name: string, edit: (rules: readonly PrivacyRule[]) => readonly PrivacyRule[]): Promise<Result<undefined, AppError>> {
    const list = await read(name);
    if (!list.ok) return list;
    // To save what is read in part would lose the rest.
    if ((list.value?.unreadable ?? 0) > 0) return err({ code: 'privacy', problem: 'unreadable' });
    const set = await privacy.set(name, edit(list.value?.rules ?? []));
    return set.ok ? set : err(privacyRefusal(set.error));
  }

  /** Makes our list the account's; where another connected device stands against it (R341), this session's. */
  async function use(active: string | undefined): Promise<Result<undefined, AppError>> {
    const asDefault = await privacy.setDefault(OWN_LIST);
    if (asDefault.ok) return asDefault;
    if (privacyProblem(asDefault.error) !== 'in-use') return err(privacyRefusal(asDefault.error));
    if (active !== undefined) return ok(undefined);
    const asActive = await privacy.setActive(OWN_LIST);
    return asActive.ok ? asActive : err(privacyRefusal(asActive.error));
  }

  async function inForce(asked?: PrivacyListNames): Promise<Result<readonly Block[], AppError>> {
    const known = asked ? ok(asked) : await names();
    if (!known.ok) return known;
    const name = listInForce(known.value);
    const list = await read(name);
    if (!list.ok) return list;
    const mode = modeOfList(name);
    return ok(mode ? blockedBesides(mode, list.value?.rules ?? [], account) : blockedBy(list.value?.rules ?? []));
  }

  return {
    name: 'privacy-lists',
    tellsPresence: false,
    async load() {
      const known = await names();
      if (!known.ok) return known;
      if (known.value.default === undefined && known.value.lists.includes(OWN_LIST)) {
        // Another device kept it from becoming the account's, or a client of theirs took it out of use while it was away.
        const used = await use(known.value.active);
        return used.ok ? inForce() : used;
      }
      return inForce(known.value);
    },
    async block(blocks) {
      const known = await names();
      if (!known.ok) return known;
      const { active, default: fallback } = known.value;
      for (const name of new Set([fallback ?? OWN_LIST, active ?? fallback ?? OWN_LIST])) {
        const changed = await change(name, (rules) => blocks.reduceRight(withBlocked, rules));
        if (!changed.ok) return changed;
      }
      if (fallback === undefined) {
        const used = await use(active);
        if (!used.ok) return used;
      }
      return inForce();
    },
    async unblock(places) {
      const known = await names();
      if (!known.ok) return known;
      const { active, default: fallback, lists } = known.value;
      const own = fallback === undefined && lists.includes(OWN_LIST) ? OWN_LIST : undefined;
      for (const name of new Set([active, fallback, own])) {
        if (name === undefined) continue;
        const mode = modeOfList(name);
        const changed = await change(name, (rules) => places.reduce(mode ? (left, place) => withoutBlockedBesides(mode, left, account, place) : withoutBlocked, rules));
        if (!changed.ok) return changed;
      }
      return inForce();
    },
  };
}
