/** What a proposal does to the money of the budget and to the ceilings, on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import {
  carriedOut,
  councilTurns,
  districtTurns,
  proposed,
  standing,
  trialBudget,
  trialPot,
  trialSource,
} from '../../../../tests/support/trial-area-budget.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { trialCase } from '../../../../tests/support/trial-council.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { getEnvelope, reserve, verifyLedger } from '../../budget/index.ts';
import { recount } from '../rules/after.ts';
import {
  appendMoves,
  findSource,
  flowsOf,
  listAreaBudgets,
  listEntries,
  listPositions,
} from '../store/index.ts';
import type { Move } from '../types.ts';
import { openAreaBudget } from './manage.ts';
import { proposeMove } from './propose.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: CommandDeps;
let pot: Id<'envelope'>;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  pot = await trialPot(database.db, city, { publishedCents: 500 });
  deps = { db: database.db, clock: fixedClock('2026-03-20T10:00:00Z'), dataVersion: localDataVersion() };
});
afterAll(async () => {
  for (const { id } of await listAreaBudgets(database.db))
    expect(recount(await listEntries(database.db, id), await listPositions(database.db, id))).toEqual([]);
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  await database.drop();
});

const place = (sourceId: Id<'money_source'>, amountCents: number): Move => ({
  kind: 'place',
  sourceId,
  amountCents,
  from: { purpose: 'subsidy', envelopeId: null },
  target: { envelopeId: pot },
  publication: 'Gemeenteblad 2026, 1',
});
const fill = (sourceId: Id<'money_source'>, amountCents: number): Move => ({
  kind: 'fill',
  sourceId,
  amountCents,
  to: 'subsidy',
});
const takeBack = (sourceId: Id<'money_source'>, amountCents: number): Move => ({
  kind: 'takeBack',
  sourceId,
  amountCents,
  publication: 'Gemeenteblad 2026, 2',
});

const ceiling = async (id = pot) => (await getEnvelope(database.db, id)).balances;

describe('placing', () => {
  test('raises the ceiling with its publication, and taking out lowers it', async () => {
    const source = await trialSource(deps, { amountCents: 5000 });
    const trial = await trialBudget(deps, city);
    const before = (await ceiling()).publishedCents;
    await carriedOut(deps, trial, fill(source, 3000));
    await carriedOut(deps, trial, place(source, 2000));
    expect((await ceiling()).publishedCents).toBe(before + 2000);
    expect(await standing(database.db, trial)).toEqual({ subsidy: 1000, 'subsidy in a pot': 2000 });
    const { basis } = await database.db
      .selectFrom('ledgerEntry')
      .select('basis')
      .where('envelopeId', '=', pot)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(basis).toBe('Gemeenteblad 2026, 1: Omdat het kan.');
    await carriedOut(deps, trial, {
      kind: 'shift',
      sourceId: source,
      amountCents: 2000,
      from: { purpose: 'subsidy', envelopeId: pot },
      to: 'vote',
      publication: 'Gemeenteblad 2026, 3',
    });
    expect((await ceiling()).publishedCents).toBe(before);
    expect(await standing(database.db, trial)).toEqual({ subsidy: 1000, vote: 2000 });
  });

  test('in a round without an envelope for this area and subject makes one', async () => {
    const source = await trialSource(deps, { amountCents: 5000, domains: ['health'] });
    const trial = await trialBudget(deps, city);
    await carriedOut(deps, trial, fill(source, 3000));
    const move: Move = {
      kind: 'place',
      sourceId: source,
      amountCents: 3000,
      from: { purpose: 'subsidy', envelopeId: null },
      target: { roundId: city.roundId, domain: 'health' },
      publication: 'Gemeenteblad 2026, 1',
    };
    await carriedOut(deps, trial, move);
    const { envelopes } = await flowsOf(database.db, trial.budget.id);
    expect(envelopes).toMatchObject([
      { domain: 'health', balances: { publishedCents: 3000, freeCents: 3000 } },
    ]);
    // The same again goes into the one that is there by now.
    await carriedOut(deps, trial, fill(source, 500));
    await carriedOut(deps, trial, { ...move, amountCents: 500 });
    expect((await flowsOf(database.db, trial.budget.id)).envelopes).toMatchObject([
      { balances: { publishedCents: 3500 } },
    ]);
  });

  test('whose money was moved away meanwhile is refused at the last key, and that key is not turned', async () => {
    const source = await trialSource(deps, { amountCents: 5000 });
    const trial = await trialBudget(deps, city);
    await carriedOut(deps, trial, fill(source, 1000));
    const waits = await proposed(deps, trial, place(source, 1000));
    await districtTurns(deps, trial, waits);
    await carriedOut(deps, trial, takeBack(source, 400));
    expect(await councilTurns(deps, trial, waits)).toMatchObject({ problems: [{ code: 'not-enough' }] });
    expect(await standing(database.db, trial)).toEqual({ subsidy: 600 });
  });

  test('twice at once of the same money happens once', async () => {
    const source = await trialSource(deps, { amountCents: 5000 });
    const trial = await trialBudget(deps, city);
    await carriedOut(deps, trial, fill(source, 1000));
    const both = [
      await proposed(deps, trial, place(source, 1000)),
      await proposed(deps, trial, place(source, 1000)),
    ];
    for (const id of both) await districtTurns(deps, trial, id);
    const turned = await Promise.all(both.map((id) => councilTurns(deps, trial, id)));
    expect(turned.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await standing(database.db, trial)).toEqual({ 'subsidy in a pot': 1000 });
  });
});

describe('a source', () => {
  test('that withdraws gets what is free, never what is committed', async () => {
    const source = await trialSource(deps, { amountCents: 5000 });
    const trial = await trialBudget(deps, city);
    await carriedOut(deps, trial, fill(source, 5000));
    await carriedOut(deps, trial, place(source, 4000));
    // Somebody's application takes all but 1,000 of what is free in the envelope.
    const { freeCents } = await ceiling();
    const { id: applicationId } = await trialCase(database.db, city, { requestedCents: 100 });
    await database.db.transaction().execute((tx) =>
      reserve(tx, {
        envelopeId: pot,
        applicationId,
        amountCents: freeCents - 1000,
        basis: 'proef',
        at: new Date('2026-03-20T10:00:00Z'),
      }),
    );
    const { actor, office } = trial.district;
    const tooMuch = { move: takeBack(source, 2001), reason: 'Stop.', office: office.id };
    expect(await proposeMove(deps, actor, trial.budget, tooMuch)).toMatchObject({
      ok: false,
      problems: [{ field: 'amount', code: 'only-free-money' }],
    });
    await carriedOut(deps, trial, takeBack(source, 2000));
    expect(await standing(database.db, trial)).toEqual({ 'subsidy in a pot': 3000 });
    expect((await ceiling()).freeCents).toBe(0);
    expect(await findSource(database.db, source)).toMatchObject({ givenCents: 3000, withdrawnCents: 2000 });
  });

  test('filled from twice at once gives no more than it has', async () => {
    const source = await trialSource(deps, { amountCents: 1000 });
    const trials = [await trialBudget(deps, city), await trialBudget(deps, city)];
    const waiting = [];
    for (const trial of trials) {
      const id = await proposed(deps, trial, fill(source, 700));
      await districtTurns(deps, trial, id);
      waiting.push({ trial, id });
    }
    const turned = await Promise.all(waiting.map(({ trial, id }) => councilTurns(deps, trial, id)));
    expect(turned.filter(({ ok }) => ok)).toHaveLength(1);
    expect(turned.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: 'source-short' }] });
    expect(await findSource(database.db, source)).toMatchObject({ givenCents: 700 });
  });

  test('keeps its conditions, whatever the program does', async () => {
    const source = await trialSource(deps);
    const change = database.db
      .updateTable('moneySource')
      .set({ purposes: ['vote'] })
      .where('id', '=', source);
    await expect(change.execute()).rejects.toThrow('never change');
  });
});

describe('a year', () => {
  test('hands over to the next, and closes once nothing is left outside the envelopes', async () => {
    const source = await trialSource(deps, { amountCents: 5000 });
    const trial = await trialBudget(deps, city);
    await carriedOut(deps, trial, fill(source, 900));
    const carry: Move = {
      kind: 'carryOver',
      sourceId: source,
      amountCents: 900,
      from: { purpose: 'subsidy', envelopeId: null },
      publication: null,
    };
    const wanted = { move: carry, reason: 'Mee.', office: trial.district.office.id };
    expect(await proposeMove(deps, trial.district.actor, trial.budget, wanted)).toMatchObject({
      problems: [{ code: 'no-next-year' }],
    });
    const area = { ...trial.budget, gebiedId: city.gebiedId, councilId: city.wijkraadId };
    const next = await openAreaBudget(deps, { kind: 'system', name: 'test' }, area, 2027);
    if (!next.ok) throw new Error('it was not there');
    const closing = { move: { kind: 'close' } as const, reason: 'Klaar.', office: trial.district.office.id };
    expect(await proposeMove(deps, trial.district.actor, trial.budget, closing)).toMatchObject({
      problems: [{ code: 'money-left' }],
    });
    await carriedOut(deps, trial, carry);
    expect(await listPositions(database.db, next.value)).toMatchObject([
      { purpose: 'subsidy', envelopeId: null, amountCents: 900 },
    ]);
    await carriedOut(deps, trial, { kind: 'close' });
    expect(await proposeMove(deps, trial.district.actor, trial.budget, closing)).toMatchObject({
      problems: [{ code: 'budget-closed' }],
    });
    expect(await openAreaBudget(deps, { kind: 'system', name: 'test' }, area, 2027)).toMatchObject({
      problems: [{ code: 'budget-exists' }],
    });
  });
});

test('the database itself refuses a balance below zero, and a change of what was written', async () => {
  const source = await trialSource(deps, { amountCents: 5000 });
  const trial = await trialBudget(deps, city);
  await carriedOut(deps, trial, fill(source, 100));
  const { id: proposalId } = await database.db
    .selectFrom('areaBudgetProposal')
    .select('id')
    .where('areaBudgetId', '=', trial.budget.id)
    .executeTakeFirstOrThrow();
  const overdraw = database.db.transaction().execute((tx) =>
    appendMoves(tx, [
      {
        areaBudgetId: trial.budget.id,
        proposalId: proposalId as Id<'area_budget_proposal'>,
        sourceId: source,
        from: 'subsidy',
        fromEnvelopeId: null,
        to: 'vote',
        toEnvelopeId: null,
        amountCents: 101,
        at: new Date('2026-03-20T10:00:00Z'),
      },
    ]),
  );
  await expect(overdraw.catch((error: unknown) => isSqlError(error, 'checkViolation'))).resolves.toBe(true);
  await expect(database.db.updateTable('areaBudgetEntry').set({ amountCents: 1 }).execute()).rejects.toThrow(
    'append-only',
  );
});
