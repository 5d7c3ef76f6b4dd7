/** An objection against declining to process an application: won, the application is dealt with after all (Awb 4:5, 7:11). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import {
  answer,
  at,
  decided,
  envelope,
  filed,
  type ObjectionTrial,
  objectionForm,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import { Temporal, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { type Application, addEvent, clocksOf, events, getApplication } from '../../application/index.ts';
import { getEnvelope, verifyLedger } from '../../budget/index.ts';
import { findMessage, listMessagesOfCase } from '../../correspondence/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { Objection } from '../types.ts';
import { decideObjection } from './decide-objection.ts';
import { declineApplication } from './decline.ts';
import { fileObjection } from './file-objection.ts';
import { officeSteps } from './office-steps.ts';
import { takeDecision } from './take-decision.ts';

let trial: ObjectionTrial;

beforeAll(async () => {
  trial = await objectionTrial();
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-03-16T09:00:00Z'));

/** Received on 2 February, asked to complete on the 16th until 2 March, and declined on 16 March. */
async function declined(envelopeId: Id<'envelope'>): Promise<Application> {
  const { database, city, deps, samira, officer } = trial;
  const application = await trialCase(database.db, city, {
    applicantPersonId: samira.personId,
    envelopeId,
    receivedOn: '2026-02-02',
    status: 'incomplete',
  });
  await database.db.transaction().execute((tx) =>
    addEvent(tx, {
      applicationId: application.id,
      kind: 'completionRequested',
      onDate: '2026-02-16',
      at: new Date('2026-02-16T10:00:00Z'),
      actor: officer,
      facts: { completeBefore: '2026-03-02' },
    }),
  );
  const { id, revision } = application;
  value(
    await declineApplication(deps, officer, {
      applicationId: id,
      revision,
      reasons: 'De begroting ontbreekt.',
    }),
  );
  return await getApplication(deps.db, id);
}

const clocks = async ({ id }: Application) => {
  const { deps } = trial;
  const application = await getApplication(deps.db, id);
  const version = await getVersion(deps.db, application.schemeVersionId);
  const report = clocksOf(application, version, await events(deps.db, id), today(deps.clock));
  return report.clocks.map(({ clock, due, state, doneOn, because }) => ({
    clock,
    because: because.nl,
    due: due.toString(),
    state,
    doneOn: doneOn?.toString() ?? null,
  }));
};
const clockOf = async (application: Application, kind: string) =>
  (await clocks(application)).filter(({ clock }) => clock === kind);

const treatAgain = { amountCents: null, noHearingGround: 'waived' } as const;

async function won(application: Application): Promise<Objection> {
  const { deps, second } = trial;
  const started = value(await officeSteps.start(deps, second, at(await filed(trial, application))));
  deps.at('2026-04-15T09:00:00Z');
  return value(await decideObjection(deps, second, answer(started, treatAgain)));
}

const grant = async (application: Application) => {
  const { deps, officer } = trial;
  const { id, revision } = await getApplication(deps.db, application.id);
  return await takeDecision(deps, officer, {
    applicationId: id,
    revision,
    outcome: 'grant',
    amountCents: 240_000,
    ground: null,
    reasons: 'De begroting is er nu.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: '',
    budgetProviso: false,
  });
};

test('goes back into treatment without an outcome, with its money set aside and its term running', async () => {
  const { deps } = trial;
  const envelopeId = await envelope(trial, 1_000_000);
  const application = await declined(envelopeId);
  const [before] = await clockOf(application, 'decision');
  const objection = await won(application);
  expect(objection).toMatchObject({ status: 'decided', outcome: 'founded', decisionVersionId: null });
  expect(await getApplication(deps.db, application.id)).toMatchObject({
    status: 'inTreatment',
    outcome: null,
    grantedCents: null,
    nextClock: 'decision',
  });
  expect((await getEnvelope(deps.db, envelopeId)).balances.reservedCents).toBe(240_000);
  const [after] = await clockOf(application, 'decision');
  expect(before).toMatchObject({ state: 'met', doneOn: '2026-03-16' });
  // 17 March to 14 April: 29 days on which nobody owed a decision.
  const moved = Temporal.PlainDate.from(before?.due ?? '').add({ days: 29 });
  expect(after).toMatchObject({ state: 'running', doneOn: null, due: moved.toString() });
  // That she did not complete it is behind her: no clock of that is late any more.
  expect((await clocks(application)).map(({ clock }) => clock)).not.toContain('completion');
  expect(after?.because).toContain('opgeschort (Awb 4:15; Awb 7:11)');
  // Nothing can be objected to until the next decision.
  expect((await clocks(application)).map(({ clock }) => clock)).not.toContain('objection');
  const letter = JSON.stringify(
    objection.messageId && (await findMessage(deps.db, objection.messageId))?.document,
  );
  expect(letter).toContain('Wij behandelen de aanvraag toch.');
  expect(letter).toContain('artikel 7:11');
});

test('is then decided on as for the first time, with terms of its own', async () => {
  const { deps } = trial;
  const application = await declined(await envelope(trial, 1_000_000));
  await won(application);
  deps.at('2026-04-20T09:00:00Z');
  const taken = value(await grant(application));
  expect(taken).toMatchObject({ version: 2, kind: 'grant', amountCents: 240_000 });
  const letter = taken.messageId && (await findMessage(deps.db, taken.messageId));
  expect(letter?.subject).toContain('U krijgt subsidie');
  expect(await clockOf(application, 'decision')).toMatchObject([{ state: 'met', doneOn: '2026-04-20' }]);
  expect(await clockOf(application, 'objection')).toMatchObject([{ due: '2026-06-01', doneOn: null }]);
  expect(await clockOf(application, 'payment')).toMatchObject([{ due: '2026-06-01' }]);
  const again = value(await fileObjection(deps, trial.samira, objectionForm(application)));
  expect(again).toMatchObject({ decisionId: taken.id, timeliness: 'inTime' });
  expect(await clockOf(application, 'objectionDecision')).toMatchObject([{ state: 'running' }]);
});

test('gets what there was for it when it was declined, also when others have it by now (4:25 lid 3)', async () => {
  const { deps } = trial;
  const envelopeId = await envelope(trial, 300_000);
  const application = await declined(envelopeId);
  deps.at('2026-03-20T09:00:00Z');
  await decided(trial, 'grant', { envelopeId, amountCents: 240_000 });
  deps.at('2026-03-16T09:00:00Z');
  await won(application);
  deps.at('2026-04-20T09:00:00Z');
  value(await grant(application));
  const { balances } = await getEnvelope(deps.db, envelopeId);
  expect(balances).toMatchObject({ committedCents: 480_000, publishedCents: 480_000, freeCents: 0 });
});

test('can be granted at once as well, and cannot be partly right without an amount', async () => {
  const { deps, second } = trial;
  const application = await declined(await envelope(trial, 1_000_000));
  const started = value(await officeSteps.start(deps, second, at(await filed(trial, application))));
  const partly = answer(started, { ...treatAgain, outcome: 'partlyFounded' });
  expect(codesOf(await decideObjection(deps, second, partly))).toEqual(['goes-or-stays']);
  const atOnce = answer(started, { noHearingGround: 'waived' });
  expect(value(await decideObjection(deps, second, atOnce)).decisionVersionId).not.toBeNull();
  expect(await getApplication(deps.db, application.id)).toMatchObject({
    status: 'running',
    outcome: 'granted',
  });
});

test('whoever applied hears of it when another objected', async () => {
  const { deps, neighbour, second, samira } = trial;
  const application = await declined(await envelope(trial, 1_000_000));
  const theirs = value(await fileObjection(deps, neighbour, objectionForm(application)));
  const started = value(await officeSteps.start(deps, second, at(theirs)));
  value(await decideObjection(deps, second, answer(started, treatAgain)));
  const [letter] = (await listMessagesOfCase(deps.db, application.id)).filter(
    ({ recipientPersonId, subject }) =>
      recipientPersonId === samira.personId && subject === 'Wij behandelen uw aanvraag toch',
  );
  expect(letter).toBeDefined();
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(trial.database.db)).faults).toEqual([]);
  expect((await verifyAudit(trial.database.db)).faults).toEqual([]);
});
