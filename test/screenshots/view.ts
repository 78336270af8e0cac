import type { Page } from 'playwright-core';
import type { TFunction } from '../../renderer/i18n/index.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';

/** A working day's afternoon, in epoch milliseconds: every view is shown at this time, so that two days show the same. */
export const VIEW_TIME = Date.UTC(2026, 4, 12, 14, 30);

/** One view of the page: how core stands, and what is clicked to get there, by names in the language the page speaks. */
export interface View {
  readonly name: string;
  /** What stands behind the address of the page: the part that opens a window of its own. */
  readonly hash?: string;
  readonly prepare: (core: ScriptedCore, now: number) => void;
  readonly reach?: (page: Page, core: ScriptedCore, t: TFunction) => Promise<void>;
}

export async function openChat(page: Page, address: string): Promise<void> {
  await page.locator(`.conversations [title="${address}"]`).click();
  await page.getByRole('textbox').last().waitFor();
}
