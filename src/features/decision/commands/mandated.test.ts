/** What the law asks of a decision by mandate: the true ground, the years before (Awb 4:51), and who signs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCaseOptions, trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { trialOrganisation } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Application } from '../../application/types.ts';
import type { MandateFacts } from '../../assessment/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { insertEarlierGrant } from '../store/index.ts';
import { decideFromMandate } from './mandated.ts';
import { recordHearing } from './record-hearing.ts';

const rules = trialRules({
  criteria: [
    { key: 'ceiling', label: same('Ceiling'), article: 'Awb 4:25', check: 'withinCeiling', onFail: 'refuse' },
    { key: 'green', label: same('Het is groen'), article: 'art. 7', check: 'person', onFail: 'refuse' },
    { key: 'years', label: same('Years'), article: 'Awb 4:51', check: 'continuityTerm', onFail: 'attention' },
  ],
});

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let applicant: PersonActor;
let officer: PersonActor;
let member: PersonActor;
let chair: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db, { ceilingCents: 2_000_000, rules });
  applicant = await trialPerson(database.db, 'Samira Proef');
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  member = await trialPerson(database.db, 'Marcus Raad');
  chair = await trialPerson(database.db, 'Vera Voorzit');
  deps = trialDeps(database.db, '2026-03-16T09:00:00Z');
});
afterAll(() => database.drop());

const aCase = (options: Partial<TrialCaseOptions> = {}) =>
  trialCase(database.db, city, { applicantPersonId: applicant.personId, ...options });

/** The council recorded a decision; what it says beside the outcome is for each test. */
async function said(
  application: Application,
  outcome: 'part' | 'no',
  more: Partial<MandateFacts> = {},
): Promise<Id<'advice'>> {
  const id = newId<'advice'>();
  await database.db
    .insertInto('advice')
    .values({
      id,
      number: 1,
      applicationId: application.id,
      wijkraadId: city.wijkraadId,
      kind: 'mandatedDecision',
      outcome,
      amountCents: outcome === 'no' ? 0 : 100_000,
      reasons: 'De raad heeft het besproken.',
      membersEntitled: 7,
      membersConflicted: 0,
      membersPresent: 5,
      quorum: 4,
      metOn: '2026-03-12',
      recordedByPersonId: member.personId,
      recordedAt: new Date('2026-03-12T20:00:00Z'),
      chairPersonId: chair.personId,
      ...more,
      unmetCriteria: [...(more.unmetCriteria ?? [])],
    })
    .execute();
  return id;
}

const problems = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);

async function letterOf(result: Awaited<ReturnType<typeof decideFromMandate>>): Promise<string> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { messageId } = result.value;
  return JSON.stringify(messageId && (await findMessage(database.db, messageId))?.document);
}

test.for(['part', 'no'] as const)(
  'after three years a %s needs a judgement, a hearing and a reasonable period',
  async (outcome) => {
    const organisationId = await trialOrganisation(database.db, `Stichting Drie Jaar ${outcome}`);
    const { schemeId } = await getVersion(database.db, city.versionId);
    await database.db
      .insertInto('schemePredecessor')
      .values({ schemeId, predecessorName: 'Couleur Locale', source: 'trial' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await database.db.transaction().execute(async (tx) => {
      for (const year of [2023, 2024, 2025])
        await insertEarlierGrant(tx, {
          id: newId<'earlier_grant'>(),
          organisationId,
          schemeId,
          predecessorName: 'Couleur Locale',
          year,
          activity: 'Samen eten',
          amountCents: 200_000,
          source: 'trial',
          recordedByPersonId: officer.personId,
          recordedAt: new Date('2026-03-01T10:00:00Z'),
        });
    });
    const ground: MandateFacts['ground'] = outcome === 'no' ? 'councilJudgement' : null;
    const first = await aCase({ organisationId, requestedCents: 150_000, reservedCents: 0 });
    expect(problems(await decideFromMandate(deps, await said(first, outcome, { ground })))).toEqual([
      'sameActivities: judgement-missing',
    ]);
    const second = await aCase({ organisationId, requestedCents: 150_000, reservedCents: 0 });
    const known = { ground, sameActivities: true };
    expect(problems(await decideFromMandate(deps, await said(second, outcome, known)))).toEqual([
      'hearing: hearing-missing',
      'reasonableTerm: reasonable-term-missing',
    ]);
    const third = await aCase({ organisationId, requestedCents: 150_000, reservedCents: 0 });
    const heard = {
      applicationId: third.id,
      heldOn: '2026-03-10',
      manner: 'inPerson',
      summary: 'Gehoord.',
    } as const;
    expect(problems(await recordHearing(deps, officer, heard))).toEqual([]);
    const reasonableTerm = 'U weet dit sinds maart 2025: een jaar vooruit.';
    const decided = await decideFromMandate(deps, await said(third, outcome, { ...known, reasonableTerm }));
    expect(await letterOf(decided)).toContain(reasonableTerm);
  },
);

test('other activities than in the years before ask none of that', async () => {
  const organisationId = await trialOrganisation(database.db, 'Stichting Iets Nieuws');
  const other = await aCase({ organisationId, requestedCents: 150_000, reservedCents: 0 });
  const advice = await said(other, 'no', { ground: 'councilJudgement', sameActivities: false });
  expect(await letterOf(await decideFromMandate(deps, advice))).toContain('De raad heeft het besproken.');
});

test('a refusal because the money is gone names the ceiling, and only when it is gone', async () => {
  const enough = await aCase();
  expect(problems(await decideFromMandate(deps, await said(enough, 'no', { ground: 'ceiling' })))).toEqual([
    'ground: ceiling-not-reached',
  ]);
  await aCase({ requestedCents: 1_500_000 });
  const late = await aCase({ reservedCents: 0 });
  const decided = await decideFromMandate(deps, await said(late, 'no', { ground: 'ceiling' }));
  const letter = await letterOf(decided);
  expect(letter).toContain('Awb 4:25 lid 2');
  expect(letter).not.toContain('besloten er geen geld aan te geven');
  expect(letter).toContain('Vera Voorzit');
});

test('a plan that does not fit the scheme names the rule, which the findings and the letter then show', async () => {
  const silent = await aCase({ reservedCents: 0 });
  const ground = 'schemeCriterion';
  expect(problems(await decideFromMandate(deps, await said(silent, 'no', { ground })))).toEqual([
    'unmetCriteria: ground-without-finding',
  ]);
  const named = await aCase({ reservedCents: 0 });
  const advice = await said(named, 'no', { ground, unmetCriteria: ['green'] });
  const decided = await decideFromMandate(deps, advice);
  expect(decided.ok && decided.value.findings.find(({ key }) => key === 'green')).toMatchObject({
    result: 'failed',
    article: 'art. 7',
  });
  expect(await letterOf(decided)).toContain('Hieraan voldoet het plan niet: Het is groen.');
});
