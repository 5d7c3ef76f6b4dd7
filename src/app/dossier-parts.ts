/**
 * What each feature takes away of a case whose file is destroyed, in the order in which one row points to another. A new
 * table that holds something of a case gets its part here: a test asks for it.
 */
import { destroyStoryOf } from '../features/account/index.ts';
import { destroyAttachments, destroyEvents, destroyPeopleOn } from '../features/application/index.ts';
import { destroyAdviceOn } from '../features/assessment/index.ts';
import { destroyWorkOn } from '../features/casework/index.ts';
import { destroyLettersOf } from '../features/correspondence/index.ts';
import { destroyDecisionsOf, destroyObjectionsOf } from '../features/decision/index.ts';
import { destroyQuestionsOf } from '../features/determination/index.ts';
import { destroyScoresOn } from '../features/distribution/index.ts';
import { destroyPaymentsOf } from '../features/payment/index.ts';
import type { DossierPart } from '../features/retention/index.ts';

export const dossierParts: readonly DossierPart[] = [
  // A decision points to its advice, hearing and letter, an objection to an event.
  (unit, id) => destroyDecisionsOf(unit.tx, id),
  (unit, id) => destroyAdviceOn(unit.tx, id),
  async (unit, id) => ({ scores: await destroyScoresOn(unit.tx, id) }),
  async (unit, id) => ({ objections: await destroyObjectionsOf(unit.tx, id) }),
  (unit, id) => destroyPaymentsOf(unit.tx, id),
  async (unit, id) => ({ letters: await destroyLettersOf(unit.tx, id, unit.nowDate) }),
  async (unit, id) => ({ messages: await destroyWorkOn(unit.tx, id) }),
  async (unit, id) => ({ stories: await destroyStoryOf(unit.tx, id) }),
  async (unit, id) => ({ files: await destroyAttachments(unit, id) }),
  (unit, id) => destroyQuestionsOf(unit.tx, id),
  (unit, id) => destroyPeopleOn(unit.tx, id),
  async (unit, id) => ({ events: await destroyEvents(unit.tx, id) }),
];
