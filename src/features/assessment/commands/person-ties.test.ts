/** Interests that are tied to a person: matched by mailbox, asked by name (Awb 2:4). */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialCouncil, trialCase, trialCouncil } from '../../../../tests/support/trial-council.ts';
import { longPage, shortForm, trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { getApplication } from '../../application/index.ts';
import { getRound } from '../../scheme/index.ts';
import { interestsHeld } from '../personal-data.ts';
import { listInterests, loadPack, standingOn, tiesTo } from '../store/index.ts';
import type { MemberStanding } from '../types.ts';
import { declareInterests } from './declare.ts';
import { addInterest } from './interests.ts';
import { recordAdvice } from './record.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: CommandDeps;
let me: PersonActor;
const on = '2026-03-20';

beforeAll(async () => {
  database = await freshDatabase();
  const rules = trialRules({ form: [...shortForm, longPage] });
  city = await trialCity(database.db, { rules });
  council = await trialCouncil(database.db, city, 3);
  deps = { db: database.db, clock: fixedClock('2026-03-20T10:00:00Z'), dataVersion: localDataVersion() };
  const [first] = council.members;
  if (!first) throw new Error('no member');
  me = first;
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('interest').execute();
});

const codes = (result: { ok: boolean; problems?: readonly { code: string; field: string }[] }) =>
  result.problems?.map(({ code, field }) => `${field}: ${code}`) ?? [];

const tie = (personName: string, personEmail: string | null = null, organisation = '') =>
  addInterest(deps, me, {
    organisation,
    personName,
    personEmail,
    description: 'zus',
    since: '2025-01-01',
    until: null,
    problems: [],
  });

async function mine(id: Id<'application'>): Promise<MemberStanding> {
  const round = await getRound(database.db, city.roundId);
  const pack = await loadPack(database.db, council.council, round, today(deps.clock));
  const row = pack.open.find(({ application }) => application.id === id);
  const standing = row?.standings.find(({ member }) => member.personId === me.personId);
  if (!standing) throw new Error('not in the pack');
  return standing;
}

const quorumOf = async (id: Id<'application'>) => {
  const round = await getRound(database.db, city.roundId);
  const pack = await loadPack(database.db, council.council, round, today(deps.clock));
  return pack.open.find(({ application }) => application.id === id)?.count;
};

/** She declares no interest, and says about each name that she is asked about whether it is the same person. */
async function declare(id: Id<'application'>, samePerson?: boolean) {
  const { questions } = await mine(id);
  const names =
    samePerson === undefined ? [] : questions.map(({ interestId }) => ({ interestId, samePerson }));
  return await declareInterests(deps, me, council.council, [
    { applicationId: id, conflicted: false, reason: null, names },
  ]);
}

describe('a tie to a person', () => {
  test.each([
    ['an applicant', { applicant: 'Sara Jansen' }],
    ['a co-signer', { cosigner: 'S. Jansen' }],
    ['who holds the account to be paid', { holder: 'Jansen, Sara' }],
    ['who was paid after a change of account', { payee: 'Sara Jansen' }],
  ] as const)('asks about the name of %s', async (_who, at) => {
    const { id } = await trialCase(database.db, city, { cosigners: ['buur@example.org'] });
    if ('applicant' in at) {
      const applicantPersonId = (await trialPerson(database.db, at.applicant)).personId;
      await database.db.updateTable('application').set({ applicantPersonId }).where('id', '=', id).execute();
    }
    if ('cosigner' in at)
      await database.db
        .updateTable('cosigner')
        .set({ name: at.cosigner })
        .where('applicationId', '=', id)
        .execute();
    if ('holder' in at)
      await database.db
        .updateTable('application')
        .set({ answers: JSON.stringify({ accountHolder: at.holder, account: 'NL73DEMO0000000011' }) })
        .where('id', '=', id)
        .execute();
    if ('payee' in at)
      await database.db
        .insertInto('payee')
        .values({
          id: crypto.randomUUID(),
          applicationId: id,
          holderName: at.payee,
          personId: me.personId,
          iban: 'NL73DEMO0000000011',
          createdAt: new Date('2026-03-10T10:00:00Z'),
        })
        .execute();
    await tie('Sara Jansen');
    const { standing, questions } = await mine(id);
    expect(standing).toBe('undeclared');
    expect(questions).toMatchObject([{ name: 'Sara Jansen', description: 'zus', samePerson: null }]);
  });

  it('shuts her out at once where the mailbox is the same', async () => {
    const { id } = await trialCase(database.db, city, { cosigners: ['sara+tuin@example.org'] });
    await tie('Saartje', 'sara@example.org');
    const application = await getApplication(database.db, id);
    expect(await standingOn(database.db, me.personId, application, on)).toBe('conflicted');
    expect((await tiesTo(database.db, me.personId, application, on)).matches).toEqual([
      { kind: 'person', description: 'zus' },
    ]);
    expect((await mine(id)).questions).toEqual([]);
  });

  it('does not open the text before she answered, whatever else she declares', async () => {
    const { id } = await trialCase(database.db, city, { cosigners: ['buur@example.org'] });
    expect((await declare(id)).ok).toBe(true);
    expect((await mine(id)).standing).toBe('free');
    await tie('Buur 1');
    expect((await mine(id)).standing).toBe('undeclared');
    await declare(id);
    expect((await mine(id)).standing).toBe('undeclared');
  });

  it('shuts her out on yes, and counts the quorum without her', async () => {
    const { id } = await trialCase(database.db, city, { cosigners: ['buur@example.org'] });
    await tie('Buur 1');
    expect(await quorumOf(id)).toMatchObject({ entitled: 3, conflicted: 0, remaining: 3, quorum: 2 });
    await declare(id, true);
    const { standing, matches, declaration } = await mine(id);
    expect(standing).toBe('conflicted');
    expect(matches).toEqual([{ kind: 'samePerson', description: 'zus' }]);
    expect(declaration).toMatchObject({ source: 'register', conflicted: true });
    expect(await quorumOf(id)).toMatchObject({ entitled: 3, conflicted: 1, remaining: 2, quorum: 1 });
  });

  it('lets her in on no, keeps each answer, and lets her say otherwise', async () => {
    const { id } = await trialCase(database.db, city, { cosigners: ['buur@example.org'] });
    await tie('Buur 1');
    await declare(id, false);
    expect((await mine(id)).standing).toBe('free');
    await declare(id, false);
    await declare(id, true);
    expect((await mine(id)).standing).toBe('conflicted');
    await declare(id, false);
    expect((await mine(id)).standing).toBe('free');
    const kept = await database.db
      .selectFrom('interestAnswer')
      .select('samePerson')
      .where('applicationId', '=', id)
      .orderBy('id')
      .execute();
    expect(kept.map(({ samePerson }) => samePerson)).toEqual([false, true, false]);
  });

  it('keeps her from being counted as present until she answered', async () => {
    const { id } = await trialCase(database.db, city, { cosigners: ['buur@example.org'] });
    await tie('Buur 1');
    const [, recorder, third] = council.members;
    if (!recorder || !third) throw new Error('no members');
    await declareInterests(deps, recorder, council.council, [
      { applicationId: id, conflicted: false, reason: null },
    ]);
    const record = async (present: readonly PersonActor[]) =>
      await recordAdvice(deps, recorder, council.council, {
        applicationId: id,
        revision: (await getApplication(database.db, id)).revision,
        advice: {
          outcome: 'yes',
          amountCents: null,
          reasons: 'Goed voor de straat.',
          metOn: on,
          present: present.map(({ personId }) => personId),
          conflicted: [],
          chair: null,
          ground: null,
          unmetCriteria: [],
          sameActivities: null,
          reasonableTerm: '',
          budgetProviso: false,
          problems: [],
        },
      });
    expect(codes(await record([recorder, third, me]))).toEqual(['present: present-asked']);
    await declare(id, false);
    expect((await record([recorder, third, me])).ok).toBe(true);
  });
});

describe('adding one', () => {
  it('asks a name with an address, and one tie at a time', async () => {
    expect(codes(await tie('', 'sara@example.org'))).toEqual(['personName: person-name-needed']);
    expect(codes(await tie('Sara Jansen', null, 'De Tuin'))).toEqual(['personName: one-tie-only']);
    expect(codes(await tie('x'.repeat(201)))).toEqual(['personName: too-long']);
    expect(await listInterests(database.db, [me.personId])).toEqual([]);
  });

  it('is shown to her among her own data', async () => {
    await tie('Sara Jansen', 'sara@example.org');
    const [record] = await interestsHeld(database.db).list(me.personId);
    expect(record?.facts.map(({ value }) => value.nl)).toContain('Sara Jansen sara@example.org');
  });
});
