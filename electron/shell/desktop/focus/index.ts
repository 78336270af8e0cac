import type { App } from '../../../core/app.ts';
import type { Log } from '../../../lib/log.ts';
import type { OverviewBook } from '../tray/overview.ts';
import { watchFocusMode } from './focus-mode.ts';
import { findPresentation } from './presentation.ts';

/** A presentation lasts: to look so often is enough, milliseconds. */
const EVERY_MS = 15_000;

/** Tells core of the system's focus mode and of presentations, where the system tells of them, and the page where it does not. */
export async function followFocus(linnet: Pick<App, 'noteActivity' | 'setDesktop'>, book: OverviewBook, platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, log: Log): Promise<void> {
  const [tellsFocus, presentation] = await Promise.all([
    watchFocusMode(platform, environment, (isFocusOn) => linnet.noteActivity({ isFocusOn })),
    findPresentation(platform),
  ]);
  log.info('focus.found', { tellsFocus, tellsPresentation: presentation !== undefined });
  linnet.setDesktop({ tellsFocus, tellsPresentation: presentation !== undefined });
  if (!presentation) return;
  let wasPresenting = false;
  const look = async (): Promise<void> => {
    // Nobody is asked for what nobody wants to know.
    if (!wasPresenting && !book.overview().settings.presenceRules.dndInPresentation) return;
    const isPresenting = (await presentation()) ?? false;
    if (isPresenting !== wasPresenting) linnet.noteActivity({ isPresenting });
    wasPresenting = isPresenting;
  };
  setInterval(() => void look(), EVERY_MS).unref();
}
