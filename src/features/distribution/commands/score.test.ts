/** Who gives points on what, and what is kept of them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import type { Application } from '../../application/index.ts';
import { declareInterests } from '../../assessment/index.ts';
import { getWijkraad } from '../../place/index.ts';
import { getRound, getVersion } from '../../scheme/index.ts';
import type { Distribution } from '../../scheme/types.ts';
import { distributionBriefs } from '../brief.ts';
import { proposalsOfRound } from '../propose.ts';
import { listScores } from '../store/scores.ts';
import { scoreApplication } from './score.ts';

const ranking: Distribution = {
  method: 'ranking',
  rankBy: 'completeness',
  criteria: [
    { key: 'reach', label: { nl: 'Bereik', en: 'Reach' }, weight: 3 },
    { key: 'lasting', label: { nl: 'Blijvend', en: 'Lasting' }, weight: 1 },
  ],
  maxPoints: 5,
  scoredBy: 'both',
  minimumPercent: 0,
  ties: 'lot',
  drawAfterDays: 3,
  source: 'trial',
};

let database: FreshDatabase;
let deps: TrialDeps;
let city: TrialCity;
let officer: PersonActor;
let member: PersonActor;
let application: Application;

beforeEach(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-03-10T09:00:00Z');
  city = await trialCity(database.db, {
    rules: { ...trialRules(), distribution: ranking },
    ceilingCents: 300_000,
  });
  const { wijkraadId } = city;
  officer = await trialPerson(database.db, 'Olga Proef', { grants: [{ role: 'officer', scope: 'city' }] });
  member = await trialPerson(database.db, 'Lia Proef', {
    grants: [{ role: 'councilMember', scope: 'wijkraad', wijkraadId }],
  });
  application = await caseOf('Anna Proef');
  return async () => await database.drop();
});

async function caseOf(name: string, requestedCents = 200_000): Promise<Application> {
  const { personId } = await trialPerson(database.db, name);
  return await trialCase(database.db, city, {
    applicantPersonId: personId,
    requestedCents,
    reservedCents: 0,
  });
}

const given = (reach: number | null, lasting: number | null) =>
  new Map<string, number | null>([
    ['reach', reach],
    ['lasting', lasting],
  ]);
async function codes(actor: PersonActor, points: ReadonlyMap<string, number | null>, on = application) {
  const result = await scoreApplication(deps, actor, { id: on.id, points });
  return result.ok ? result.value : result.problems.map(({ field, code }) => `${field} ${code}`.trim());
}
async function declare(conflicted: boolean, on = application): Promise<void> {
  const reason = conflicted ? 'Mijn zus doet mee.' : null;
  const council = await getWijkraad(database.db, city.wijkraadId);
  const declared = await declareInterests(deps, member, council, [
    { applicationId: on.id, conflicted, reason },
  ]);
  expect(declared.ok).toBe(true);
}
const round = async () => await getRound(database.db, city.roundId);
const version = async () => await getVersion(database.db, city.versionId);

describe('points', () => {
  test('a member declares first; who has an interest gives none', async () => {
    expect(await codes(member, given(4, 2))).toEqual(['declare-first']);
    await declare(true);
    expect(await codes(member, given(4, 2))).toEqual(['own-interest']);
    expect(await listScores(database.db, [application.id])).toEqual([]);
  });

  test('an officer who applied herself gives none; another person never does', async () => {
    const own = await trialCase(database.db, city, { applicantPersonId: officer.personId, reservedCents: 0 });
    expect(await codes(officer, given(4, 2), own)).toEqual(['own-interest']);
    expect(await codes(await trialPerson(database.db, 'Wim Proef'), given(4, 2))).toEqual(['not-allowed']);
  });

  test('each criterion has a whole number in range, and each fault stands at its field', async () => {
    expect(await codes(officer, given(6, null))).toEqual([
      'punten.reach points-range',
      'punten.lasting points-range',
    ]);
  });

  test('a correction is a new row, and the same again is none', async () => {
    expect(await codes(officer, given(4, 2))).toBe(2);
    expect(await codes(officer, given(4, 2))).toBe(0);
    expect(await codes(officer, given(5, 2))).toBe(1);
    const rows = await listScores(database.db, [application.id]);
    expect(rows.map(({ criterion, points }) => `${criterion} ${points}`).toSorted()).toEqual([
      'lasting 2',
      'reach 4',
      'reach 5',
    ]);
    await expect(database.db.updateTable('applicationScore').set({ points: 0 }).execute()).rejects.toThrow();
    expect((await verifyAudit(database.db)).faults).toEqual([]);
  });

  test('after the decision nothing changes any more', async () => {
    const decided = await trialCase(database.db, city, {
      applicantPersonId: member.personId,
      reservedCents: 0,
      status: 'decided',
    });
    expect(await codes(officer, given(4, 2), decided)).toEqual(['already-decided']);
  });
});

describe('the proposal of the round', () => {
  test('ranks by the points of both, and says it in a sentence', async () => {
    const second = await caseOf('Bea Proef');
    await declare(false);
    await declare(false, second);
    await codes(officer, given(5, 5));
    await codes(member, given(3, 1));
    await codes(officer, given(5, 5), second);

    const [before] = await proposalsOfRound(database.db, await round(), await version());
    expect(before?.proposals.map(({ place, score, share }) => [place, score, share.reason])).toEqual([
      [1, 750, 'whole'],
      [null, null, 'notScored'],
    ]);
    await codes(member, given(5, 5), second);
    const [after] = await proposalsOfRound(database.db, await round(), await version());
    expect(after?.proposals.map((one) => [one.case.caseNumber, one.score, one.share.grantedCents])).toEqual([
      [second.caseNumber, 1000, 200_000],
      [application.caseNumber, 750, 0],
    ]);
    const briefs = await distributionBriefs(database.db, await round(), await version());
    expect(briefs.get(application.caseNumber ?? '')?.sentence.nl).toBe(
      'Het geld van deze ronde is op score verdeeld (Awb 4:26). Uw aanvraag kreeg 75,0 % van de punten. Uw aanvraag heeft plaats 2 van 2.',
    );
  });
});
