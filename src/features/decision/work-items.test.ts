/** What the work list asks of the decision: grants whose activities are over. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { trialCase } from '../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../tests/support/trial-deps.ts';
import { trialRules } from '../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { type Application, getApplication } from '../application/index.ts';
import { changeDecision } from './commands/change-decision.ts';
import { determineGrant } from './commands/determine.ts';
import { recordHearing } from './commands/record-hearing.ts';
import { takeDecision } from './commands/take-decision.ts';
import { determinationWork } from './work-items.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let officer: PersonActor;
let controller: PersonActor;

const tier = { source: 'trial', toVerify: true };
const base = trialRules();

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db, {
    rules: {
      ...base,
      criteria: [],
      terms: { ...base.terms, determinationWeeks: 13 },
      tiers: [
        { ...tier, upToCents: 500_000, accountability: 'direct' },
        { ...tier, upToCents: null, accountability: 'exOfficio' },
      ],
    },
  });
  samira = await trialPerson(db, 'Samira Proef');
  officer = await trialPerson(db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  controller = await trialPerson(db, 'Cas Toezicht', { grants: [{ role: 'controller', scope: 'city' }] });
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  deps = trialDeps(db, '2026-03-16T09:00:00Z');
});
afterAll(() => database.drop());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Activities from 1 June until 31 August 2026. */
async function granted(requestedCents: number): Promise<Application> {
  deps.at('2026-03-16T09:00:00Z');
  const application = await trialCase(database.db, city, {
    applicantPersonId: samira.personId,
    requestedCents,
  });
  value(
    await takeDecision(deps, officer, {
      applicationId: application.id,
      revision: application.revision,
      outcome: 'grant',
      amountCents: requestedCents,
      ground: null,
      reasons: 'Het plan brengt buren bij elkaar.',
      departureReasons: '',
      deviationReasons: '',
      obligations: [],
      judgements: {},
      reasonableTerm: false,
      givenTerm: '',
      budgetProviso: false,
    }),
  );
  return await getApplication(database.db, application.id);
}

async function listed(application: Application, actor: PersonActor, day: string) {
  const items = await determinationWork(database.db).list(actor, Temporal.PlainDate.from(day));
  return items
    .filter(({ id }) => id === application.id)
    .map(({ href, dueOn, amountCents }) => ({ href, dueOn: `${dueOn}`, amountCents }));
}

test('a grant stands there from the day after the activities until it is determined', async () => {
  const application = await granted(600_000);
  expect(await listed(application, officer, '2026-08-31')).toEqual([]);
  const item = { dueOn: '2026-11-30', amountCents: 600_000 };
  const href = `/zaken/${application.caseNumber}`;
  expect(await listed(application, officer, '2026-09-01')).toEqual([
    { ...item, href: `${href}/vaststellen` },
  ]);
  // Who may look and not decide is led to the case.
  expect(await listed(application, controller, '2026-09-01')).toEqual([{ ...item, href }]);
  expect(await listed(application, samira, '2026-09-01')).toEqual([]);
  deps.at('2026-09-07T09:00:00Z');
  value(
    await determineGrant(deps, officer, {
      applicationId: application.id,
      revision: application.revision,
      amountCents: 600_000,
      ground: null,
      reasons: 'Alles is gedaan.',
    }),
  );
  expect(await listed(application, officer, '2027-01-01')).toEqual([]);
});

test('a small grant, which is final at once, does not; nor one that was lowered to that', async () => {
  const small = await granted(500_000);
  expect(await listed(small, officer, '2026-09-01')).toEqual([]);
  const large = await granted(600_000);
  expect(await listed(large, officer, '2026-09-01')).toHaveLength(1);
  const hearing = { heldOn: '2026-03-16', manner: 'phone' as const, summary: 'Het kan met minder.' };
  value(await recordHearing(deps, officer, { applicationId: large.id, ...hearing }));
  value(
    await changeDecision(deps, officer, {
      applicationId: large.id,
      revision: large.revision,
      kind: 'amend',
      amountCents: 400_000,
      reasons: 'Het kan met minder.',
      proviso: null,
    }),
  );
  expect(await listed(large, officer, '2026-09-01')).toEqual([]);
});
