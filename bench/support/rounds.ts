/** Pages measured in rounds that are laced through each other: what else happens on the machine meets every page alike. */
import { type Asked, type Load, load } from './load.ts';
import { number, percentile } from './measured.ts';

export type Page = {
  readonly what: string;
  /** Asked before each round: a session's signed copy grows old. */
  readonly asked: () => Promise<Asked>;
};

export type Rounds = { readonly count: number; readonly seconds: number; readonly warmUpSeconds: number };

/** @returns for each page its load in each round */
export async function laced(
  pages: readonly Page[],
  { count, seconds, warmUpSeconds }: Rounds,
): Promise<readonly (readonly Load[])[]> {
  // Once before it counts: the very first answer may have to read a whole country.
  for (const page of pages) await bytesOf(await page.asked());
  const loads = pages.map((): Load[] => []);
  for (let round = 0; round < count; round += 1)
    for (const [index, page] of pages.entries())
      loads[index]?.push(await load(await page.asked(), seconds, warmUpSeconds));
  return loads;
}

export const median = (loads: readonly Load[], of: keyof Load): number =>
  percentile(
    loads.map((one) => one[of]),
    0.5,
  );

export function loadFigure(loads: readonly Load[]): string {
  const of = (name: keyof Load): string => number(median(loads, name));
  return `${of('requestsPerSecond')}/s, p50 ${of('p50Ms')} ms, p99 ${of('p99Ms')} ms, CPU ${of('cpuMs')} ms`;
}

/** One over the other in each round. */
export function ratios(over: readonly Load[], under: readonly Load[], of: keyof Load): readonly number[] {
  return over.map((one, index) => one[of] / (under[index]?.[of] ?? Number.NaN));
}

export const ratioFigure = (found: readonly number[]): string =>
  `${number(percentile(found, 0.5))} × (rounds: ${found.map(number).join(', ')})`;

/** Headers of who does not ask for compression, as the static file is sent. */
export const plainly = { 'accept-encoding': 'identity' } as const;

/** Of the first that is asked, where there are several. */
export async function bytesOf({ url, paths, headers }: Asked): Promise<Uint8Array> {
  const { body } = await fetch(new URL(paths?.[0] ?? url, url), { headers });
  if (!body) throw new Error(`${url} has no body`);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
