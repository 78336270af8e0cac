import type { Page } from 'playwright-core';
import type { TFunction } from '../../renderer/i18n/index.ts';
import type { ScriptedCore } from '../kit/scripted-core.ts';

/** One view of the page: how core stands, and what is clicked to get there, by names in the language the page speaks. */
export interface View {
  readonly name: string;
  readonly prepare: (core: ScriptedCore, now: number) => void;
  readonly reach?: (page: Page, core: ScriptedCore, t: TFunction) => Promise<void>;
}

export async function openChat(page: Page, address: string): Promise<void> {
  await page.locator(`.conversations [title="${address}"]`).click();
  await page.getByRole('textbox').last().waitFor();
}
