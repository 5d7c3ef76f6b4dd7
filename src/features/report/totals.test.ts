import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../tests/support/trial-city.ts';
import { newId } from '../../kernel/ids.ts';
import { listGrants, totalsOf } from './store.ts';
import type { GrantFilter } from './types.ts';

let database: FreshDatabase;
let city: TrialCity;
let applicant: string;
let made = 0;
beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db, { ceilingCents: 1_000_000_00 });
  ({ personId: applicant } = await trialPerson(database.db, 'Samira El Verzinsel'));
});
afterAll(() => database.drop());

type Facts = {
  readonly outcome: 'granted' | 'partlyGranted' | 'refused' | null;
  readonly grantedCents: number | null;
  readonly notifiedOn: string | null;
  readonly wijk: 'noordwijk' | 'zuidwijk' | null;
  readonly domain: 'cohesion' | 'health' | null;
};
type Step = { readonly at: number; readonly facts: Facts | null };

const granted = fc.constantFrom('granted', 'partlyGranted');
const outcomes = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ outcome: granted, grantedCents: fc.constantFrom(0, 25_000, 100_050) }),
  },
  fc.record({ outcome: fc.constantFrom('refused', null), grantedCents: fc.constant(null) }),
);
const rest = fc.record({
  notifiedOn: fc.constantFrom(null, '2026-03-02', '2026-04-01'),
  wijk: fc.constantFrom('noordwijk', 'zuidwijk', null),
  domain: fc.constantFrom('cohesion', 'health', null),
});
const facts = fc.tuple(outcomes, rest).map(([outcome, other]): Facts => ({ ...outcome, ...other }));
const steps = fc.array(
  fc.record({ at: fc.nat({ max: 5 }), facts: fc.option(facts, { nil: null, freq: 5 }) }),
  { minLength: 1, maxLength: 25 },
);

function columns({ wijk, ...plain }: Facts) {
  return {
    ...plain,
    wijkId: wijk === null ? null : city.wijken[wijk],
    envelopeId: city.envelopeId,
  };
}

async function make(given: Facts): Promise<string> {
  made += 1;
  const id = newId<'application'>();
  await database.db
    .insertInto('application')
    .values({
      id,
      caseNumber: `HV-2026-${String(made).padStart(5, '0')}`,
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      status: 'running',
      applicantPersonId: applicant,
      title: 'Proef',
      receivedOn: '2026-02-01',
      ...columns(given),
    })
    .execute();
  return id;
}

/** Makes the case at this place, changes it, or takes it away. */
async function take(cases: Map<number, string>, { at, facts: given }: Step): Promise<void> {
  const id = cases.get(at);
  if (id === undefined) {
    if (given) cases.set(at, await make(given));
  } else if (given) {
    await database.db.updateTable('application').set(columns(given)).where('id', '=', id).execute();
  } else {
    await database.db.deleteFrom('application').where('id', '=', id).execute();
    cases.delete(at);
  }
}

async function counted(filter: GrantFilter): Promise<{ grants: number; amountCents: number }> {
  const grants = await listGrants(database.db, filter, { limit: 2000 });
  return {
    grants: grants.length,
    amountCents: grants.reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
}

const filters: readonly GrantFilter[] = [
  {},
  { domain: 'health' },
  { year: 2026, domain: 'cohesion' },
  { year: 1999 },
  { wijk: 'noordwijk' },
  { scheme: 'no-such-scheme' },
];

test('the kept sums are those of the grants, whatever happens to cases', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const cases = new Map<number, string>();
      for (const step of all) await take(cases, step);
      for (const filter of [...filters, { envelopeId: city.envelopeId }])
        expect(await totalsOf(database.db, filter)).toEqual(await counted(filter));
      for (const id of cases.values())
        await database.db.deleteFrom('application').where('id', '=', id).execute();
      expect(await database.db.selectFrom('grantedTotal').selectAll().execute()).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
