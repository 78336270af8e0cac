/** What the local server does with clients that mean harm: `--count=100000 --seed=1`. It fails at the first that harms more than itself. */
import { playAll } from '../kit/hostile-streams.ts';
import { figure, heading, option, rounded } from './report.ts';

const count = Number(option('count', '100000'));
const seed = Number(option('seed', '1'));
/** Played on one server before the next begins, so that a run can be continued from any of its seeds. */
const PER_SERVER = 10_000;

heading('Hostile streams', `${count.toLocaleString('en')} streams from seed ${seed}, ${PER_SERVER.toLocaleString('en')} to each server, two others chat on it all the while`);
const start = performance.now();
for (let done = 0; done < count; done += PER_SERVER) {
  const problem = await playAll(seed + done, Math.min(PER_SERVER, count - done));
  if (problem !== undefined) throw new Error(problem);
}
const seconds = (performance.now() - start) / 1_000;
figure('streams that harmed nobody but themselves', `${count.toLocaleString('en')} (${rounded(count / seconds)} per second)`);
figure('memory afterwards', `${rounded(process.memoryUsage().rss / 2 ** 20)} MiB`);
