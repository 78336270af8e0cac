import { proven } from '../../conformance/line.ts';
import { BACKUPS, CORE_MESSAGES, DATABASE, FAULTS_PAGE, HTTPS, PIPELINE, SEARCH_REPAIR, STORAGE_PAGE, UPLOADS } from '../files.ts';
import { nothingToSay, says, type Fault } from '../fault.ts';

/** F48 to F56: the computer, its disk, its processes. */
export const machine: readonly Fault[] = [
  {
    number: 48, fault: 'The clock jumps, the time zone or summer time changes, a leap second', injected: 'a clock of the test’s; stamps out of all reason', expected: 'messages keep the order of the archive, days are parted rightly, waits do not notice', seen: nothingToSay('the times that are known, in the order in which things came'),
    ...proven('test/faults/core.test.ts', 'jumps a day forth and back while online: messages keep their order, and nothing fires early or never', 'a leap second, a day that does not exist and years out of all reason in a stamp move no message', 'renderer/i18n/catalogue.test.ts', 'keeps days apart over the change of the clocks', 'electron/platform/node/clock.test.ts', 'the clock tells the time and never goes backwards'), holds: 'order errors 0',
    notTried: 'a change of the time zone of the computer while the page is open',
  },
  {
    number: 49, fault: 'The computer sleeps', injected: 'SIGSTOP of the program while the line is reset and messages come; the desktop shell’s wake-up on the stand-in', expected: 'one look at the connection, then one reconnect', seen: says('connection.step.alive', 'connection.now'),
    ...proven('test/faults/program.test.ts', 'F49: asleep while the line breaks and messages come: awake again it is back by itself, at once, with one sign-in', 'test/desktop/window.test.ts', 'looks after its connections when the computer wakes', 'test/scenario/stream-reconnect.test.ts', '"connect now" asks at once: 15 s after waking up'), holds: '1 reconnect, lost 0, doubled 0; a line that died silently is given up 15 s after waking', notTried: 'the sleep of a real computer; twelve hours',
  },
  {
    number: 50, fault: 'The disk is full', injected: 'a file system of 64 MiB', expected: 'nothing is acknowledged meanwhile; nothing is lost once there is room', seen: says('profile.write.disk-full', 'profile.problem.disk-full'),
    ...proven(STORAGE_PAGE, 'a full disk while receiving: said in the page; once there is room everything is there, once (F50)', CORE_MESSAGES, 'counts as handled only once a full disk has room again, and loses nothing (F50)', DATABASE, 'a full disk refuses the write, loses nothing, and goes on when there is room (needs the right to mount)', PIPELINE, 'tries again until the disk takes it, and settles only then (X16)'), holds: 'lost 0',
  },
  {
    number: 51, fault: 'The profile is read-only', injected: 'a file system that is mounted anew as read-only', expected: 'a sentence and a clear end; it opens as it was when it may be written', seen: says('profile.problem.read-only', 'profile.write.read-only'),
    ...proven(STORAGE_PAGE, 'a profile that becomes read-only: said when it is opened, and it opens as it was when it may be written again (F51)', DATABASE, 'a read-only place is told as such, with and without a database in it (needs the right to mount)'), holds: 'no crash', notTried: 'a disk that answers EIO: there is no tool for it on the machine of the tests',
  },
  {
    number: 52, fault: 'The database is locked, or the program is started twice', injected: 'a second start; another program’s BEGIN EXCLUSIVE', expected: 'the first goes on, or its window comes to the front', seen: says('profile.problem.in-use', 'profile.write.in-use'),
    ...proven(STORAGE_PAGE, 'a database that another program holds: exit code 3 and one sentence, within seconds, and the holder goes on (F52)', 'a second start on the profile: exit code 3, and the first goes on receiving (F52)', DATABASE, 'belongs to one process: another is told so within seconds', 'test/desktop/program.test.ts', 'brings the first to the front and ends'), holds: 'told within 10 s',
  },
  {
    number: 53, fault: 'The database is damaged: header, pages, log, search index, cut short, empty', injected: 'random damage of each kind to a profile that has a copy of the day', expected: 'nothing is thrown away; the newest good copy takes its place at one click, the rest comes from the archive', seen: says('profile.problem.damaged', 'profile.useBackup', 'profile.startAfresh'),
    ...proven('test/faults/damage.test.ts', 'F53: whatever of a database is damaged ($name), it is used as it was or the copy takes its place, and the damaged file is kept', STORAGE_PAGE, 'a damaged database: a plain sentence, nothing is deleted, and after "Start afresh" the contacts come back (F53)', 'a damaged database of which there is a copy: it takes its place by one click, and what came later comes from the archive (F53)', BACKUPS, 'takes the place of a damaged one, which is kept; one that is damaged too is passed over', 'test/scenario/profile.test.ts', 'a copy takes the place of a damaged profile when the person says so, and stays told of until it was read (F53)', SEARCH_REPAIR, 'is built anew when it is searched'), holds: 'all recovered; of what the copy holds nothing lost or changed; the damaged file is kept each time', notTried: 'damage in the log is not told of: SQLite leaves out what was committed behind it, and without an archive that is lost; with one it is read on from there',
  },
  {
    number: 54, fault: 'A kill in the middle of an upgrade of the database; an old program on a new database', injected: 'SIGKILL before each statement of each step; a step that fails; a schema of the future', expected: 'the old schema or the new one, never between; the newer one is read and never changed', seen: says('error.newer-data'),
    ...proven('test/faults/migration.test.ts', 'F54: killed before any statement of the upgrade from schema $version, the next start finds the old or the new one and finishes', DATABASE, 'takes later steps of the schema all or none, and keeps a copy of the version before', 'reads a database of a newer program and changes nothing in it'), holds: 'all of them',
  },
  {
    number: 55, fault: 'The page crashes, hangs or runs out of memory', injected: 'Chromium’s own crash page', expected: 'the window is back, draft and connection are kept', seen: says('crash.title', 'crash.text', 'crash.reload', 'connection.lost'),
    ...proven(FAULTS_PAGE, 'the page is loaded again, or crashes: the connection stays, and nothing shown is gone (F55)', 'test/page/window.test.ts', 'comes back after its program was gone, with everything as it is now', 'electron/store/drafts.test.ts', 'one for each conversation, changed, removed, and gone with the account'), holds: '1 connection all along', notTried: 'what Electron does itself: the crash of its renderer and its GPU process, its limits of memory; a page that hangs',
  },
  {
    number: 56, fault: 'An upload breaks off, its slot is over, or the place refuses', injected: 'a place for files of the test’s that ends, refuses or is silent', expected: 'tried again with a new slot, then failed with a button; one message', seen: says('state.failedWhy', 'condition.upload-failed', 'state.retry'),
    ...proven('test/faults/uploads.test.ts', 'F56: an upload that is cut anywhere on its way has not arrived, and tried again it arrives once, whole', UPLOADS, 'that fail for a while are tried again with new slots, then given up, and tried again when the person says so', HTTPS, 'that is answered with %i has not arrived', 'that nobody takes, or answers, is one that may be tried again', 'test/integration/files.test.ts', 'that are larger than the server says are refused at once; one that is whole waits offline and over a restart, and goes then'), holds: 'one message', notTried: 'downloads: Linnet fetches no file of others; it leads out to it',
  },
];
