/** What a council finds in the pack of a round, and what its members may try with it. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialCouncil, trialCase, trialCouncil } from '../../../../tests/support/trial-council.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock, today } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { events } from '../../application/index.ts';
import { getRound } from '../../scheme/index.ts';
import { listCombinations, listPackSummaries, loadPack } from '../store/index.ts';
import type { Choice, Pack } from '../types.ts';
import { askCouncil } from './ask.ts';
import { removeCombination, saveCombination } from './combinations.ts';
import { declareInterests } from './declare.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: CommandDeps;

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
