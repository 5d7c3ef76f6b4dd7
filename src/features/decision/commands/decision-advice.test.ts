/** What the wijkraad said: advice that is followed or not, and decisions that it takes itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import {
  aCase,
  advise,
  type DecidingTrial,
  decidingTrial,
  grant,
} from '../../../../tests/support/trial-deciding.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { listDecisions } from '../store/index.ts';
import { decideFromMandate } from './mandated.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let officer: PersonActor;
let member: PersonActor;

beforeAll(async () => {
  trial = await decidingTrial();
  ({ database, city, deps, officer, member } = trial);
});
afterAll(() => database.drop());

describe('advice of the wijkraad', () => {
  test('stands in the letter when it is followed', async () => {
    const application = await aCase(trial);
    await advise(trial, application);
    const decision = value(await takeDecision(deps, officer, grant(application)));
    expect(decision.departsFromAdvice).toBe(false);
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    expect(letter).toContain('Standpunt van de wijkraad');
    expect(letter).toContain('Wij volgen dit advies');
  });

  test.for<[string, 'yes' | 'part' | 'no', number, number]>([
    ['another amount', 'part', 100_000, 240_000],
    ['a grant against a no', 'no', 0, 240_000],
  ])('departing needs reasons: %s', async ([, outcome, advised, granted]) => {
    const application = await aCase(trial);
    await advise(trial, application, { outcome, amountCents: advised });
    const input = grant(application, { amountCents: granted });
    expect(codesOf(await takeDecision(deps, officer, input))).toEqual(['departure-reasons-missing']);
    const decision = value(
      await takeDecision(deps, officer, { ...input, departureReasons: 'De straat had al lang niets.' }),
    );
    expect(decision).toMatchObject({
      departsFromAdvice: true,
      departureReasons: 'De straat had al lang niets.',
    });
    const letter = JSON.stringify((await findMessage(deps.db, decision.messageId!))?.document);
    expect(letter).toContain('Wij wijken af van dit advies');
    expect(letter).toContain('De straat had al lang niets.');
  });
});

describe('a mandated decision of the wijkraad', () => {
  test('becomes a decision in the council’s name, once', async () => {
    const application = await aCase(trial);
    const adviceId = await advise(trial, application, {
      kind: 'mandatedDecision',
      outcome: 'part',
      amountCents: 90_000,
    });
    const results = await Promise.all([decideFromMandate(deps, adviceId), decideFromMandate(deps, adviceId)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const [decision] = await listDecisions(deps.db, application.id);
    expect(decision).toMatchObject({
      amountCents: 90_000,
      decidedByPersonId: member.personId,
      mandateHolder: 'Wijkraad Noordwijk, in mandaat namens het college van burgemeester en wethouders',
      reasons: 'De raad vindt het een goed plan.',
    });
    const letter = JSON.stringify((await findMessage(deps.db, decision!.messageId!))?.document);
    expect(letter).toContain('Wijkraad Noordwijk heeft zelf over uw aanvraag besloten');
    // Any member may record it; who chaired the meeting signs.
    expect(letter).toContain('Vera Voorzit');
    expect(letter).not.toContain('Marcus Raad');
  });

  test('is not changed in silence by an officer', async () => {
    const application = await aCase(trial);
    await advise(trial, application, { kind: 'mandatedDecision', outcome: 'no' });
    expect(codesOf(await takeDecision(deps, officer, grant(application)))).toEqual([
      'departure-reasons-missing',
    ]);
  });

  test('does not go through when the council has said something else since', async () => {
    const application = await aCase(trial);
    const first = await advise(trial, application, { kind: 'mandatedDecision', outcome: 'no' });
    await database.db
      .insertInto('advice')
      .values({
        id: newId(),
        number: 2,
        applicationId: application.id,
        wijkraadId: city.wijkraadId,
        kind: 'mandatedDecision',
        outcome: 'yes',
        amountCents: 240_000,
        reasons: 'Toch wel.',
        membersEntitled: 7,
        membersConflicted: 0,
        membersPresent: 5,
        quorum: 4,
        metOn: '2026-03-13',
        recordedByPersonId: member.personId,
        recordedAt: new Date('2026-03-13T20:00:00Z'),
      })
      .execute();
    expect(codesOf(await decideFromMandate(deps, first))).toEqual(['superseded']);
  });
});

test('ledger and audit verify', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
