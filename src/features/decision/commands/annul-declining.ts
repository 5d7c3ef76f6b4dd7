/**
 * A declining that is annulled on objection (Awb 4:5, 7:11): the application is dealt with after all. It is decided on
 * later, within its own term; the declining itself gives no other decision to put in its place.
 */
import { isoDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { assert, ok, type Result } from '../../../kernel/result.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { addEvent, clocksOf, events, refreshClocks, saveStatus } from '../../application/index.ts';
import { reserve } from '../../budget/index.ts';
import { sendLetter } from '../../correspondence/index.ts';
import { reopenedLetter } from '../letters/reopened-letter.ts';
import type { DecisionCase } from './load-case.ts';
import type { ObjectionCase } from './objection-case.ts';
import { letterFactsOf } from './to-objector.ts';

/** Sets aside again what is free of what was asked; what others got meanwhile, the law gives back (4:25 lid 3). */
async function setAside(unit: UnitOfWork, { application, envelope }: DecisionCase): Promise<void> {
  const amountCents = Math.min(application.requestedCents ?? 0, envelope.balances.freeCents);
  if (amountCents <= 0) return;
  await reserve(unit.tx, {
    envelopeId: envelope.id,
    applicationId: application.id,
    amountCents,
    basis: 'Awb 7:11',
    at: unit.nowDate,
  });
}

/**
 * Takes the case up again: without an outcome, in treatment, with its term running.
 * @returns the last day of that term; refusals `wrong-status`, `changed-meanwhile`
 */
export async function annulDeclining(
  unit: UnitOfWork,
  c: ObjectionCase,
  d: DecisionCase,
): Promise<Result<PlainDate>> {
  const { contested } = c;
  assert(contested?.decisionId, 'a declining is a version of the decision');
  const changes = { outcome: null, grantedCents: null };
  const reopened = await saveStatus(unit.tx, d.application, 'reopen', changes, unit.nowDate);
  if (!reopened.ok) return reopened;
  const { id } = reopened.value;
  // Nobody owed a decision while there was one.
  const from = Temporal.PlainDate.from(contested.notifiedOn ?? contested.decidedOn).add({ days: 1 });
  await addEvent(unit.tx, {
    applicationId: id,
    kind: 'decliningAnnulled',
    onDate: isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { decisionId: contested.decisionId, objectionId: c.objection.id, from: isoDate(from) },
  });
  await setAside(unit, d);
  const taken = await refreshClocks(unit.tx, reopened.value, d.version, unit.today);
  unit.audit('decision.annulled', 'decision', contested.decisionId, { applicationId: id });
  const report = clocksOf(taken, d.version, await events(unit.tx, id), unit.today);
  const due = report.clocks.find(({ clock }) => clock === 'decision')?.due;
  assert(due, 'a case in treatment has a term');
  return ok(due);
}

/** The applicant hears it herself when another objected for her, or on paper. */
export async function tellApplicant(
  unit: UnitOfWork,
  c: ObjectionCase,
  d: DecisionCase,
  decideBy: PlainDate,
): Promise<void> {
  const { application, applicant } = d;
  if (c.byApplicant || applicant === null) return;
  const { lang } = application;
  await sendLetter(unit, {
    caseId: application.id,
    recipient: { personId: applicant.id, organisationId: application.organisationId },
    kind: 'other',
    lang,
    ...reopenedLetter({ ...letterFactsOf(c, unit.actor), lang, objector: applicant.name, decideBy }),
  });
}
