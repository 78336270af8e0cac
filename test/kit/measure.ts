import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The kernel's clock ticks a second in /proc/<pid>/stat: 100 on every Linux that Debian ships. */
const TICKS_PER_SECOND = 100;

export interface ProcessInfo {
  readonly pid: number;
  readonly parent: number;
  /** What the process is for: `node`, or Chromium's own word (`browser`, `renderer`, `gpu-process`, `utility`, `zygote`). */
  readonly role: string;
  /** User and system time, its own and that of its ended children, seconds. */
  readonly cpuSeconds: number;
}

function readProcess(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; what follows the last one is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    const [, parent = 0, , , , , , , , , , user = 0, system = 0, childUser = 0, childSystem = 0] = fields;
    // Chromium's children write their whole command line into one word.
    const [program = '', ...rest] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/u);
    const name = program.split('/').at(-1) ?? '';
    const role = /chrom/u.test(name) ? rest.map((part) => /^--(?:type|utility-sub-type)=(?:.*\.)?([\w-]+)$/u.exec(part)?.[1]).filter(Boolean).at(-1) ?? 'browser' : name;
    return { pid, parent, role, cpuSeconds: (user + system + childUser + childSystem) / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}

/** The process and all that descend from it. What ends before its parent waited for it is not counted. */
export function processTree(root: number): ProcessInfo[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).map((name) => readProcess(Number(name))).filter((found) => found !== undefined);
  const tree = all.filter(({ pid }) => pid === root);
  for (let index = 0; index < tree.length; index += 1) tree.push(...all.filter(({ parent }) => parent === tree[index]!.pid));
  return tree;
}

/** User and system time of the whole trees so far, seconds. */
export function cpuSeconds(...roots: readonly number[]): number {
  return roots.flatMap(processTree).reduce((sum, { cpuSeconds: own }) => sum + own, 0);
}

/** The same by role. */
export function cpuByRole(...roots: readonly number[]): ReadonlyMap<string, number> {
  const byRole = new Map<string, number>();
  for (const { role, cpuSeconds: own } of roots.flatMap(processTree)) byRole.set(role, (byRole.get(role) ?? 0) + own);
  return byRole;
}

/** CPU seconds by role since this call, up to each call of the answer. */
export function meterCpu(...roots: readonly number[]): () => ReadonlyMap<string, number> {
  const before = cpuByRole(...roots);
  return () => new Map([...cpuByRole(...roots)].map(([role, seconds]) => [role, seconds - (before.get(role) ?? 0)]));
}

export interface Memory {
  readonly role: string;
  readonly pid: number;
  /** Proportional set size: shared pages count by their share. */
  readonly pssMiB: number;
}

/** Memory of the whole trees, process by process, largest first. */
export function memory(...roots: readonly number[]): Memory[] {
  return roots.flatMap(processTree).flatMap(({ pid, role }) => {
    try {
      const kib = /^Pss:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
      return kib === undefined ? [] : [{ role, pid, pssMiB: Number(kib) / 1024 }];
    } catch {
      return [];
    }
  }).sort((a, b) => b.pssMiB - a.pssMiB);
}

/** Chromium processes that are not in these trees: they share pages with ours, whose proportional size is then too small. */
export function otherChromiums(...roots: readonly number[]): number {
  const ours = new Set(roots.flatMap(processTree).map(({ pid }) => pid));
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/u.test(name) || ours.has(Number(name))) return false;
    try {
      return /^\S*chrom\w*(?:\s|\0)/u.test(readFileSync(`/proc/${name}/cmdline`, 'utf8'));
    } catch {
      return false;
    }
  }).length;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Settles when the trees use less than a tenth of a core over half a second. Answers the seconds waited for that, the half one not counted. */
export async function untilQuiet(roots: readonly number[], { share = 0.1, timeoutMs = 120_000 } = {}): Promise<number> {
  const start = performance.now();
  for (;;) {
    const [at, before] = [performance.now(), cpuSeconds(...roots)];
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    const seconds = (performance.now() - at) / 1000;
    if ((cpuSeconds(...roots) - before) / seconds < share) return (at - start) / 1000;
    if (performance.now() - start > timeoutMs) throw new Error(`not quiet after ${timeoutMs / 1000} s`);
  }
}

/** One line on where figures come from. The load is that of the minute before: others' work makes times longer. */
export function machineLine(): string {
  const commit = git('rev-parse', '--short', 'HEAD');
  const isClean = git('status', '--porcelain', '--untracked-files=no', '--', 'electron', 'renderer') === '';
  const [cpu] = cpus();
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`, `${(totalmem() / 2 ** 30).toFixed(1)} GiB`, `${type()} ${release()}`,
    `Node ${process.versions.node}`, `commit ${commit}${isClean ? '' : ' with changes'}`, `load ${loadavg()[0]!.toFixed(2)}`,
  ].join(', ');
}

function git(...args: readonly string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
