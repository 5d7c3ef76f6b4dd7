/** From nothing to the first page, and again with the data there. The median of some starts of the built program. */
import { loadavg } from 'node:os';
import { type Measured, number, percentile } from './support/measured.ts';
import { dataFolder, type Program, startProgram } from './support/program.ts';

const starts = 3;
const coldMsMost = 8000;
const warmMsMost = 2000;

type Start = Pick<Program, 'firstPageMs' | 'cpuMs'>;

async function timed(dataDir: string): Promise<Start> {
  const { firstPageMs, cpuMs, stop } = await startProgram(dataDir);
  await stop();
  return { firstPageMs, cpuMs };
}

function row(what: string, measured: readonly Start[], mostMs: number): Measured {
  const times = measured.map(({ firstPageMs }) => firstPageMs);
  const middle = percentile(times, 0.5);
  const cpu = percentile(
    measured.map(({ cpuMs }) => cpuMs),
    0.5,
  );
  const seconds = (ms: number): string => `${number(ms / 1000)} s`;
  return {
    what,
    figure: `${seconds(middle)} (fastest ${seconds(Math.min(...times))}; CPU of the program ${seconds(cpu)})`,
    target: `≤ ${seconds(mostMs)}`,
    met: middle <= mostMs,
  };
}

export async function measure(): Promise<readonly Measured[]> {
  const cold: Start[] = [];
  const warm: Start[] = [];
  const folders = Array.from({ length: starts }, dataFolder);
  try {
    for (const { path } of folders) {
      cold.push(await timed(path));
      warm.push(await timed(path));
    }
  } finally {
    // Not in between: a file system may look at each of a thousand files that went before it makes a new one.
    for (const folder of folders) folder.remove();
  }
  return [
    row('cold start to first page: initdb, migrations, demo city', cold, coldMsMost),
    row('warm start to first page', warm, warmMsMost),
    // On a busy machine these say more about the others than about us.
    { what: 'processes that wanted the machine meanwhile (load)', figure: number(loadavg()[0] ?? 0) },
  ];
}
