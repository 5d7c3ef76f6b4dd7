/** What a higher feature computed for an application goes with the decision on it, and with no later one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase, type DecidingTrial, decidingTrial, grant } from '../../../../tests/support/trial-deciding.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import type { Id } from '../../../kernel/ids.ts';
import { addAnnex, getApplication } from '../../application/index.ts';
import { findMessage } from '../../correspondence/index.ts';
import { changeDecision } from './change-decision.ts';
import { takeDecision } from './take-decision.ts';

let trial: DecidingTrial;

beforeAll(async () => {
  trial = await decidingTrial();
});
afterAll(() => trial.database.drop());

const annex = {
  title: { nl: 'De som', en: 'The sum' },
  blocks: {
    nl: [{ kind: 'paragraph' as const, text: 'Twee plekken van 1.200 euro.' }],
    en: [{ kind: 'paragraph' as const, text: 'Two places of 1,200 euros.' }],
  },
};
const letterOf = async (id: Id<'message'> | null) =>
  id === null ? null : ((await findMessage(trial.deps.db, id))?.document ?? null);

describe('an annex', () => {
  test('goes with the decision on the application, in its language, and is named among the enclosures', async () => {
    const application = await aCase(trial);
    await trial.deps.db
      .transaction()
      .execute((tx) => addAnnex(tx, application.id, annex, new Date('2026-03-01T10:00:00Z')));
    const decision = value(
      await takeDecision(trial.deps, trial.officer, grant(application, { amountCents: 100_000 })),
    );
    expect(await letterOf(decision.messageId)).toMatchObject({
      enclosures: ['De som'],
      annexes: [{ title: 'De som', blocks: [{ text: 'Twee plekken van 1.200 euro.' }] }],
    });
    const now = await getApplication(trial.deps.db, application.id);
    const changed = value(
      await changeDecision(trial.deps, trial.officer, {
        applicationId: application.id,
        revision: now.revision,
        kind: 'amend',
        amountCents: 150_000,
        reasons: 'Er komt een plek bij.',
        proviso: null,
      }),
    );
    expect(await letterOf(changed.messageId)).not.toHaveProperty('annexes');
  });

  test('never changes', async () => {
    const application = await aCase(trial);
    const { db } = trial.deps;
    await db.transaction().execute((tx) => addAnnex(tx, application.id, annex, new Date()));
    await expect(db.updateTable('applicationAnnex').set({ madeAt: new Date() }).execute()).rejects.toThrow();
  });

  test('is not there without one', async () => {
    const application = await aCase(trial);
    const decision = value(await takeDecision(trial.deps, trial.officer, grant(application)));
    expect(await letterOf(decision.messageId)).not.toHaveProperty('annexes');
  });
});
