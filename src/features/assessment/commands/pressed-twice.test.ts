/** A button pressed twice, without script: what the council said is recorded once, and both forms lead to it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { type TrialCouncil, trialCase, trialCouncil } from '../../../../tests/support/trial-council.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { getApplication } from '../../application/index.ts';
import { listAdvice } from '../store/index.ts';
import { declareInterests } from './declare.ts';
import { type RecordInput, recordAdvice } from './record.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: CommandDeps;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  council = await trialCouncil(database.db, city, 5);
  deps = { db: database.db, clock: fixedClock('2026-03-20T10:00:00Z'), dataVersion: localDataVersion() };
});
afterAll(() => database.drop());

const record = (actor: PersonActor, form: RecordInput) => recordAdvice(deps, actor, council.council, form);

test('the same form twice, and another one after it', async () => {
  const [first, second, third] = council.members;
  if (!first || !second || !third) throw new Error('the trial council has members');
  const { id } = await trialCase(database.db, city);
  const none = { applicationId: id, conflicted: false, reason: null };
  for (const one of [first, second]) await declareInterests(deps, one, council.council, [none]);
  const { revision } = await getApplication(database.db, id);
  const form: RecordInput = {
    applicationId: id,
    revision,
    advice: {
      outcome: 'part',
      amountCents: 100_000,
      reasons: 'Goed voor de wijk.',
      metOn: '2026-03-18',
      present: [first, second, third].map(({ personId }) => personId),
      conflicted: [],
      chair: null,
      ground: null,
      unmetCriteria: [],
      sameActivities: null,
      reasonableTerm: '',
      budgetProviso: false,
      problems: [],
    },
  };
  const both = await Promise.all([record(first, form), record(first, form)]);
  expect(new Set(both.map((one) => (one.ok ? one.value.id : null))).size).toBe(1);
  const other = { ...form, advice: { ...form.advice, amountCents: 90_000 } };
  for (const late of [await record(first, other), await record(second, form)])
    expect(late).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
  expect(await listAdvice(database.db, id)).toHaveLength(1);
});
