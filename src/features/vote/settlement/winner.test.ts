/** What won and was no application: a draft for who had the idea, with its money, and the decision when she handed it in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialCouncil, trialCase, trialCouncil } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { trialOutcome } from '../../../../tests/support/trial-outcome.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { getApplication } from '../../application/index.ts';
import { getEnvelope, heldCents, reserve } from '../../budget/index.ts';
import { listMessagesTo } from '../../correspondence/index.ts';
import { decideByMandate } from '../../decision/index.ts';
import { insertCosts, insertIdea, updateIdea } from '../ideas/store/index.ts';
import { getVote, listProjects } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { nameApplicant } from './applicant.ts';
import { settleOutcome } from './commands.ts';
import { countUnfinished, listSettled } from './store.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: TrialDeps;
let officer: PersonActor;
beforeAll(async () => {
  database = await freshDatabase();
  const mandate = { wijkraad: '*', role: 'mandatedDecision', source: 'proef', toVerify: true } as const;
  city = await trialCity(database.db, { rules: { ...trialRules(), mandates: [mandate] } });
  council = await trialCouncil(database.db, city, 3);
  deps = trialDeps(database.db, '2026-03-20T10:00:00Z');
  officer = await trialPerson(database.db, 'Olga Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
});
afterAll(() => database.drop());

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const settle = (vote: Vote) => {
  const [chair] = council.members;
  if (!chair) throw new Error('a council has members');
  const onMandate = (unit: Parameters<typeof decideByMandate>[0], advice: { readonly id: Id<'advice'> }) =>
    decideByMandate(unit, deps, advice.id);
  return settleOutcome({ ...deps, onMandate }, chair, vote, {
    choices: (vote.ballot?.projects ?? []).map(({ number }) => ({ number, choice: 'follow', reason: '' })),
    metOn: '2026-03-18',
    present: council.members.map(({ personId }) => personId),
    chair: chair.personId,
  });
};

async function giveIdea(vote: Vote, number: number, person: PersonActor, description: string): Promise<void> {
  const project = (await listProjects(database.db, vote.id)).find((one) => one.number === number);
  if (!project) throw new Error(`no project ${number}`);
  await database.db.transaction().execute(async (tx) => {
    const id = await insertIdea(tx, {
      voteId: vote.id,
      personId: person.personId,
      title: project.title,
      description,
      place: 'Het pleintje',
      estimateCents: null,
      lang: 'nl',
      byDesk: false,
      at: new Date('2026-02-01T10:00:00Z'),
      retainUntil: '2027-03-09',
    });
    await updateIdea(tx, id, { status: 'merged', finding: 'Dit kan.', projectId: project.id });
  });
}

test('an idea that won: a draft for its giver with what she wrote and what it costs, its money held, a letter with the way to it', async () => {
  const vote = await trialOutcome(database.db, city, {
    slug: 'ideeen',
    cases: [null, null, null],
    winners: ['1', '2'],
  });
  const [first] = await listProjects(database.db, vote.id);
  if (!first) throw new Error('there are projects');
  const giver = await trialPerson(database.db, 'Gina Idee');
  const second = await trialPerson(database.db, 'Sem Samen');
  await giveIdea(vote, 1, giver, 'Twaalf bakken voor iedereen.');
  await giveIdea(vote, 1, second, 'Ik wil ook een tuin.');
  await database.db.transaction().execute((tx) =>
    insertCosts(tx, first.id, [
      { label: 'Bakken', cents: 700_00 },
      { label: 'Aarde', cents: 300_00 },
    ]),
  );
  const before = (await getEnvelope(database.db, city.envelopeId)).balances;
  expect(value(await settle(vote))).toEqual([]);

  const [won, unnamed, lost] = await listSettled(database.db, vote.id);
  expect(won).toMatchObject({
    status: 'draft',
    named: true,
    sent: false,
    preparedCents: 1000_00,
    submitUntil: '2026-05-01',
  });
  expect(unnamed).toMatchObject({ status: 'draft', named: false, preparedCents: 1000_00 });
  expect(lost).toMatchObject({ applicationId: null, decided: 'refuse' });
  if (!(won?.applicationId && unnamed?.applicationId)) throw new Error('both winners have a draft');
  const draft = await getApplication(database.db, won.applicationId);
  expect(draft).toMatchObject({
    applicantPersonId: giver.personId,
    title: 'Project 1',
    wijkId: city.wijken.noordwijk,
    requestedCents: 1000_00,
    answers: {
      title: 'Project 1',
      plan: 'Verzonnen.\n\nTwaalf bakken voor iedereen.\n\nHet pleintje',
      budget: [
        { description: 'Bakken', amountCents: 700_00 },
        { description: 'Aarde', amountCents: 300_00 },
      ],
    },
  });
  expect((await heldCents(database.db, city.envelopeId, draft.id)).reserved).toBe(1000_00);
  const after = (await getEnvelope(database.db, city.envelopeId)).balances;
  expect(before.freeCents - after.freeCents).toBe(2000_00);
  expect(await countUnfinished(database.db, vote.id)).toBe(2);

  const [letter] = await listMessagesTo(database.db, giver.personId);
  expect(letter?.subject).toBe('Uw plan is gekozen: dien uw aanvraag in');
  expect(JSON.stringify(letter)).toContain(`/aanvragen/${draft.id}`);
  const [other] = await listMessagesTo(database.db, second.personId);
  expect(other?.subject).toBe('Een plan met uw idee is gekozen');
  expect(JSON.stringify(other)).not.toContain('Gina');

  // Once more: nothing is prepared or held twice.
  expect(value(await settle(vote))).toEqual([]);
  expect((await getEnvelope(database.db, city.envelopeId)).balances).toEqual(after);

  const named = { number: 2, name: 'Noor Nieuw', email: 'noor.nieuw@example.org', lang: 'nl' } as const;
  expect(codes(await nameApplicant(deps, giver, vote, named))).toEqual(['not-allowed']);
  expect(codes(await nameApplicant(deps, officer, vote, { ...named, number: 1 }))).toEqual(['not-waiting']);
  expect(codes(await nameApplicant(deps, officer, vote, { ...named, number: 3 }))).toEqual(['not-waiting']);
  deps.at('2026-04-01T10:00:00Z');
  value(await nameApplicant(deps, officer, vote, named));
  expect(await getApplication(database.db, unnamed.applicationId)).toMatchObject({
    submitUntil: '2026-05-13',
  });
  expect(codes(await nameApplicant(deps, officer, vote, named))).toEqual(['not-waiting']);
  expect(await getVote(database.db, vote.id)).toMatchObject({ status: 'settled' });
});

test('too little money: nothing is recorded, nothing is held', async () => {
  const vote = await trialOutcome(database.db, city, {
    slug: 'te-duur',
    cases: [null, null],
    winners: ['1', '2'],
  });
  const taker = await trialCase(database.db, city, { requestedCents: 1000_00 });
  const move = {
    envelopeId: city.envelopeId,
    applicationId: taker.id,
    basis: 'proef',
    at: new Date('2026-04-01T11:00:00Z'),
  };
  await database.db.transaction().execute(async (tx) => {
    const { freeCents } = (await getEnvelope(tx, city.envelopeId)).balances;
    value(await reserve(tx, { ...move, amountCents: freeCents - 1500_00 }));
  });
  expect(codes(await settle(vote))).toEqual(['ceiling-reached']);
  expect(await listSettled(database.db, vote.id)).toEqual([]);
  expect((await getEnvelope(database.db, city.envelopeId)).balances.freeCents).toBe(1500_00);
});
