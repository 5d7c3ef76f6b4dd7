/** A decision in a round that ranks by score: the money is set aside with the decision alone, and the letter names the rule and the place. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  type DecidingTrial,
  decidingTrial,
  grant,
  refuse,
} from '../../../../tests/support/trial-deciding.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import { entriesOf, verifyLedger } from '../../budget/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { scoreApplication } from '../../distribution/index.ts';
import { loadCase } from './load-case.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;
beforeAll(async () => {
  trial = await decidingTrial({
    distribution: {
      method: 'ranking',
      rankBy: 'completeness',
      criteria: [{ key: 'reach', label: { nl: 'Bereik', en: 'Reach' }, weight: 1 }],
      maxPoints: 5,
      scoredBy: 'officer',
      minimumPercent: 50,
      ties: 'completeness',
      drawAfterDays: 3,
      source: 'trial',
    },
  });
});
afterAll(() => trial.database.drop());

test('the proposal stands beside the findings, and decides nothing', async () => {
  const { deps, officer } = trial;
  const [first, second] = [
    await aCase(trial, { reservedCents: 0 }),
    await aCase(trial, { reservedCents: 0 }),
  ];
  for (const [application, points] of [
    [first, 2],
    [second, 4],
  ] as const)
    value(
      await scoreApplication(deps, officer, { id: application.id, points: new Map([['reach', points]]) }),
    );
  expect((await loadCase(deps.db, first)).distribution).toMatchObject({ place: null, proposedCents: 0 });
  expect((await loadCase(deps.db, second)).distribution).toMatchObject({ place: 1, proposedCents: 240_000 });

  const granted = value(await takeDecision(deps, officer, grant(second)));
  const letterOf = async (id: typeof granted.messageId) =>
    JSON.stringify(id && (await findMessage(deps.db, id))?.document);
  expect(await letterOf(granted.messageId)).toContain(
    'Het geld van deze ronde is op score verdeeld (Awb 4:26). Uw aanvraag kreeg 80,0 % van de punten. Uw aanvraag heeft plaats 1 van 1.',
  );
  expect((await entriesOf(deps.db, second.id)).map(({ kind }) => kind)).toEqual(['reserve', 'commit']);
  // Against the proposal one may still decide.
  const refused = value(await takeDecision(deps, officer, refuse(first)));
  expect(await letterOf(refused.messageId)).toContain('Uw aanvraag kreeg 40,0 % van de punten.');
  expect((await verifyLedger(deps.db)).faults).toEqual([]);
});
