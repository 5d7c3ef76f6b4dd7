/** An organisation objects through whoever may sign for it, and its answer tells what the wijkraad wanted. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { trialOrganisation } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, lettersAreSound, value } from '../../../../tests/support/trial-payment.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Application } from '../../application/types.ts';
import { findMessage } from '../../correspondence/index.ts';
import type { Objection } from '../types.ts';
import { type AnswerInput, decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';
import { startObjection } from './handle-objection.ts';
import { takeDecision } from './take-decision.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let people: Readonly<Record<'samira' | 'signer' | 'viewer' | 'officer' | 'second', PersonActor>>;
let foundation: Id<'organisation'>;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db);
  const office = { grants: [{ role: 'officer', scope: 'city' } as const] };
  people = {
    samira: await trialPerson(db, 'Samira Proef'),
    signer: await trialPerson(db, 'Sanne Teken'),
    viewer: await trialPerson(db, 'Vera Kijk'),
    officer: await trialPerson(db, 'Bram Ambt', office),
    second: await trialPerson(db, 'Farida Ambt', office),
  };
  foundation = await trialOrganisation(db, 'De Proeftuin');
  const since = '2026-01-01';
  await db
    .insertInto('organisationMember')
    .values([
      { organisationId: foundation, personId: people.samira.personId, right: 'edit', since },
      { organisationId: foundation, personId: people.signer.personId, right: 'sign', since },
      { organisationId: foundation, personId: people.viewer.personId, right: 'view', since },
    ])
    .execute();
  deps = trialDeps(db, '2026-03-16T09:00:00Z');
});
beforeEach(() => deps.at('2026-03-16T09:00:00Z'));
afterAll(async () => {
  await lettersAreSound(deps);
  await database.drop();
});

/** Advised for the whole amount; the office gave this much all the same. */
async function decided(amountCents: number): Promise<Application> {
  const application = await trialCase(database.db, city, {
    applicantPersonId: people.samira.personId,
    organisationId: foundation,
    requestedCents: 240_000,
  });
  await database.db
    .insertInto('advice')
    .values({
      id: newId(),
      number: 1,
      applicationId: application.id,
      wijkraadId: city.wijkraadId,
      kind: 'advice',
      outcome: 'yes',
      amountCents: 240_000,
      reasons: 'De raad vindt het een goed plan.',
      membersEntitled: 7,
      membersConflicted: 0,
      membersPresent: 5,
      quorum: 4,
      metOn: '2026-03-12',
      recordedByPersonId: people.viewer.personId,
      recordedAt: new Date('2026-03-12T20:00:00Z'),
    })
    .execute();
  value(
    await takeDecision(deps, people.officer, {
      applicationId: application.id,
      revision: application.revision,
      outcome: amountCents === 0 ? 'refuse' : 'grant',
      amountCents: amountCents === 0 ? null : amountCents,
      ground: amountCents === 0 ? 'belowMinimum' : null,
      reasons: 'Zo is het besloten.',
      departureReasons: 'De begroting klopt niet.',
      deviationReasons: '',
      givenTerm: '',
      budgetProviso: false,
      obligations: [],
      judgements: {},
      reasonableTerm: false,
    }),
  );
  return application;
}

async function filed(application: Application, by: PersonActor): Promise<Objection> {
  const objection = value(
    await fileObjection(deps, by, {
      own: true,
      lang: 'en',
      name: by.displayName,
      address: 'Proefstraat 1\n3011 AA Rotterdam',
      caseNumber: application.caseNumber ?? '',
      about: '',
      grounds: `Het plan past wel. ${newId()}`,
      groundsLater: false,
      lateReason: '',
      channel: 'portal',
      receivedOn: '2026-03-16',
      postedOn: '',
    }),
  );
  return value(await startObjection(deps, people.second, at(objection)));
}

const at = (objection: Objection) => ({ objectionId: objection.id, revision: objection.revision });
const decide = (objection: Objection, more: Partial<AnswerInput>) =>
  decideObjection(deps, people.second, {
    ...at(objection),
    outcome: 'founded',
    reasons: 'De eerste beoordeling klopte niet.',
    excused: null,
    noHearingGround: 'waived',
    amountCents: 240_000,
    ...more,
  });

async function letterOf({ messageId }: Objection) {
  const message = messageId && (await findMessage(deps.db, messageId));
  if (!message) throw new Error('The answer has no letter');
  return { ...message, words: JSON.stringify(message.document) };
}

test('who may sign for the applicant is the applicant: her answer belongs to the case and comes to her', async () => {
  const application = await decided(0);
  const answer = await letterOf(value(await decide(await filed(application, people.signer), {})));
  expect(answer).toMatchObject({
    kind: 'objectionDecision',
    caseId: application.id,
    recipientPersonId: people.signer.personId,
    recipientOrganisationId: foundation,
    lang: 'en',
  });
  expect(answer.words).toContain('Sanne Teken');
});

test('she may not end up worse off either; who may only look is someone else', async () => {
  const application = await decided(150_000);
  const less: Partial<AnswerInput> = {
    outcome: 'partlyFounded',
    noHearingGround: 'waived',
    amountCents: 100_000,
  };
  expect(codesOf(await decide(await filed(application, people.signer), less))).toEqual(['not-worse']);
  const byViewer = value(await decide(await filed(application, people.viewer), less));
  expect((await letterOf(byViewer)).caseId).toBeNull();
});

test.for<[string, Partial<AnswerInput>, string, boolean]>([
  ['won', {}, 'We follow this advice.', true],
  [
    'won for a part',
    { outcome: 'partlyFounded', amountCents: 200_000 },
    'This decision departs from that.',
    true,
  ],
  ['lost', { outcome: 'unfounded', amountCents: null }, 'De begroting klopt niet.', true],
  ['not dealt with', { outcome: 'inadmissible', amountCents: null }, 'De begroting klopt niet.', false],
])('the answer tells what the wijkraad wanted: %s', async ([, more, sentence, told]) => {
  const application = await decided(150_000);
  const { words } = await letterOf(value(await decide(await filed(application, people.samira), more)));
  expect(words.includes('View of the neighbourhood council')).toBe(told);
  expect(words.includes(sentence)).toBe(told);
  expect(words).not.toContain('Standpunt');
});

test.for<[string, Partial<AnswerInput>, boolean]>([
  ['stays other than it wanted', { outcome: 'unfounded', amountCents: null }, true],
  ['becomes other than it wanted', { outcome: 'partlyFounded', amountCents: 200_000 }, true],
  ['becomes what it wanted', {}, false],
])('another who objected reads what the wijkraad wanted when the decision %s', async ([, more, told]) => {
  const application = await decided(150_000);
  const { words } = await letterOf(value(await decide(await filed(application, people.viewer), more)));
  expect(words.includes('View of the neighbourhood council')).toBe(told);
  expect(words.includes('The council discussed the plan on')).toBe(told);
});
