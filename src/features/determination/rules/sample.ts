/**
 * Which grants show more, by a draw that nobody can predict or steer (decision 0036). Before the month is over the SHA-256
 * of a secret seed is published; then the list is fixed and published; then a number from outside becomes known that nobody
 * could know before; and then the seed. Who draws:
 *
 *   commitment = SHA-256(seed)
 *   list hash  = SHA-256(lines `case number, space, percentage` in ascending order, each followed by a line feed)
 *   key        = SHA-256(seed, number from outside)
 *   ticket     = HMAC-SHA256(key, message: list hash in hexadecimal, line feed, case number)
 *
 * and of each percentage the lowest tickets are drawn: so many of 100, rounded up. Runs in the browser too.
 */
import { commitmentOf, isHash, listHashOf, ticketsOf } from '../../distribution/rules.ts';
import type { SampleFile, SampleGroup } from '../types.ts';

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const linesOf = (groups: readonly SampleGroup[]): string[] =>
  groups.flatMap(({ percent, caseNumbers }) => caseNumbers.map((one) => `${one} ${percent}`));

/** In hexadecimal. */
export const sampleListHash = (groups: readonly SampleGroup[]): Promise<string> =>
  listHashOf(linesOf(groups));

/** How many of a group are drawn: so many of 100, and never none. */
export const drawnOf = ({ percent, caseNumbers }: SampleGroup): number =>
  Math.ceil((caseNumbers.length * percent) / 100);

const numbersOf = (groups: readonly SampleGroup[]): string[] =>
  groups.flatMap(({ caseNumbers }) => caseNumbers);

/**
 * @param seed 64 hexadecimal digits
 * @param number from outside, 64 hexadecimal digits
 */
export async function sampleTickets(
  seed: string,
  number: string,
  groups: readonly SampleGroup[],
): Promise<ReadonlyMap<string, string>> {
  const key = await commitmentOf(`${seed}${number}`);
  return await ticketsOf(key, await sampleListHash(groups), numbersOf(groups));
}

/** Case numbers that are drawn, ascending. */
export function drawnFrom(
  groups: readonly SampleGroup[],
  tickets: ReadonlyMap<string, string>,
): readonly string[] {
  const lowest = (group: SampleGroup): string[] =>
    group.caseNumbers
      .toSorted((a, b) => ascending(tickets.get(a) ?? '', tickets.get(b) ?? '') || ascending(a, b))
      .slice(0, drawnOf(group));
  return groups.flatMap(lowest).toSorted(ascending);
}

export const sampleFaults = ['shape', 'commitment', 'listTwice', 'listHash', 'drawn'] as const;
export type SampleFault = (typeof sampleFaults)[number];

export type RecomputedSample = {
  /** What does not agree; empty when the draw is right. */
  readonly faults: readonly SampleFault[];
  readonly tickets: ReadonlyMap<string, string>;
  readonly drawn: readonly string[];
};

/** Computes a published draw again. Whether the number from outside is the right one, its source says. */
export async function recomputeSample(
  file: Pick<SampleFile, 'commitment' | 'groups' | 'listHash' | 'outside' | 'seed' | 'drawn'>,
): Promise<RecomputedSample> {
  const { groups, listHash, seed, outside } = file;
  if (![file.commitment, listHash, seed, outside.number].every(isHash))
    return { faults: ['shape'], tickets: new Map(), drawn: [] };
  const faults: SampleFault[] = [];
  if ((await commitmentOf(seed)) !== file.commitment) faults.push('commitment');
  const numbers = numbersOf(groups);
  if (new Set(numbers).size !== numbers.length) faults.push('listTwice');
  if ((await sampleListHash(groups)) !== listHash) faults.push('listHash');
  const tickets = await sampleTickets(seed, outside.number, groups);
  const drawn = drawnFrom(groups, tickets);
  if (drawn.join('\n') !== file.drawn.join('\n')) faults.push('drawn');
  return { faults, tickets, drawn };
}
