/** What the library and the figures beside it refuse, at the edges of their dates, and when two do it at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { WantedFigure } from '../forms/figure.ts';
import type { WantedValue } from '../rules/values.ts';
import { listFigures } from '../store/figures.ts';
import { findVersion } from '../store/values.ts';
import { discardFigure, draftFigure, publishFigure } from './figures.ts';
import { discardValue, draftValue, publishValue } from './values.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let first: PersonActor;
let second: PersonActor;
let resident: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-11-29T09:00:00Z');
  const grants = [{ role: 'officer', scope: 'city' }] as const;
  first = await trialPerson(database.db, 'Een Proef', { grants });
  second = await trialPerson(database.db, 'Twee Proef', { grants });
  resident = await trialPerson(database.db, 'Drie Proef');
});
afterAll(() => database.drop());

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
let count = 0;
const wanted = (changes: Partial<WantedValue> = {}): WantedValue => {
  count += 1;
  return {
    effect: `Effect ${count}`,
    effectEn: '',
    unit: 'per persoon',
    unitEn: '',
    type: 'avoidedCost',
    payer: 'unknown',
    figureCents: 10_000,
    lowCents: null,
    highCents: null,
    priceYear: 2024,
    source: 'Een proefbron',
    place: 'blz. 3',
    note: '',
    reason: '',
    validFrom: day('2026-01-01'),
    toVerify: true,
    unreadable: [],
    ...changes,
  };
};
const figure = (changes: Partial<WantedFigure> = {}): WantedFigure => ({
  name: 'price-2022',
  least: 10,
  most: null,
  reason: 'Proef',
  source: 'CBS',
  toVerify: true,
  unreadable: [],
  ...changes,
});
const drafted = async (): Promise<{ readonly id: Id<'unit_value_version'> }> => ({
  id: value(await draftValue(deps, first, null, wanted())),
});

test('who keeps no library changes nothing of it', async () => {
  const draft = await drafted();
  const missing = newId<'impact_figure'>();
  for (const actor of [resident, { kind: 'anonymous' } as const]) {
    expect(codesOf(await draftValue(deps, actor, null, wanted()))).toEqual(['not-allowed']);
    expect(codesOf(await publishValue(deps, actor, draft))).toEqual(['not-allowed']);
    expect(codesOf(await discardValue(deps, actor, draft))).toEqual(['not-allowed']);
    expect(codesOf(await draftFigure(deps, actor, figure()))).toEqual(['not-allowed']);
    expect(codesOf(await publishFigure(deps, actor, missing))).toEqual(['not-allowed']);
    expect(codesOf(await discardFigure(deps, actor, missing))).toEqual(['not-allowed']);
  }
});

test('a value: published by another, once; then it is no draft; thrown away it is gone', async () => {
  const draft = await drafted();
  expect(codesOf(await publishValue(deps, first, draft))).toEqual(['own-draft']);
  const both = await Promise.all([1, 2].map(() => publishValue(deps, second, draft)));
  expect(both.flatMap(codesOf)).toEqual(['not-draft']);
  expect(codesOf(await discardValue(deps, second, draft))).toEqual(['not-draft']);
  const other = await drafted();
  // Who proposed it may throw it away herself.
  expect(codesOf(await discardValue(deps, first, other))).toEqual([]);
  expect(codesOf(await discardValue(deps, first, other))).toEqual(['gone']);
  expect(codesOf(await publishValue(deps, second, other))).toEqual(['gone']);
  expect(codesOf(await draftValue(deps, first, 'nergens', wanted()))).toEqual(['gone']);
});

test('a new version begins after the one before, with a reason, and one waits at a time', async () => {
  const draft = await drafted();
  value(await publishValue(deps, second, draft));
  const slug = (await findVersion(database.db, draft.id))?.slug ?? '';
  const again = (changes: Partial<WantedValue>) => draftValue(deps, first, slug, wanted(changes));
  expect(codesOf(await again({ validFrom: day('2026-01-01') }))).toEqual(['reason-missing', 'not-later']);
  const both = await Promise.all([1, 2].map(() => again({ validFrom: day('2026-01-02'), reason: 'Nieuw' })));
  expect(both.flatMap(codesOf)).toEqual(['waits-already']);
});

test.for([
  [{ priceYear: 1990 }, []],
  [{ priceYear: 1989 }, ['year-range']],
  [{ priceYear: 2026 }, []],
  [{ priceYear: 2027 }, ['year-range']],
  [{ validFrom: day('2046-12-31') }, []],
  [{ validFrom: day('2047-01-01') }, ['date-range']],
  [{ validFrom: null }, ['date-missing']],
  [{ figureCents: 1_000_000_000 }, []],
  [{ figureCents: 1_000_000_001 }, ['amount-too-large']],
  [{ lowCents: 10_000, highCents: 10_000 }, []],
  [{ lowCents: 10_001, highCents: 9_999 }, ['range-order', 'range-order']],
] satisfies readonly (readonly [Partial<WantedValue>, readonly string[]])[])(
  'a value with %j: %j',
  async ([changes, codes]) => {
    expect(codesOf(await draftValue(deps, first, null, wanted(changes)))).toEqual(codes);
  },
);

test('a figure beside it: the same four eyes, one proposal at a time', async () => {
  const id = value(await draftFigure(deps, first, figure()));
  expect(codesOf(await draftFigure(deps, second, figure()))).toEqual(['waits-already']);
  expect(codesOf(await publishFigure(deps, first, id))).toEqual(['own-draft']);
  const both = await Promise.all([1, 2].map(() => publishFigure(deps, second, id)));
  expect(both.flatMap(codesOf)).toEqual(['not-draft']);
  expect(codesOf(await discardFigure(deps, first, id))).toEqual(['not-draft']);
  const next = value(await draftFigure(deps, first, figure({ least: 11 })));
  expect((await listFigures(database.db)).some((one) => one.id === next)).toBe(true);
  expect(codesOf(await discardFigure(deps, first, next))).toEqual([]);
  expect(codesOf(await discardFigure(deps, first, next))).toEqual(['gone']);
  expect(codesOf(await publishFigure(deps, second, next))).toEqual(['gone']);
});
