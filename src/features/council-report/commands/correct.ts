/** A figure of a published edition that is wrong: one counts it again and says why, another approves. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { figures } from '../figures/index.ts';
import { decideCorrection, insertCorrection, listCorrections, lockCorrection } from '../store/corrections.ts';
import { insertCount, listCounts } from '../store/counts.ts';
import { lockEdition } from '../store/editions.ts';
import type { Edition } from '../types.ts';
import { refusals } from './refusals.ts';

/**
 * Counts the figure again over the same period, with what is known now.
 * @param input.reason as read by `readReason`
 * @returns the new value; problems `not-allowed`, `gone`, `not-published`, `no-figure`, `of-moment`, `waits`, `no-difference`
 */
export async function proposeCorrection(
  deps: CommandDeps,
  actor: Actor,
  edition: Pick<Edition, 'id'>,
  input: { readonly key: string; readonly reason: string },
): Promise<Result<number>> {
  if (!allowed(actor, 'councilReport.make', {})) return refused(refusals.notAllowed);
  const position = figures.findIndex(({ key }) => key === input.key);
  const definition = figures[position];
  if (!definition) return refused(refusals.noSuchFigure);
  if (definition.over === 'moment') return refused(refusals.ofMoment);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const held = await lockEdition(unit.tx, edition.id);
      if (!held) return refused(refusals.gone);
      if (held.status !== 'published') return refused(refusals.notPublished);
      const count = (await listCounts(unit.tx, held)).find(({ key }) => key === input.key);
      if (!count) return refused(refusals.noSuchFigure);
      const known = (await listCorrections(unit.tx, held)).filter(({ key }) => key === input.key);
      if (known.some(({ status }) => status === 'proposed')) return refused(refusals.waits);
      const stands = known.findLast(({ status }) => status === 'approved')?.recount ?? count;
      const { fromOn, lastOn } = held;
      const counting = { fromOn, lastOn, asOf: unit.nowDate };
      const recount = await insertCount(unit.tx, {
        edition: held,
        definition,
        position,
        counting,
        recount: true,
      });
      if (recount === null) return refused(refusals.noSuchFigure);
      if (recount.value === stands.value) return refused(refusals.noDifference);
      const proposedBy = { proposedByPersonId: personIdOf(actor), proposedAt: unit.nowDate };
      const id = await insertCorrection(unit.tx, { count, recount, reason: input.reason, ...proposedBy });
      unit.audit('councilReport.correctionProposed', 'council_correction', id, {
        key: input.key,
        was: stands.value,
        becomes: recount.value,
      });
      return ok(recount.value);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation', 'council_correction_waiting')) return refused(refusals.waits);
    throw error;
  }
}

/** @returns problems `not-allowed`, `gone`, `decided`, `own-work` */
export async function settleCorrection(
  deps: CommandDeps,
  actor: Actor,
  edition: Pick<Edition, 'id'>,
  settled: { readonly id: Id<'council_correction'>; readonly approve: boolean },
): Promise<Result<null>> {
  if (!allowed(actor, 'councilReport.publish', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const correction = await lockCorrection(unit.tx, edition, settled.id);
    if (!correction) return refused(refusals.gone);
    if (correction.status !== 'proposed') return refused(refusals.decided);
    const decidedByPersonId = personIdOf(actor);
    // Who takes back her own proposal needs nobody beside her; approving it does.
    if (settled.approve && decidedByPersonId !== null && decidedByPersonId === correction.proposedByPersonId)
      return refused(refusals.ownCorrection);
    await decideCorrection(unit.tx, correction, {
      status: settled.approve ? 'approved' : 'rejected',
      decidedByPersonId,
      decidedAt: unit.nowDate,
    });
    unit.audit(
      settled.approve ? 'councilReport.correctionApproved' : 'councilReport.correctionRejected',
      'council_correction',
      correction.id,
      { key: correction.key },
    );
    return ok(null);
  });
}
