/** Proposing what is destroyed, and having it approved by somebody else. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { isListable, ruleOf } from '../rules.ts';
import { listStatus } from '../status.ts';
import { listDossiersDue } from '../store/dossiers.ts';
import { findList, holdList, insertList, saveList, withdrawItems } from '../store/lists.ts';
import { notAllowed, notFound, nothingDue, ownProposal } from './refusals.ts';

/** On one list: as many as somebody can still look through. */
const most = 500;

/**
 * Puts every case on a new list whose file is kept until before a day and that nothing holds. What is not over yet waits on
 * the list until it is.
 * @returns the number of the list; refusals `not-allowed`, `nothing-due`
 */
export function proposeList(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly before: PlainDate },
): Promise<Result<{ readonly number: number; readonly cases: number }>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const by = personIdOf(actor);
      if (by === null || !allowed(actor, 'retention.prepare', {})) return refused(notAllowed);
      const dueBefore = isoDate(input.before);
      const made = await insertList(
        unit.tx,
        { dueBefore, proposedByPersonId: by, proposedAt: unit.nowDate },
        async () => {
          const due = await listDossiersDue(unit.tx, dueBefore, 5000);
          return due
            .filter((dossier) => isListable(dossier, unit.today))
            .slice(0, most)
            .map((dossier) => ({ ...dossier, source: ruleOf(dossier).source }));
        },
      );
      if (!made) return refused(nothingDue);
      const { id, number, cases } = made;
      unit.audit('destruction.proposed', 'destruction_list', id, { number, cases, dueBefore });
      return ok({ number, cases });
    },
    { publicFacts: false },
  );
}

/** @returns refusals `not-found`, `not-allowed`, `own-proposal`, `wrong-status` */
export function moveList(
  deps: CommandDeps,
  actor: Actor,
  input: { readonly number: number; readonly action: 'approve' | 'withdraw' },
): Promise<Result<void>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const { permission, to } = listStatus.transitions[input.action];
      const by = personIdOf(actor);
      if (by === null || permission === null || !allowed(actor, permission, {})) return refused(notAllowed);
      const list = await findList(unit.tx, input.number);
      if (!list) return refused(notFound);
      const status = await holdList(unit.tx, list.id);
      if (!canTransition(listStatus, status, input.action)) return refused(standsNow(listStatus, status));
      if (input.action === 'approve') {
        if (list.proposedByPersonId === by) return refused(ownProposal);
        await saveList(unit.tx, list.id, { status: to, approvedByPersonId: by, approvedAt: unit.nowDate });
      } else {
        await withdrawItems(unit.tx, list.id, unit.nowDate);
        await saveList(unit.tx, list.id, { status: to });
      }
      const action = input.action === 'approve' ? 'destruction.approved' : 'destruction.withdrawn';
      unit.audit(action, 'destruction_list', list.id, { number: list.number, cases: list.items });
      return ok(undefined);
    },
    { publicFacts: false },
  );
}
