import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import {
  type TrialCouncil,
  trialCase,
  trialCouncil,
  trialOrganisation,
} from '../../../../tests/support/trial-council.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock, Temporal, today } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { events, getApplication } from '../../application/index.ts';
import { getRound } from '../../scheme/index.ts';
import { interestsHeld } from '../personal-data.ts';
import type { InterestInput } from '../rules.ts';
import {
  findOrganisationByName,
  listCombinations,
  listInterests,
  listPackSummaries,
  loadPack,
  standingOn,
  tiesTo,
} from '../store/index.ts';
import type { Choice, Pack } from '../types.ts';
import { askCouncil } from './ask.ts';
import { removeCombination, saveCombination } from './combinations.ts';
import { declareInterests } from './declare.ts';
import { addInterest, endInterest, removeInterest } from './interests.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: CommandDeps;
const on = '2026-03-20';

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  council = await trialCouncil(database.db, city, 4);
  deps = { db: database.db, clock: fixedClock('2026-03-20T10:00:00Z'), dataVersion: localDataVersion() };
});
afterAll(() => database.drop());

const member = (n: number): PersonActor => {
  const found = council.members[n];
  if (!found) throw new Error(`no member ${n}`);
  return found;
};
const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  result.problems?.map(({ code }) => code) ?? [];
const interest = (changes: Partial<InterestInput> = {}): InterestInput => ({
  organisation: '',
  personName: '',
  personEmail: null,
  description: 'Penningmeester',
  since: '2025-01-01',
  until: null,
  problems: [],
  ...changes,
});

describe('the register', () => {
  it('knows an organisation by its name, and keeps a name that it does not know', async () => {
    const known = await trialOrganisation(database.db, 'Stichting Bekend');
    await addInterest(deps, member(0), interest({ organisation: 'STICHTING bekend' }));
    await addInterest(deps, member(0), interest({ organisation: 'Club Onbekend' }));
    const held = await listInterests(database.db, [member(0).personId]);
    expect(held.map((one) => [one.organisationId, one.organisationName, one.organisation])).toEqual(
      expect.arrayContaining([
        [known, null, 'Stichting Bekend'],
        [null, 'Club Onbekend', 'Club Onbekend'],
      ]),
    );
    expect(await findOrganisationByName(database.db, "' OR 1=1 --")).toBeNull();
  });

  it('matches a name to an organisation that applies later under that name', async () => {
    await addInterest(deps, member(1), interest({ organisation: 'Vereniging Later' }));
    const later = await trialOrganisation(database.db, 'Vereniging Later');
    const { id } = await trialCase(database.db, city, { organisationId: later });
    const application = await getApplication(database.db, id);
    expect((await tiesTo(database.db, member(1).personId, application, on)).matches).toEqual([
      { kind: 'register', description: 'Penningmeester' },
    ]);
  });

  it('matches a co-signer by her mailbox, whatever stands after the plus', async () => {
    const { id } = await trialCase(database.db, city, { cosigners: ['lid.c.proef+tuin@demo.example'] });
    const application = await getApplication(database.db, id);
    expect(await standingOn(database.db, member(2).personId, application, on)).toBe('conflicted');
    expect(await standingOn(database.db, member(3).personId, application, on)).toBe('undeclared');
  });

  it('is ended by its owner alone, and taken back on the day itself alone', async () => {
    const added = await addInterest(deps, member(3), interest());
    const id = added.ok ? added.value : newId<'interest'>();
    const until = Temporal.PlainDate.from('2026-03-20');
    expect(codes(await endInterest(deps, member(2), { id, until }))).toEqual(['interest-unknown']);
    expect(codes(await removeInterest(deps, member(2), id))).toEqual(['interest-unknown']);
    const tomorrow = { ...deps, clock: fixedClock('2026-03-21T10:00:00Z') };
    expect(codes(await removeInterest(tomorrow, member(3), id))).toEqual(['too-late-to-remove']);
    expect((await endInterest(deps, member(3), { id, until })).ok).toBe(true);
    expect(codes(await endInterest(deps, member(3), { id, until }))).toEqual(['already-ended']);
    expect((await removeInterest(deps, member(3), id)).ok).toBe(true);
    expect(await listInterests(database.db, [member(3).personId])).toEqual([]);
  });

  it('is not for residents', async () => {
    const resident = await trialPerson(database.db, 'Bewoner Proef');
    expect(codes(await addInterest(deps, resident, interest()))).toEqual(['not-your-council']);
  });

  it('shows a person what is held about her, and is erased with her', async () => {
    const source = interestsHeld(database.db);
    const records = await source.list(member(0).personId);
    expect(records.map(({ title }) => title.nl)).toEqual([
      'Belang in het register',
      'Belang in het register',
    ]);
    await database.db.transaction().execute(async (tx) => {
      await source.erase?.({ tx, audit: () => undefined } as never, member(0).personId);
    });
    expect(await source.list(member(0).personId)).toEqual([]);
  });
});

describe('declaring', () => {
  const declare = (actor: PersonActor, ids: readonly Id<'application'>[], conflicted = false) =>
    declareInterests(
      deps,
      actor,
      council.council,
      ids.map((applicationId) => ({ applicationId, conflicted, reason: conflicted ? 'mijn buur' : null })),
    );

  it('opens the text, or closes it with an event that only the office sees', async () => {
    const { id } = await trialCase(database.db, city);
    const application = await getApplication(database.db, id);
    await declare(member(0), [id]);
    expect(await standingOn(database.db, member(0).personId, application, on)).toBe('free');
    expect((await events(database.db, id)).map(({ kind }) => kind)).toEqual(['received']);
    await declare(member(0), [id], true);
    expect(await standingOn(database.db, member(0).personId, application, on)).toBe('conflicted');
    expect((await events(database.db, id)).map(({ kind }) => kind)).toEqual(['received', 'conflictDeclared']);
    expect(await events(database.db, id, 'both')).toHaveLength(1);
    const [event] = (await events(database.db, id)).slice(-1);
    expect(JSON.stringify(event?.facts)).not.toContain('mijn buur');
  });

  it('says the same thing once', async () => {
    const { id } = await trialCase(database.db, city);
    for (let n = 0; n < 3; n += 1) await declare(member(0), [id], true);
    expect((await events(database.db, id)).filter(({ kind }) => kind === 'conflictDeclared')).toHaveLength(1);
  });

  it('passes over what is decided, and what is of another council', async () => {
    const done = await trialCase(database.db, city, { status: 'decided' });
    const elsewhere = await trialCase(database.db, city, { wijkId: city.wijken.zuidwijk });
    expect(codes(await declare(member(0), [done.id, elsewhere.id]))).toEqual(['nothing-to-declare']);
    const open = await trialCase(database.db, city);
    expect(await declare(member(0), [done.id, open.id, newId<'application'>()])).toEqual({
      ok: true,
      value: 1,
    });
  });

  it('is for members of this council', async () => {
    const { id } = await trialCase(database.db, city);
    const resident = await trialPerson(database.db, 'Andere Bewoner');
    expect(codes(await declare(resident, [id]))).toEqual(['not-your-council']);
  });
});

describe('the pack', () => {
  const pack = async (): Promise<Pack> =>
    await loadPack(
      database.db,
      council.council,
      await getRound(database.db, city.roundId),
      today(deps.clock),
    );

  it('holds what is complete, of this council, and not withdrawn; in order of completeness', async () => {
    const first = await trialCase(database.db, city, { title: 'Eerste' });
    const [waiting, gone] = [
      await trialCase(database.db, city, { complete: false, status: 'submitted' }),
      await trialCase(database.db, city, { status: 'withdrawn' }),
    ];
    const last = await trialCase(database.db, city, { title: 'Laatste' });
    const { open, done, envelopes } = await pack();
    const numbers = open.map(({ caseNumber }) => caseNumber);
    expect(numbers.indexOf(first.caseNumber)).toBeLessThan(numbers.indexOf(last.caseNumber));
    for (const absent of [waiting, gone]) expect(numbers).not.toContain(absent.caseNumber);
    const places = open.map(({ place }) => place ?? 0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(done.every(({ application }) => application.status === 'decided')).toBe(true);
    const [envelope] = envelopes;
    const reserved = open.length * 400_000;
    expect(envelope?.askedCents).toBe(reserved);
    expect(envelope?.availableCents).toBe((envelope?.envelope.balances.freeCents ?? 0) + reserved);
  });

  it('shows apart, with its place and its money, what waits for completion', async () => {
    const asked = await trialCase(database.db, city, { title: 'Om meer gevraagd', status: 'incomplete' });
    const never = await trialCase(database.db, city, { status: 'submitted', complete: false });
    const { open, waiting, envelopes } = await pack();
    const apart = new Map(waiting.map((row) => [row.caseNumber, row]));
    expect(open.some(({ caseNumber }) => apart.has(caseNumber))).toBe(false);
    expect(apart.get(asked.caseNumber)).toMatchObject({ reservedCents: 400_000 });
    expect(apart.get(asked.caseNumber)?.place).not.toBeNull();
    expect(apart.get(never.caseNumber)?.place).toBeNull();
    // The money that it holds is not for the council to divide.
    expect(envelopes[0]?.askedCents).toBe(open.length * 400_000);
    const [summary] = await listPackSummaries(database.db, [city.wijkraadId]);
    expect(summary?.incomplete).toBe(1);
  });

  it('is counted per round for the list', async () => {
    const [summary, ...rest] = await listPackSummaries(database.db, [city.wijkraadId]);
    const { open, done } = await pack();
    expect(rest).toEqual([]);
    expect(summary).toMatchObject({ waiting: open.length, advised: 0, done: done.length });
    expect(await listPackSummaries(database.db, 'all')).toHaveLength(1);
    expect(await listPackSummaries(database.db, [])).toEqual([]);
  });

  it('is put before the council once per application', async () => {
    const officer = await trialPerson(database.db, 'Behandelaar Proef', {
      grants: [{ role: 'officer', scope: 'city' }],
    });
    const { open } = await pack();
    const inTreatment = open.filter(({ application }) => application.status === 'inTreatment').length;
    expect(codes(await askCouncil(deps, member(0), await pack()))).toEqual(['not-your-council']);
    expect(await askCouncil(deps, officer, await pack())).toEqual({ ok: true, value: inTreatment });
    expect(codes(await askCouncil(deps, officer, await pack()))).toEqual(['nothing-to-ask']);
    const asked = (await events(database.db, open[0]?.application.id ?? newId(), 'both')).at(-1);
    expect(asked).toMatchObject({
      kind: 'adviceAsked',
      facts: { wijkraadId: city.wijkraadId, kind: 'advice' },
    });
  });

  describe('trials', () => {
    const choose = (...numbers: readonly string[]) =>
      new Map<string, { choice: Choice; amountCents: number }>(
        numbers.map((caseNumber) => [caseNumber, { choice: 'yes', amountCents: 400_000 }]),
      );
    const save = async (actor: PersonActor, name: string, choices: ReturnType<typeof choose>) =>
      await saveCombination(deps, actor, await pack(), { name, choices });
    const saved = () => listCombinations(database.db, { roundId: city.roundId, wijkraadId: city.wijkraadId });

    it('keep only what the member may take part in', async () => {
      const [mine, closed] = [await trialCase(database.db, city), await trialCase(database.db, city)];
      await declareInterests(deps, member(0), council.council, [
        { applicationId: mine.id, conflicted: false, reason: null },
        { applicationId: closed.id, conflicted: true, reason: 'familie' },
      ]);
      await save(member(0), 'Groen eerst', choose(mine.caseNumber, closed.caseNumber, 'HV-2026-99999'));
      const [combination] = await saved();
      expect(combination).toMatchObject({ name: 'Groen eerst', createdByName: 'Lid A Proef' });
      expect(combination?.choices.map(({ applicationId }) => applicationId)).toEqual([mine.id]);
      expect(codes(await save(member(0), 'Leeg', choose(closed.caseNumber)))).toEqual(['nothing-chosen']);
    });

    test.each([
      ['', ['name-needed']],
      ['x'.repeat(101), ['too-long']],
      ['Groen eerst', ['name-taken']],
    ])('are refused with the name %j', async (name, expected) => {
      const free = (await saved())[0]?.choices[0]?.applicationId;
      const row = (await pack()).open.find(({ application }) => application.id === free);
      expect(codes(await save(member(0), name, choose(row?.caseNumber ?? '')))).toEqual(expected);
    });

    it('with one name are kept once, also when two save at once', async () => {
      const { caseNumber, id } = await trialCase(database.db, city);
      await declareInterests(deps, member(0), council.council, [
        { applicationId: id, conflicted: false, reason: null },
      ]);
      const results = await Promise.all([1, 2, 3].map(() => save(member(0), 'Tegelijk', choose(caseNumber))));
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
    });

    it('are thrown away by who made them alone', async () => {
      const [combination] = await saved();
      const id = combination?.id ?? newId<'pack_combination'>();
      expect(codes(await removeCombination(deps, member(1), await pack(), id))).toEqual([
        'combination-unknown',
      ]);
      expect((await removeCombination(deps, member(0), await pack(), id)).ok).toBe(true);
      expect((await saved()).some((one) => one.id === id)).toBe(false);
    });

    it('end with the round', async () => {
      const over: Pack = { ...(await pack()), open: [] };
      expect(
        codes(await saveCombination(deps, member(0), over, { name: 'Te laat', choices: new Map() })),
      ).toEqual(['round-done']);
    });
  });
});
