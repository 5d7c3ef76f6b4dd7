/** Keeping the register of complaints: that one came, and what became of it. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { orNull } from '../form-parts.ts';
import { refusals } from '../refusals.ts';
import { complaintStatus } from './status.ts';
import { findByReference, insertComplaint, lockComplaint, saveComplaint } from './store.ts';
import { type Complaint, complaintRetention } from './types.ts';
import { closingProblems, complaintProblems, type WantedClosing, type WantedComplaint } from './wanted.ts';

const taken = problem(
  'reference',
  'reference-taken',
  text('Dit kenmerk staat al in het register.', 'This mark is in the register already.'),
);

/** @returns the id; refusals `not-allowed`, `reference-taken` and those of `complaintProblems` */
export async function recordComplaint(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedComplaint,
): Promise<Result<Id<'complaint'>>> {
  if (!allowed(actor, 'complaint.keep', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const [first, ...rest] = complaintProblems(wanted, unit.today);
      if (first) return refused(first, ...rest);
      const { reference, kind, receivedOn } = wanted;
      assert(kind !== null && receivedOn !== null, 'checked with the problems');
      const known = await findByReference(unit.tx, reference);
      // Who presses twice sends the same form twice.
      if (known && known.kind === kind && known.receivedOn === isoDate(receivedOn)) return ok(known.id);
      if (known) return refused(taken);
      const id = await insertComplaint(
        unit.tx,
        {
          reference,
          kind,
          receivedOn: isoDate(receivedOn),
          status: complaintStatus.initial,
          retainUntil: isoDate(unit.today.add({ years: complaintRetention.years })),
        },
        { recordedByPersonId: personIdOf(actor), recordedAt: unit.nowDate },
      );
      unit.audit('complaint.recorded', 'complaint', id, { kind });
      return ok(id);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(taken);
    throw error;
  }
}

function isClosedBy({ status, closedOn }: Complaint, { action, on }: WantedClosing): boolean {
  return (
    action !== null && complaintStatus.transitions[action].to === status && closedOn === (on && isoDate(on))
  );
}

/**
 * It was postponed, or closed.
 * @returns refusals `not-allowed`, `not-found`, `wrong-status` and those of `closingProblems`
 */
export async function stepComplaint(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'complaint'>,
  wanted: WantedClosing,
): Promise<Result<null>> {
  if (!allowed(actor, 'complaint.keep', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const complaint = await lockComplaint(unit.tx, id);
    if (complaint === null) return refused(refusals.notFound);
    // Nothing can be filled in about what is closed; who presses twice closed it herself.
    if (complaint.closedOn !== null)
      return isClosedBy(complaint, wanted) ? ok(null) : refused(standsNow(complaintStatus, complaint.status));
    const since = complaint.postponedOn ?? complaint.receivedOn;
    const [first, ...rest] = closingProblems(wanted, since, unit.today);
    if (first) return refused(first, ...rest);
    const { action, on, outcome } = wanted;
    assert(action !== null && on !== null, 'checked with the problems');
    const status = complaintStatus.transitions[action].to;
    if (!canTransition(complaintStatus, complaint.status, action))
      return refused(standsNow(complaintStatus, complaint.status));
    await saveComplaint(
      unit.tx,
      complaint,
      action === 'postpone'
        ? { status, postponedOn: isoDate(on) }
        : {
            status,
            closedOn: isoDate(on),
            outcome,
            change: orNull(wanted.change),
            retainUntil: isoDate(on.add({ years: complaintRetention.years })),
          },
    );
    unit.audit('complaint.stepped', 'complaint', id, { action, from: complaint.status, to: status });
    return ok(null);
  });
}
