/** Asking for what lacks, and taking into treatment. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  ask,
  type CaseworkTrial,
  caseworkTrial,
  day,
  decisionDue,
  kinds,
  make,
  on,
  outcomeOf,
} from '../../../../tests/support/trial-casework.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { fullAnswers } from '../../../../tests/support/trial-dossier.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events } from '../../application/index.ts';
import { heldCents, verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { recordCompletion, requestCompletion } from './completion.ts';
import { startTreatment } from './treatment.ts';

let trial: CaseworkTrial;
let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let officer: PersonActor;
let helper: PersonActor;

beforeAll(async () => {
  trial = await caseworkTrial();
  ({ database, city, deps, officer, helper } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-05T10:00:00Z'));

describe('asking for completion', () => {
  it('suspends the term, writes the letter and keeps what was asked', async () => {
    const made = await make(trial);
    const after = value(
      await requestCompletion(deps, officer, { ...on(made), request: ask('plan', 'Wie doet wat?') }),
    );
    expect([after.status, after.nextClock, after.nextDueOn]).toEqual([
      'incomplete',
      'completion',
      '2026-03-19',
    ]);
    expect(after.revision).toBe(made.revision + 1);
    // 8 weeks after 2 March is 27 April; 6 to 18 March are 13 suspended days.
    expect(await decisionDue(trial, after)).toBe('2026-05-10');
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(letter?.kind).toBe('completionRequest');
    const said = JSON.stringify(letter?.document);
    for (const words of [
      '19 maart 2026',
      '10 mei 2026',
      'Wat gaat u doen? Wie doet wat?',
      '4:15',
      'Bram Behandel',
    ])
      expect(said).toContain(words);
    const event = (await events(database.db, made.id)).at(-1);
    expect(event?.facts).toMatchObject({
      completeBefore: '2026-03-19',
      items: [{ key: 'plan', note: 'Wie doet wat?' }],
      codes: ['answer-missing'],
      messageId: letter?.id,
    });
  });

  it.each([
    ['nothing', { items: [], completeBefore: day('2026-03-19') }, ['items:items-needed']],
    ['an unknown question', ask('geheim'), ['items:item-unknown']],
    ['something else without saying what', ask('other'), ['note.other:note-needed']],
    ['a note without end', ask('plan', 'x'.repeat(501)), ['note.plan:too-long']],
    ['a term that ends today', ask('plan', '', '2026-03-05'), ['completeBefore:not-after-today']],
    ['a term of a year', ask('plan', '', '2027-03-05'), ['completeBefore:too-long']],
    [
      'everything wrong at once',
      { items: [], completeBefore: day('2025-01-01') },
      ['items:items-needed', 'completeBefore:not-after-today'],
    ],
  ])('is refused for %s', async (_, request, expected) => {
    const made = await make(trial);
    expect(outcomeOf(await requestCompletion(deps, officer, { ...on(made), request }))).toEqual(expected);
    expect(await kinds(trial, made.id)).toEqual(['received']);
  });

  it('paper completion counts from its stamp and makes what it holds no longer missing', async () => {
    const { plan: _, ...lacking } = fullAnswers;
    const made = await make(trial, { answers: lacking });
    const asked = value(await requestCompletion(deps, officer, { ...on(made), request: ask() }));
    deps.at('2026-03-12T10:00:00Z');
    const refusedFor = async (iso: string) =>
      outcomeOf(
        await recordCompletion(deps, helper, {
          ...on(asked),
          completion: { on: day(iso), onPaper: ['plan'] },
        }),
      );
    expect(await refusedFor('2026-03-04')).toEqual(['on:before-request']);
    expect(await refusedFor('2026-03-13')).toEqual(['on:after-today']);
    const completed = value(
      await recordCompletion(deps, helper, {
        ...on(asked),
        completion: { on: day('2026-03-10'), onPaper: ['plan', 'verzonnen'] },
      }),
    );
    expect(completed.status).toBe('submitted');
    // 6 to 9 March: 4 days.
    expect(await decisionDue(trial, completed)).toBe('2026-05-01');
    expect((await events(database.db, made.id)).at(-1)?.facts).toEqual({
      onPaper: ['plan'],
      channel: 'paper',
    });
    const { application } = value(await startTreatment(deps, officer, on(completed)));
    expect([application.status, application.completeAt?.toISOString()]).toEqual([
      'inTreatment',
      '2026-03-12T10:00:00.000Z',
    ]);
  });
});

describe('taking into treatment', () => {
  it('needs a complete application, and names everything that lacks', async () => {
    const { plan: _, contact: __, ...lacking } = fullAnswers;
    const made = await make(trial, { answers: lacking, confirmed: 2 });
    expect(outcomeOf(await startTreatment(deps, officer, on(made)))).toEqual([
      'plan:answer-missing',
      'contact:answer-missing',
      'cosigners:cosigners-unconfirmed',
    ]);
  });

  it('sets the money aside once, also when the form had done so', async () => {
    const made = await make(trial);
    const { application, ceilingReached } = value(await startTreatment(deps, officer, on(made)));
    expect([application.status, ceilingReached]).toEqual(['inTreatment', false]);
    const held = await heldCents(database.db, city.envelopeId, made.id);
    expect(held.reserved).toBe(50_000);
    const again = value(await requestCompletion(deps, officer, { ...on(application), request: ask() }));
    const back = value(
      await recordCompletion(deps, officer, {
        ...on(again),
        completion: { on: day('2026-03-05'), onPaper: [] },
      }),
    );
    value(await startTreatment(deps, officer, on(back)));
    expect((await heldCents(database.db, city.envelopeId, made.id)).reserved).toBe(50_000);
  });

  it('goes on when the ceiling is reached, and says so', async () => {
    const made = await make(trial, { requestedCents: 5_000_000 });
    const { ceilingReached } = value(await startTreatment(deps, officer, on(made)));
    expect(ceilingReached).toBe(true);
    expect(await kinds(trial, made.id)).toEqual(['received', 'ceilingReached', 'treatmentStarted']);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(JSON.stringify(letter?.document)).toContain('4:25');
  });
});

it('leaves ledger and audit chain sound', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
