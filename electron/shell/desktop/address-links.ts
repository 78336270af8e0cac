import { app, type Event } from 'electron';
import { LINK_SCHEMES } from '../../lib/address-link.ts';

/** What a second start tells the first: its link, by the lock's own way. Chromium reorders a command line, so that this is not read out of it. */
export interface SecondStart {
  readonly link: string | undefined;
}

type Opener = (link: string | undefined) => void;

/**
 * Hears every link to an address that the system gives to Linnet: macOS does it before Electron is ready, elsewhere a second start does.
 * To be called at once; the answer is called with whoever opens them, and with undefined for a start that brought none.
 */
export function hearLinks(): (opener: Opener) => void {
  const early: (string | undefined)[] = [];
  let open: Opener = (link) => void early.push(link);
  app.on('open-url', (event: Event, url: string) => {
    event.preventDefault();
    open(url);
  });
  app.on('second-instance', (_event, _argv, _directory, data: unknown) => open(readSecondStart(data)));
  return (opener) => {
    open = opener;
    for (const link of early.splice(0)) opener(link);
  };
}

/**
 * On Windows a program says itself which schemes it can open; elsewhere the package does. Two dashes go before the link, so that nothing
 * in it can pass for a flag (hazard U6). Whether Linnet is the one that opens them stays the person's choice.
 */
export function offerForLinks(platform: NodeJS.Platform, isPackaged: boolean): void {
  if (platform !== 'win32' || !isPackaged) return;
  for (const scheme of LINK_SCHEMES) app.setAsDefaultProtocolClient(scheme, process.execPath, ['--']);
}

/** Another process of the same person wrote it: whatever has not this shape says nothing. */
function readSecondStart(data: unknown): string | undefined {
  const link = typeof data === 'object' && data !== null && 'link' in data ? data.link : undefined;
  return typeof link === 'string' ? link : undefined;
}
