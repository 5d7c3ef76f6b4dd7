import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import type { SampleFile, SampleGroup } from '../types.ts';
import { isKnown, listOn, momentOf, monthOf, outsideRoundFor, roundAt, slugOf } from './outside.ts';
import { drawnFrom, drawnOf, recomputeSample, sampleListHash, sampleTickets } from './sample.ts';
import { readSampleFile } from './sample-file.ts';

const seed = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const number = 'ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100';
const groups: readonly SampleGroup[] = [
  { percent: 10, caseNumbers: ['HV-2026-00001', 'HV-2026-00002', 'HV-2026-00003'] },
  { percent: 50, caseNumbers: ['HV-2026-00010', 'HV-2026-00011', 'HV-2026-00012'] },
];

async function fileOf(all: readonly SampleGroup[] = groups): Promise<SampleFile> {
  return {
    format: 'hoofdveld-sample/1',
    draw: '2026-10',
    commitment: createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex'),
    groups: all,
    listHash: await sampleListHash(all),
    outside: { source: 'drand', round: 33_605_812, number },
    seed,
    drawn: drawnFrom(all, await sampleTickets(seed, number, all)),
  };
}

test('the formulas are those that are published: another tool gives the same', async () => {
  const lines = groups
    .flatMap(({ percent, caseNumbers }) => caseNumbers.map((one) => `${one} ${percent}`))
    .toSorted()
    .map((line) => `${line}\n`)
    .join('');
  const listHash = createHash('sha256').update(lines).digest('hex');
  const key = createHash('sha256')
    .update(Buffer.from(seed + number, 'hex'))
    .digest();
  const ticket = (one: string) => createHmac('sha256', key).update(`${listHash}\n${one}`).digest('hex');
  const file = await fileOf();
  expect(file.listHash).toBe(listHash);
  const lowest = ({ caseNumbers }: SampleGroup, n: number) =>
    caseNumbers.toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1)).slice(0, n);
  const [tenth, half] = groups;
  expect(file.drawn).toEqual(
    [...(tenth ? lowest(tenth, 1) : []), ...(half ? lowest(half, 2) : [])].toSorted(),
  );
});

test.for<[string, Partial<SampleFile>, readonly string[]]>([
  ['another seed', { seed: seed.replace('0', '1') }, ['commitment', 'drawn']],
  [
    'another number from outside',
    { outside: { source: 'x', round: 1, number: number.replace('f', 'e') } },
    ['drawn'],
  ],
  [
    'a percentage that was changed',
    { groups: [{ percent: 100, caseNumbers: groups[0]?.caseNumbers ?? [] }] },
    ['listHash', 'drawn'],
  ],
  ['somebody spared', { drawn: [] }, ['drawn']],
  ['no seed at all', { seed: '' }, ['shape']],
])('%s is found', async ([, change, faults]) => {
  const found = (await recomputeSample({ ...(await fileOf()), ...change })).faults;
  for (const fault of faults) expect(found).toContain(fault);
});

const anyHash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const anyGroups = fc
  .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 30 })
  .chain((all) =>
    fc
      .array(fc.constantFrom(5, 10, 100), { minLength: all.length, maxLength: all.length })
      .map((percents) => {
        const byPercent = Map.groupBy(all, (one) => percents[all.indexOf(one)] ?? 5);
        return [...byPercent].map(([percent, numbers]) => ({
          percent,
          caseNumbers: numbers.map((n) => `HV-${n}`),
        }));
      }),
  );

test('a sample is reproducible, whatever the order of its list, and has the size that was published', async () => {
  await fc.assert(
    fc.asyncProperty(anyGroups, anyHash, anyHash, async (all, secret, outside) => {
      const drawn = drawnFrom(all, await sampleTickets(secret, outside, all));
      const turned = all
        .toReversed()
        .map((group) => ({ ...group, caseNumbers: group.caseNumbers.toReversed() }));
      expect(drawnFrom(turned, await sampleTickets(secret, outside, turned))).toEqual(drawn);
      expect(drawn).toHaveLength(all.reduce((sum, group) => sum + drawnOf(group), 0));
      for (const { percent, caseNumbers } of all)
        if (percent === 100) expect(drawn).toEqual(expect.arrayContaining([...caseNumbers]));
    }),
    { numRuns: 40 },
  );
});

test('who knows seed and list still knows nothing: each case is drawn by one number or another', async () => {
  const one = [{ percent: 1, caseNumbers: ['A', 'B', 'C', 'D'] }];
  const seen = new Set<string>();
  for (let n = 0; n < 64; n += 1) {
    const outside = createHash('sha256').update(String(n)).digest('hex');
    for (const drawn of drawnFrom(one, await sampleTickets(seed, outside, one))) seen.add(drawn);
  }
  expect([...seen].toSorted()).toEqual(['A', 'B', 'C', 'D']);
});

test('the round of the beacon follows from the day of the list, and is not known before its moment', () => {
  // As its own clients compute it.
  expect(roundAt(Temporal.Instant.from('2026-04-20T00:00:00Z'))).toBe(27_946_612);
  expect(momentOf(27_946_612).toString()).toBe('2026-04-20T00:00:00Z');
  const round = outsideRoundFor(new Date('2026-11-01T00:00:00Z'));
  expect(momentOf(round).toString()).toBe('2026-11-02T12:00:00Z');
  expect(isKnown(round, Temporal.Instant.from('2026-11-02T11:59:59Z'))).toBe(false);
  expect(isKnown(round, Temporal.Instant.from('2026-11-02T12:00:00Z'))).toBe(true);
});

test('months have addresses of their own', () => {
  expect(monthOf('2026-13')).toBeNull();
  expect(monthOf('2026-10-01')).toBeNull();
  expect(slugOf(Temporal.PlainDate.from('2026-10-17'))).toBe('2026-10');
  expect(listOn(Temporal.PlainDate.from('2026-12-05')).toString()).toBe('2027-01-01');
});

test('the file reads back, and what is no draw is told', async () => {
  const file = await fileOf();
  expect(readSampleFile(JSON.stringify(file))).toEqual({ ok: true, value: file });
  expect(readSampleFile('{').ok).toBe(false);
  const wrong = readSampleFile(JSON.stringify({ ...file, seed: 'x' }));
  expect(wrong.ok || wrong.problems.map(({ field }) => field)).toEqual(['/seed']);
});
