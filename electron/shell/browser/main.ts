import { rmSync } from 'node:fs';
import { serveWire } from '../../contract/server.ts';
import { createFileSecrets } from '../../platform/node/index.ts';
import { beginDemo } from '../demo-start.ts';
import { parseFlags, type Flags } from '../flags.ts';
import { catchBugs } from '../last-resort.ts';
import { keepHeapLean } from '../lean-heap.ts';
import { createNodeApp, profileStateOf } from '../node-app.ts';
import { findPageFiles } from '../page-files.ts';
import { pageFolder } from '../page-folder.ts';
import { profileOf } from '../profile-choice.ts';
import { openProfileLog } from '../profile-log.ts';
import { profileSentence } from '../profile-sentence.ts';
import { createEnding } from '../ending.ts';
import { BrowserLanguages } from './browser-languages.ts';
import { servePage } from './http.ts';
import { openWindow } from './open-window.ts';
import { serveSockets } from './socket.ts';

const EXIT = { failed: 1, badFlags: 2, profileInUse: 3 } as const;
const ending = createEnding();

async function run(flags: Flags): Promise<void> {
  keepHeapLean();
  const { directory, isPassing } = profileOf(flags);
  // The last thing of all, so that nothing of a demo stays: until then the log is written to.
  if (isPassing) process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const log = openProfileLog(directory);
  ending.add(() => log.close());
  catchBugs(log, () => void ending.end(EXIT.failed));

  const browser = new BrowserLanguages();
  const app = createNodeApp({ flags, directory, log, secrets: createFileSecrets(directory), systemLanguages: () => browser.languages });
  ending.add(() => app.dispose());
  const profile = profileStateOf(app);
  app.start().catch((error: unknown) => {
    log.error('program.not-started', { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    refuse('Linnet could not start; its log says why.', EXIT.failed);
  });

  if (flags.demo) beginDemo(app, log);
  if (flags.link !== undefined) app.openLink(flags.link);

  const { server, gate } = await servePage(flags.port, findPageFiles(pageFolder(import.meta.url)), log, (accepted) => browser.accept(accepted));
  ending.add(serveSockets({ server, gate, log, serve: (wire) => serveWire(wire, app.handlers, app.events, log) }));
  ending.add(() => void server.close());

  // The address is told as soon as the profile is known to be ours; contacts and history are read while the browser starts.
  const state = await profile;
  const sentence = profileSentence(state);
  if (sentence !== undefined && state.state === 'unusable' && state.problem === 'in-use') return refuse(sentence, EXIT.profileInUse);
  if (sentence !== undefined) console.error(sentence);
  console.log(`Linnet is ready at ${gate.url}`);
  if (flags.opensWindow) showWindow(gate.url);
}

/** Closing the window ends Linnet, as it does in the desktop shell. */
function showWindow(url: string): void {
  const window = openWindow(url);
  if (!window) return console.error('No browser with app windows was found here: open the address above.');
  ending.add(() => window.close());
  void window.closed.then((byPerson) => {
    if (byPerson) ending.end(0);
    else console.error('The window could not be opened: open the address above in a browser.');
  });
}

function refuse(sentence: string, exitCode: number): void {
  if (ending.end(exitCode)) console.error(sentence);
}

function sentenceOf(error: NodeJS.ErrnoException, flags: Flags): string {
  if (error.code === 'EADDRINUSE') return `Port ${flags.port} is already in use: choose another with --port, or leave it out.`;
  if (error.code === 'EACCES') return `Port ${flags.port} may not be used by this person: choose another with --port, or leave it out.`;
  return `Linnet could not start: ${error.message}`;
}

const flags = parseFlags(process.argv.slice(2), { toleratesForeign: false });
if (flags.ok) run(flags.value).catch((error: NodeJS.ErrnoException) => refuse(sentenceOf(error, flags.value), EXIT.failed));
else refuse(flags.error, EXIT.badFlags);
