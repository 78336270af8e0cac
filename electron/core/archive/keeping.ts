import type { AppError } from '../../contract/errors.ts';
import type { ArchiveKeeping, ArchiveKeeps } from '../../contract/models/archive.ts';
import type { BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { MamApi } from '../../xmpp/features/xep-0313-mam/index.ts';
import { refusal } from '../refusal.ts';

/** What the server keeps, and whether that can be chosen (XEP-0313, XEP-0441). */
export async function readKeeping(mam: MamApi, own: BareJid): Promise<Result<ArchiveKeeping, AppError>> {
  const support = await mam.support(own);
  if (!support.ok) return err(refusal(support.error));
  if (!support.value.isOffered) return ok({ offer: 'none' });
  const preferences = await mam.preferences();
  if (preferences.ok) return ok({ offer: 'chosen', keeps: preferences.value.default });
  // Any answer but that none came: the server has no such choice.
  return 'type' in preferences.error && preferences.error.type === 'cancel' ? ok({ offer: 'fixed' }) : err(refusal(preferences.error));
}

/** Whom the person named to this or another program stays named. */
export async function setKeeping(mam: MamApi, keeps: ArchiveKeeps): Promise<Result<ArchiveKeeping, AppError>> {
  const before = await mam.preferences();
  if (!before.ok) return err(refusal(before.error));
  const after = await mam.setPreferences({ ...before.value, default: keeps });
  return after.ok ? ok({ offer: 'chosen', keeps: after.value.default }) : err(refusal(after.error));
}
