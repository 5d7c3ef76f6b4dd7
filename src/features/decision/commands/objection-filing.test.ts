/** Filing an objection: by whom, in time or not, and what is missing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  answer,
  at,
  decided,
  filed,
  type ObjectionTrial,
  objectionForm,
  objectionTrial,
} from '../../../../tests/support/trial-objection.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events } from '../../application/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase, listMessagesTo } from '../../correspondence/index.ts';
import { findObjection, listObjectionsOf } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { decideObjection } from './decide-objection.ts';
import { type FileInput, fileObjection } from './file-objection.ts';
import { startObjection } from './handle-objection.ts';
import { linkObjection } from './link-objection.ts';
import { takeDecision } from './take-decision.ts';

let trial: ObjectionTrial;
let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let neighbour: PersonActor;
let helper: PersonActor;
let officer: PersonActor;
let second: PersonActor;

beforeAll(async () => {
  trial = await objectionTrial();
  ({ database, city, deps, samira, neighbour, helper, officer, second } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-16T09:00:00Z'));

const fresh = async (objection: Objection): Promise<Objection> =>
  (await findObjection(deps.db, objection.id)) as Objection;

describe('filing', () => {
  test('gives a receipt, a clock on the case and a hold on the file', async () => {
    const { application } = await decided(trial, 'refuse');
    const objection = await filed(trial, application);
    expect(objection).toMatchObject({
      status: 'received',
      timeliness: 'inTime',
      channel: 'portal',
      receivedOn: '2026-03-16',
    });
    // The term for objecting ends on 28 April (27 is King's Day); six weeks later it is answered.
    expect((await fresh(objection)).nextDueOn).toBe('2026-06-09');
    const kinds = (await events(deps.db, application.id)).map((event) => event.kind);
    expect(kinds.at(-1)).toBe('objectionReceived');
    const row = await database.db
      .selectFrom('application')
      .select('legalHold')
      .where('id', '=', application.id)
      .executeTakeFirstOrThrow();
    expect(row.legalHold).toBe(true);
    const letters = (await listMessagesOfCase(deps.db, application.id)).filter(
      (one) => one.kind === 'objectionReceived',
    );
    expect(JSON.stringify(letters[0]?.document)).toContain('9 juni 2026');
    expect(JSON.stringify(letters[0]?.document)).toContain(objection.grounds);
  });

  test('twice on one day is one objection', async () => {
    const { application } = await decided(trial, 'refuse');
    const input = objectionForm(application);
    const [one, two] = await Promise.all([
      fileObjection(deps, samira, input),
      fileObjection(deps, samira, input),
    ]);
    expect(value(one).id).toBe(value(two).id);
    expect(await listObjectionsOf(deps.db, application.id)).toHaveLength(1);
  });

  test('is open to others, whose letters do not show on the case', async () => {
    const { application } = await decided(trial, 'grant');
    const objection = value(
      await fileObjection(deps, neighbour, objectionForm(application, { name: 'Otto Buur' })),
    );
    expect(objection.objectorPersonId).toBe(neighbour.personId);
    const letters = (await listMessagesOfCase(deps.db, application.id)).map((one) => one.kind);
    expect(letters).not.toContain('objectionReceived');
  });

  test.for<[string, Partial<FileInput>]>([
    ['an unknown number', { caseNumber: 'HV-1999-00001' }],
    ['no number at all', { caseNumber: '', about: 'De brief over de speeltuin' }],
  ])('with %s is kept until someone has found the case', async ([, more]) => {
    const { application } = await decided(trial, 'refuse');
    const objection = value(await fileObjection(deps, samira, objectionForm(null, more)));
    expect(objection).toMatchObject({ applicationId: null, decisionId: null, timeliness: 'early' });
    expect(codesOf(await linkObjection(deps, second, { ...at(objection), caseNumber: 'HV-1999-1' }))).toEqual(
      ['case-unknown'],
    );
    const linked = value(
      await linkObjection(deps, second, { ...at(objection), caseNumber: application.caseNumber ?? '' }),
    );
    expect(linked).toMatchObject({
      applicationId: application.id,
      timeliness: 'inTime',
      nextDueOn: '2026-06-09',
    });
    const [letter] = (await listMessagesTo(deps.db, samira.personId)).filter(({ subject }) =>
      subject.startsWith('Wij weten nu'),
    );
    expect(JSON.stringify(letter?.document)).toContain(application.caseNumber);
    expect(JSON.stringify(letter?.document)).toContain('9 juni 2026');
  });

  test('before the decision counts as early and gets its clock when the decision is sent', async () => {
    const application = await trialCase(database.db, city, { applicantPersonId: samira.personId });
    const early = await filed(trial, application);
    expect(early).toMatchObject({ timeliness: 'early', decisionId: null });
    expect(
      codesOf(
        await decideObjection(
          deps,
          second,
          answer(value(await startObjection(deps, second, at(early))), { noHearingGround: 'fullyMet' }),
        ),
      ),
    ).toContain('no-decision-yet');
    value(
      await takeDecision(deps, officer, {
        applicationId: application.id,
        revision: application.revision,
        outcome: 'grant',
        amountCents: 100_000,
        ground: null,
        reasons: 'Zo is het besloten.',
        departureReasons: '',
        deviationReasons: '',
        obligations: [],
        judgements: {},
        reasonableTerm: false,
        givenTerm: '',
        budgetProviso: false,
      }),
    );
    const after = await fresh(early);
    expect(after.decisionId).not.toBeNull();
    expect(after.nextDueOn).toBe('2026-06-09');
  });

  test.for<[string, Partial<FileInput>, string]>([
    ['on the last day', { receivedOn: '2026-04-28', channel: 'desk' }, 'inTime'],
    ['a day later', { receivedOn: '2026-04-29', channel: 'desk' }, 'late'],
    [
      'by post a week later, posted in time',
      { receivedOn: '2026-05-06', channel: 'post', postedOn: '2026-04-28' },
      'inTime',
    ],
    [
      'by post, posted too late',
      { receivedOn: '2026-05-01', channel: 'post', postedOn: '2026-04-29' },
      'late',
    ],
    [
      'by post, more than a week later',
      { receivedOn: '2026-05-07', channel: 'post', postedOn: '2026-04-28' },
      'late',
    ],
    ['by post without a postmark', { receivedOn: '2026-05-04', channel: 'post' }, 'late'],
    ['early', { receivedOn: '2026-03-14', channel: 'phone' }, 'early'],
  ])('entered by the desk %s', async ([, more, expected]) => {
    const { application } = await decided(trial, 'refuse');
    deps.at('2026-05-11T09:00:00Z');
    const objection = value(
      await fileObjection(
        deps,
        helper,
        objectionForm(application, { own: false, name: 'A. Papier', ...more }),
      ),
    );
    expect(objection).toMatchObject({
      timeliness: expected,
      objectorPersonId: null,
      enteredByPersonId: helper.personId,
    });
    expect(codesOf(await fileObjection(deps, samira, objectionForm(application, { own: false })))).toEqual([
      'not-allowed',
    ]);
  });

  test('an outage adds its days for who files online (Awb 2:21)', async () => {
    const { application } = await decided(trial, 'refuse');
    await database.db
      .insertInto('outage')
      .values({
        id: newId(),
        startedAt: new Date('2026-04-27T08:00:00Z'),
        endedAt: new Date('2026-04-28T20:00:00Z'),
        description: 'Proef',
      })
      .execute();
    deps.at('2026-04-30T09:00:00Z');
    expect((await filed(trial, application)).timeliness).toBe('inTime');
    deps.at('2026-05-01T09:00:00Z');
    expect((await filed(trial, application)).timeliness).toBe('late');
    await database.db.deleteFrom('outage').execute();
  });

  test.for<[string, Partial<FileInput>, string[]]>([
    ['no name', { name: ' ' }, ['name-missing']],
    ['no reasons', { grounds: '' }, ['grounds-missing']],
    ['reasons later', { grounds: '', groundsLater: true }, []],
    ['nothing to find it by', { caseNumber: '' }, ['about-missing']],
    ['far too long', { grounds: 'x'.repeat(20_001) }, ['too-long']],
    ['hostile text', { grounds: `<script>alert(1)</script> ' OR 1=1 --`, name: 'עברית 🌱' }, []],
  ])('says what is missing: %s', async ([, more, expected]) => {
    const { application } = await decided(trial, 'refuse');
    expect(codesOf(await fileObjection(deps, samira, objectionForm(application, more)))).toEqual(expected);
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
