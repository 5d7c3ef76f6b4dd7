/** Notification: the decision takes effect when it is sent (Awb 3:40, 3:41). Terms and payment start here. */

import { system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { assert, ok, type Result } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  addEvent,
  lockApplication,
  refreshClocks,
  saveStatus,
} from '../../application/index.ts';
import { listDeliveries, sentOn } from '../../correspondence/index.ts';
import { getVersion, type SchemeVersion } from '../../scheme/index.ts';
import type { DecisionDeps } from '../deps.ts';
import {
  getDecision,
  listObjectionsOf,
  listUnsent,
  saveContestedDay,
  saveNotification,
} from '../store/index.ts';
import type { Decision } from '../types.ts';
import { refreshObjection } from './objection-case.ts';

/**
 * Records that the decision was sent. A grant starts running and its advance is ordered; a refusal waits for its
 * objection term to end.
 */
export async function markNotified(
  unit: UnitOfWork,
  application: Application,
  version: SchemeVersion,
  decision: Decision,
  on: PlainDate,
): Promise<Result<Application>> {
  await saveNotification(unit.tx, decision.id, isoDate(on));
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'notified',
    onDate: isoDate(on),
    at: unit.nowDate,
    actor: unit.actor,
    facts: {
      outcome: application.outcome,
      payBy: null,
      decisionId: decision.id,
      version: decision.version,
      messageId: decision.messageId,
    },
  });
  let current = application;
  if (decision.amountCents > 0 && application.status === 'decided') {
    const running = await saveStatus(unit.tx, application, 'notify', {}, unit.nowDate);
    if (!running.ok) return running;
    current = running.value;
  }
  // Also when a grant goes down to nothing: an order that still waits must lapse.
  if (decision.amountCents > 0 || decision.version > 1)
    await unit.job(
      'payment.orderAdvance',
      { decisionId: decision.id },
      { key: `payment.orderAdvance:${decision.id}` },
    );
  unit.audit('decision.notified', 'decision', decision.id, { on: isoDate(on) });
  // An objection that came early has had no clock until now (Awb 6:10).
  await saveContestedDay(unit.tx, decision.id, isoDate(on));
  for (const objection of await listObjectionsOf(unit.tx, application.id))
    if (objection.decisionId === decision.id) await refreshObjection(unit, objection);
  return ok(await refreshClocks(unit.tx, current, version, unit.today));
}

/**
 * Notifies every decision whose letter has been sent since: paper that the service desk posted. Safe to run twice.
 * @returns how many were notified
 */
export async function notifySent(deps: DecisionDeps): Promise<number> {
  let notified = 0;
  for (const { id, applicationId, messageId } of await listUnsent(deps.db)) {
    assert(messageId, 'an unsent decision has a letter');
    const on = sentOn(await listDeliveries(deps.db, messageId));
    if (on === null) continue;
    const result = await inTransaction(deps, system('decision.notifySent'), async (unit) => {
      const application = await lockApplication(unit.tx, applicationId);
      assert(application, 'a decision belongs to a case');
      const decision = await getDecision(unit.tx, id);
      if (decision.notifiedOn !== null) return ok(null);
      const version = await getVersion(unit.tx, application.schemeVersionId);
      return await markNotified(unit, application, version, decision, on);
    });
    if (result.ok && result.value !== null) notified += 1;
  }
  return notified;
}
