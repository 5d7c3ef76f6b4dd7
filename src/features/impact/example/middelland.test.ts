/** The worked example against the sums of the fact sheet (LAW §7): by hand, not by the code that the page uses. */
import { describe, expect, test } from 'vitest';
import type { FactName, Sum } from '../../basefunding/index.ts';
import { disagreements, wrongs } from './errors.ts';
import { exampleGross, exampleNet, exampleRows, exampleTotals, ours } from './middelland.ts';

const byTitle = (title: string) => {
  const found = [...wrongs, ...disagreements].find((one) => one.title.nl === title);
  if (!found) throw new Error(`no error is called ${title}`);
  return found.sums.map((sum: Sum<FactName>) => Math.round(ours(sum) * 100) / 100);
};

test('each effect is number times value', () => {
  expect(exampleRows.map(({ oursCents, saidCents }) => [oursCents / 100, saidCents / 100])).toEqual([
    [129_750, 160_000],
    [30_000, 30_000],
    [400_000, 400_000],
    [300_000, 300_000],
    [80_000, 80_000],
  ]);
});

test('the sum of the source, of its own amounts, and without its errors', () => {
  expect([exampleTotals.saidCents, exampleTotals.printedCents, exampleTotals.correctedCents]).toEqual([
    990_000_00, 970_000_00, 939_750_00,
  ]);
});

describe('errors', () => {
  test.for([
    ['Uit eenzaamheid', [129_750]],
    ['De vijf bedragen samen', [970_000, 939_750]],
    ['Hoeveel gemeenschappen er zijn', [1_630]],
    ['Hoeveel mensen er actief zijn', [32_600, 28_000]],
    ['Kosten per inwoner', [20.83, 22.73]],
    ['Hoeveel activiteiten erbij kwamen', [331_200, 230_400]],
    ['Wat een uur waard is', [537_600, 460_800]],
    ['Hoeveel vrijwilligers een initiatief heeft', [25, 23.08]],
    ['Wat elke euro oplevert', [7.68, 6.4, 6]],
    ['Goedkoper dan formeel welzijn', [33]],
    ['Hoeveel activiteiten er meer zijn', [1.89, 3.56]],
  ] as const)('%s', ([title, sums]) => {
    expect(byTitle(title)).toEqual(sums);
  });
});

test('without errors it stays apart by kind, and the hours are a range', () => {
  expect(exampleGross.byType).toEqual([
    { type: 'cashSaved', cents: { least: 400_000_00, most: 400_000_00 } },
    { type: 'avoidedCost', cents: { least: 539_750_00, most: 539_750_00 } },
    { type: 'valueOfHours', cents: { least: 331_200_00, most: 386_400_00 } },
  ]);
});

test('what goes off makes it less, and never touches the hours', () => {
  const half = { least: 50, most: 50 };
  const none = { least: 0, most: 0 };
  const net = exampleNet({ deadweight: half, attribution: none, displacement: none, dropOff: none });
  expect(net.byType.map(({ cents }) => cents.most)).toEqual([200_000_00, 269_875_00, 386_400_00]);
});
