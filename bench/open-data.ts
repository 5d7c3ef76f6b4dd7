/**
 * All grants of a large city as 360Giving, taken by another process as fast as it comes. Memory is that of the program while it
 * sends, over what it had before: it does not grow with the list.
 */
import { spawn } from 'node:child_process';
import { setInterval } from 'node:timers';
import { largeCityServer } from './support/large-city-server.ts';
import { type Measured, number } from './support/measured.ts';

/** Of these some 56 in a hundred are granted. */
const applications = 180_000;
const secondsMost = 5;
const rounds = 3;

const reader = `
  let bytes = 0;
  const answer = await fetch(process.argv[1]);
  for await (const chunk of answer.body) bytes += chunk.length;
  console.log(bytes);`;

type Taken = { readonly seconds: number; readonly bytes: number; readonly grownMb: number };

/** The list, taken once by a process of its own. */
async function taken(url: string): Promise<Taken> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const begin = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', reader, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  return {
    seconds: (performance.now() - begin) / 1000,
    bytes: Number(said),
    grownMb: (most - before) / 1e6,
  };
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export async function measure(): Promise<readonly Measured[]> {
  const server = await largeCityServer(applications);
  try {
    const rows: Measured[] = [
      {
        what: 'in the database',
        figure: `${number(server.city.granted)} grants, and those of the demo city`,
      },
    ];
    for (const form of ['json', 'csv']) {
      const all: Taken[] = [];
      for (let round = 0; round < rounds; round++)
        all.push(await taken(`${server.neverKeptUrl}/api/v1/open-data/360giving.${form}`));
      const seconds = middle(all.map((one) => one.seconds));
      const bytes = all[0]?.bytes ?? 0;
      rows.push({
        what: `360Giving as ${form.toUpperCase()}`,
        figure: `${number(seconds)} s, ${number(bytes / 1e6)} MB sent, memory grew by ${number(middle(all.map((one) => one.grownMb)))} MB`,
        target: `< ${secondsMost} s for 100,000 grants`,
        met: seconds < secondsMost && bytes > 0,
      });
    }
    return rows;
  } finally {
    await server.stop();
  }
}
