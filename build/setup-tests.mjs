/** Installs what the tests need of the system: servers, a browser, fonts, tools of packing. Debian's packages; elsewhere it says what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, say, Stop } from './setup/stop.mjs';

const packages = [
  'prosody', 'prosody-modules', 'lua-unbound', 'ejabberd', 'erlang-p1-sqlite3', 'chromium',
  'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji', 'openssl', 'python3-slixmpp', 'profanity', 'tmux', 'iproute2',
];

/** Without these the test of the AppImage is skipped, and nothing else. */
const wished = ['squashfs-tools', 'desktop-file-utils'];

/** @param {string} name */
const isOnPath = (name) => (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));

/**
 * @param {string[]} wanted
 * @returns {string[]} those that dpkg does not call installed
 */
function missingOf(wanted) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...wanted], { encoding: 'utf8' });
  const installed = new Set((query.stdout ?? '').split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return wanted.filter((name) => !installed.has(name));
}

/**
 * Installs without starting a service: the packages would start Prosody and ejabberd on the standard ports, which the tests
 * do not use. What was there as policy-rc.d is put back.
 */
const script = `set -eu
policy=$1
shift
kept=
if [ -e "$policy" ]; then kept=$(mktemp "$policy.XXXXXX"); mv "$policy" "$kept"; fi
restore() { rm -f "$policy"; if [ -n "$kept" ]; then mv "$kept" "$policy"; fi; }
trap restore EXIT
trap 'exit 1' INT TERM HUP
printf '#!/bin/sh\\nexit 101\\n' > "$policy"
chmod 755 "$policy"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq || true
apt-get install -y -qq --no-install-recommends "$@"
`;

/**
 * @param {{ policy: string, isRoot: boolean }} [here] where services are forbidden to start, and whether we may install
 */
export function setUpTests({ policy, isRoot } = { policy: '/usr/sbin/policy-rc.d', isRoot: process.getuid?.() === 0 }) {
  if (process.platform !== 'linux' || !isOnPath('apt-get') || !isOnPath('dpkg-query')) {
    const absent = ['prosody', 'ejabberdctl', 'openssl'].filter((name) => !isOnPath(name) && !existsSync(`/usr/sbin/${name}`));
    if (absent.length > 0) {
      throw new Stop(`The tests need ${packages.join(', ')}. They are installed by themselves on Debian only; here, please install them first.`);
    }
    return;
  }
  const needed = missingOf(packages);
  const missing = [...needed, ...missingOf(wished)];
  if (missing.length === 0) return;
  const maySudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  const leaveOut = () => say(`Without ${wished.join(' and ')} the test of the AppImage is skipped; they come with:  sudo apt-get install -y --no-install-recommends ${wished.join(' ')}`);
  if (!isRoot && !maySudo) {
    if (needed.length === 0) return leaveOut();
    throw new Stop(`The tests need some of Debian's packages; please type:  sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`);
  }
  say(`Installing for the tests: ${missing.join(' ')} …`);
  const line = [...(isRoot ? [] : ['sudo', '-n']), 'sh', '-c', script, 'sh', policy, ...missing];
  const result = spawnSync(line[0] ?? 'sh', line.slice(1), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (missingOf(packages).length === 0) {
    if (missingOf(wished).length > 0) leaveOut();
  } else {
    throw new Stop(`The packages for the tests could not be installed:\n${`${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-15).join('\n')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(async () => setUpTests());
