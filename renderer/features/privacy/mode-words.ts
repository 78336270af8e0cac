import type { PrivacyMode } from '../../../electron/contract/models/privacy-mode.ts';
import type { TFunction } from '../../i18n/index.ts';

export function modeName(t: TFunction, mode: PrivacyMode): string {
  return 'group' in mode ? t(`modes.nameOf.${mode.kind}`, { group: `\u2068${mode.group}\u2069` }) : t(`modes.name.${mode.kind}`);
}

/** What it will do, before it is started. */
export function modeDeed(t: TFunction, mode: PrivacyMode): string {
  return t(`modes.does.${mode.kind}`, { group: 'group' in mode ? `\u2068${mode.group}\u2069` : '' });
}
