/** An objection against a penalty for deciding late: who wins gets more, and the payments make an order of the difference. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answer,
  at,
  decided,
  type ObjectionTrial,
  objectionForm,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Application, addEvent, events as caseEvents } from '../../application/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { objectionEvents } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { contestedFor } from './contested.ts';
import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';
import { officeSteps } from './office-steps.ts';

let trial: ObjectionTrial;

beforeAll(async () => {
  trial = await objectionTrial();
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-03-16T09:00:00Z'));

type Order = {
  readonly objectionId: string | null;
  readonly raisedByObjectionId: string | null;
  readonly toApplicant: boolean;
  readonly amountCents: number;
  readonly fixedOn: string;
  readonly fixedBy: string;
};

/** What the payments are asked to pay of this case, in the order of asking. */
async function orders(applicationId: Id<'application'>): Promise<readonly Order[]> {
  const { rows } = await sql<{ payload: Order }>`select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'payment.orderPenalty' and payload ->> 'applicationId' = ${applicationId} order by j.id`.execute(
    trial.deps.db,
  );
  return rows.map(({ payload }) => payload);
}

/** A penalty of € 100 for deciding late on the application. */
async function fixedOnCase(): Promise<Application> {
  const { application } = await decided(trial, 'refuse');
  const event = {
    applicationId: application.id,
    kind: 'penaltyFixed' as const,
    onDate: '2026-09-01',
    actor: trial.officer,
    facts: { amountCents: 100_00, days: 4 },
    at: new Date('2026-09-01T09:00:00Z'),
  };
  await trial.deps.db.transaction().execute((tx) => addEvent(tx, event));
  return application;
}

async function taken(objection: Objection): Promise<Objection> {
  return value(await officeSteps.start(trial.deps, trial.second, at(objection)));
}

const wanted = (objection: Objection, more: Parameters<typeof answer>[1]) =>
  answer(objection, { noHearingGround: 'waived', ...more });

test('the amount is higher than it was, and no more than the law gives; then the difference is ordered', async () => {
  const { deps, samira, second } = trial;
  const application = await fixedOnCase();
  deps.at('2026-09-14T09:00:00Z');
  const objection = await taken(value(await fileObjection(deps, samira, objectionForm(application))));
  expect(objection.against).toBe('penalty');
  const refusals = async (amountCents: number | null) =>
    codesOf(await decideObjection(deps, second, wanted(objection, { amountCents })));
  expect(await refusals(null)).toEqual(['amount-missing']);
  expect(await refusals(90_00)).toEqual(['penalty-not-higher']);
  expect(await refusals(100_00)).toEqual(['penalty-not-higher']);
  expect(await refusals(1_000_000_00)).toEqual(['above-maximum']);
  expect(await orders(application.id)).toEqual([]);

  const won = value(await decideObjection(deps, second, wanted(objection, { amountCents: 310_00 })));
  expect(won).toMatchObject({ status: 'decided', decisionVersionId: null, followUp: null });
  const ordered = {
    objectionId: null,
    raisedByObjectionId: objection.id,
    toApplicant: true,
    amountCents: 210_00,
    fixedOn: '2026-09-14',
    fixedBy: second.personId,
  };
  expect(await orders(application.id)).toMatchObject([ordered]);
  // Who presses twice orders nothing twice.
  value(await decideObjection(deps, second, wanted(objection, { amountCents: 310_00 })));
  expect(await orders(application.id)).toHaveLength(1);
  const events = await objectionEvents(deps.db, objection.id);
  expect(events.at(-1)).toMatchObject({ kind: 'decided', facts: { penaltyCents: 310_00, followUp: null } });
  const ofCase = await caseEvents(deps.db, application.id);
  expect(ofCase.at(-1)).toMatchObject({ kind: 'objectionDecided', facts: { penaltyCents: 310_00 } });
  const letter = JSON.stringify(won.messageId && (await findMessage(deps.db, won.messageId))?.document);
  expect(letter.replaceAll('\u00a0', ' ')).toContain('De dwangsom wordt € 310.');
  expect(letter).toContain('binnen 6 weken');
});

test('partly founded for something else than the amount leaves it, and orders nothing', async () => {
  const { deps, samira, second } = trial;
  const application = await fixedOnCase();
  deps.at('2026-09-14T09:00:00Z');
  const objection = await taken(value(await fileObjection(deps, samira, objectionForm(application))));
  const wish = wanted(objection, { outcome: 'partlyFounded', amountCents: null });
  expect(value(await decideObjection(deps, second, wish))).toMatchObject({ followUp: null });
  expect(await orders(application.id)).toEqual([]);
});

test('of a penalty on an objection the difference goes to who made that objection', async () => {
  const { deps, neighbour, officer, second } = trial;
  const { application } = await decided(trial, 'refuse');
  const late = await taken(value(await fileObjection(deps, neighbour, objectionForm(application))));
  deps.at('2026-06-10T09:00:00Z');
  const noticed = value(
    await officeSteps.recordDefaultNotice(deps, second, { ...at(late), on: '2026-06-10' }),
  );
  // Fourteen days later the penalty runs; it is fixed once its last day is over.
  deps.at('2026-08-20T09:00:00Z');
  value(await officeSteps.fixPenalty(deps, second, at(noticed)));
  const [first] = await orders(application.id);
  expect(first).toMatchObject({ objectionId: late.id, raisedByObjectionId: null, toApplicant: false });
  const [penalty] = await contestedFor(deps.db, neighbour, application);
  expect(penalty).toBeUndefined();

  const against = value(
    await fileObjection(deps, neighbour, objectionForm(application, { grounds: 'Het is te weinig.' })),
  );
  const [office] = await contestedFor(deps.db, officer, application);
  const started = value(await officeSteps.start(deps, officer, at(against)));
  const chosen = value(
    await officeSteps.chooseContested(deps, officer, { ...at(started), against: office?.penaltyOfId ?? '' }),
  );
  // All days were full: there is no more to get, and the form says up to what.
  const more = wanted(chosen, { amountCents: (first?.amountCents ?? 0) + 100, excused: true });
  expect(codesOf(await decideObjection(deps, officer, more))).toEqual(['above-maximum']);
});
