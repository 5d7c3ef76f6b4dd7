/** What becomes of an old scheme, by who may say so and over what she saw; and what organisations got, from both sides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { auditedActions } from '../../../../tests/support/people.ts';
import { trialOrganisation } from '../../../../tests/support/trial-activities.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import type { OldScheme, Transition, TypedTransition } from '../rules/transition.ts';
import { judgeOldScheme } from './commands.ts';
import { insertEarlierGrants, listOldSchemes, listSubsidies, saveTransition } from './store.ts';

let database: FreshDatabase;
let deps: CommandDeps;
let city: TrialCity;
let officer: PersonActor;
let resident: PersonActor;
let schemeId: string;
let house: Id<'organisation'>;
let garden: Id<'organisation'>;

const wanted: Transition = {
  fit: 'partly',
  step: 'end',
  consequence: 'Er is geen eigen regeling.',
  termMonths: 6,
  source: 'Motie',
  toVerify: true,
};
const typed: TypedTransition = { ...wanted, termMonths: '6' };
const names = ['Couleur Locale', 'Huizen van de Wijk', 'Lokaal Budget', 'Opzoomer Mee'] as const;
type Name = (typeof names)[number];

const old = async (name: Name): Promise<OldScheme> => {
  const found = (await listOldSchemes(database.db)).find((one) => one.name === name);
  if (!found) throw new Error(`no old scheme ${name}`);
  return found;
};
const save = async (name: Name, revision: number, more: Partial<Transition> = {}): Promise<boolean> => {
  const of = { schemeId, name };
  return await database.db
    .transaction()
    .execute((tx) => saveTransition(tx, of, { ...wanted, ...more }, revision));
};
const problems = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  deps = { db, clock: fixedClock('2026-11-22T11:00:00Z'), dataVersion: localDataVersion() };
  city = await trialCity(db);
  officer = await trialPerson(db, 'Bram Proef', { grants: [{ role: 'officer', scope: 'city' }] });
  resident = await trialPerson(db, 'Roos Proef');
  ({ id: schemeId } = await db.selectFrom('scheme').select('id').executeTakeFirstOrThrow());
  await db
    .insertInto('schemePredecessor')
    .values(names.map((predecessorName) => ({ schemeId, predecessorName, source: 'trial' })))
    .execute();
  house = (await trialOrganisation(db, 'Het Huis')) as Id<'organisation'>;
  garden = (await trialOrganisation(db, 'De Tuin')) as Id<'organisation'>;
});
afterAll(() => database.drop());

describe('a judgement', () => {
  test('is none until somebody gave one, and stands with all that it says', async () => {
    expect((await listOldSchemes(database.db)).map(({ name, transition }) => [name, transition])).toEqual(
      names.map((name) => [name, null]),
    );
    expect(await save('Couleur Locale', 0)).toBe(true);
    expect(await old('Couleur Locale')).toEqual({
      schemeId,
      schemeSlug: 'proefregeling',
      schemeName: { nl: 'Proefregeling', en: 'Trial scheme' },
      name: 'Couleur Locale',
      transition: { ...wanted, revision: 1 },
    });
  });

  test('given first by two at once is that of one of them, whole', async () => {
    const both = await Promise.all([
      save('Huizen van de Wijk', 0, { step: 'merge', consequence: 'De een.' }),
      save('Huizen van de Wijk', 0, { step: 'adapt', consequence: 'De ander.' }),
    ]);
    expect(both.toSorted()).toEqual([false, true]);
    expect((await old('Huizen van de Wijk')).transition).toMatchObject(
      both[0]
        ? { step: 'merge', consequence: 'De een.', revision: 1 }
        : { step: 'adapt', consequence: 'De ander.', revision: 1 },
    );
  });

  test('is saved only over the one that was shown', async () => {
    expect(await save('Lokaal Budget', 1)).toBe(false);
    expect((await old('Lokaal Budget')).transition).toBeNull();
    await save('Lokaal Budget', 0);
    expect(await save('Lokaal Budget', 1, { termMonths: 9 })).toBe(true);
    expect(await save('Lokaal Budget', 1, { termMonths: 12 })).toBe(false);
    expect(await save('Lokaal Budget', 0, { termMonths: 12 })).toBe(false);
    expect((await old('Lokaal Budget')).transition).toMatchObject({ termMonths: 9, revision: 2 });
  });
});

describe('judging', () => {
  const judge = (actor: PersonActor, revision: number, more: Partial<TypedTransition> = {}) =>
    judgeOldScheme(
      deps,
      actor,
      { schemeId, name: 'Opzoomer Mee' },
      { typed: { ...typed, ...more }, revision },
    );

  test('is for an officer: to others nothing is told but that, and nothing is saved', async () => {
    expect(problems(await judge(resident, 0))).toEqual([': not-allowed']);
    expect(problems(await judge(resident, 0, { fit: '', source: '' }))).toEqual([': not-allowed']);
    expect((await old('Opzoomer Mee')).transition).toBeNull();
  });

  test('tells all that is wrong at once, each beside its field, and saves nothing', async () => {
    const nothing = { fit: 'heel', step: '', consequence: '  ', termMonths: '61', source: 'x'.repeat(501) };
    expect(problems(await judge(officer, 0, nothing))).toEqual([
      'fit: choice-missing',
      'step: choice-missing',
      'consequence: missing',
      'termMonths: number-shape',
      'source: too-long',
    ]);
    expect((await old('Opzoomer Mee')).transition).toBeNull();
  });

  test('stands in the record once; over what a colleague saved since it is refused', async () => {
    expect(problems(await judge(officer, 0))).toEqual([]);
    const late = await judge(officer, 0, { consequence: 'Anders.' });
    expect(problems(late)).toEqual([': revision-conflict']);
    expect((await old('Opzoomer Mee')).transition).toEqual({ ...wanted, revision: 1 });
    expect(await auditedActions(database, schemeId)).toEqual(['scheme.transition']);
  });
});

describe('what organisations got', () => {
  const earlier = (organisationId: string, year: number, amountCents: number) => ({
    organisationId,
    schemeId,
    predecessorName: 'Couleur Locale' as const,
    year,
    activity: 'Samen eten',
    amountCents,
    source: 'trial',
    recordedAt: new Date('2026-11-01T10:00:00Z'),
  });

  async function granted(
    organisationId: Id<'organisation'> | null,
    outcome: string | null,
    grantedCents: number | null,
  ): Promise<void> {
    const one = await trialCase(database.db, city, {
      applicantPersonId: resident.personId,
      ...(organisationId ? { organisationId } : {}),
    });
    await database.db
      .updateTable('application')
      .set({ outcome, grantedCents })
      .where('id', '=', one.id)
      .execute();
  }

  beforeAll(async () => {
    await database.db
      .transaction()
      .execute((tx) =>
        insertEarlierGrants(tx, [
          earlier(house, 2024, 100_00),
          earlier(house, 2025, 200_00),
          earlier(garden, 2025, 300_00),
        ]),
      );
    await granted(house, 'granted', 400_00);
    await granted(garden, 'partlyGranted', 500_00);
    // None of these is money that an organisation got.
    await granted(garden, 'refused', 0);
    await granted(garden, null, null);
    await granted(null, 'granted', 600_00);
  });

  const got = async (untilYear: number, organisationId: Id<'organisation'> | null = null) =>
    (await listSubsidies(database.db, untilYear, organisationId)).map(
      ({ organisationSlug, name, year, amountCents }) => [organisationSlug, name, year, amountCents],
    );

  test('is of old schemes and of ours, by organisation and the newest year first', async () => {
    expect(await got(2026)).toEqual([
      ['de-tuin', 'Proefregeling', 2026, 500_00],
      ['de-tuin', 'Couleur Locale', 2025, 300_00],
      ['het-huis', 'Proefregeling', 2026, 400_00],
      ['het-huis', 'Couleur Locale', 2025, 200_00],
      ['het-huis', 'Couleur Locale', 2024, 100_00],
    ]);
    expect((await listSubsidies(database.db, 2026, house))[0]).toEqual({
      organisationId: house,
      organisationName: 'Het Huis',
      organisationSlug: 'het-huis',
      schemeId,
      name: 'Proefregeling',
      year: 2026,
      amountCents: 400_00,
    });
  });

  test('goes up to and including the year, and can be of one organisation', async () => {
    expect(await got(2025, house)).toEqual([
      ['het-huis', 'Couleur Locale', 2025, 200_00],
      ['het-huis', 'Couleur Locale', 2024, 100_00],
    ]);
    expect(await got(2024, garden)).toEqual([]);
    expect(await got(2023)).toEqual([]);
  });
});
