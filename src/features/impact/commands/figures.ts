/** The figures beside the library: one person proposes, another publishes. Nothing published is ever changed. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { figureProblems, type WantedFigure } from '../forms/figure.ts';
import { refusals } from '../refusals.ts';
import {
  deleteFigure,
  findFigure,
  insertFigure,
  lockFigures,
  markFigurePublished,
} from '../store/figures.ts';
import type { ImpactFigure } from '../types.ts';

/** @returns its id; problems `not-allowed`, `waits-already` and those of `figureProblems` */
export async function draftFigure(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedFigure,
): Promise<Result<Id<'impact_figure'>>> {
  if (!allowed(actor, 'unitValue.manage', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      await lockFigures(unit.tx);
      const [first, ...rest] = figureProblems(wanted, unit.today);
      if (first) return refused(first, ...rest);
      const { name, least, most, reason, source, toVerify } = wanted;
      assert(name !== null && least !== null, 'checked with the problems');
      const id = await insertFigure(unit.tx, {
        name,
        least: Math.round(least * 100),
        most: Math.round((most ?? least) * 100),
        reason,
        source,
        toVerify,
        draftedAt: unit.nowDate,
        draftedByPersonId: personIdOf(actor),
      });
      unit.audit('impactFigure.drafted', 'impact_figure', id, { name });
      return ok(id);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.waitsAlready);
    throw error;
  }
}

async function loadDraft(unit: UnitOfWork, id: Id<'impact_figure'>): Promise<Result<ImpactFigure>> {
  await lockFigures(unit.tx);
  const figure = await findFigure(unit.tx, id);
  if (figure === null) return refused(refusals.gone);
  return figure.publishedAt === null ? ok(figure) : refused(refusals.notDraft);
}

/** Four eyes: who proposed it does not publish it. @returns problems `not-allowed`, `gone`, `not-draft`, `own-draft` */
export async function publishFigure(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'impact_figure'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'unitValue.manage', {})) return refused(refusals.notAllowed);
  return await inTransaction<null>(deps, actor, async (unit) => {
    const draft = await loadDraft(unit, id);
    if (!draft.ok) return draft;
    const personId = personIdOf(actor);
    if (personId === draft.value.draftedByPersonId) return refused(refusals.ownDraft);
    await markFigurePublished(unit.tx, draft.value, { at: unit.nowDate, personId });
    const { name, number } = draft.value;
    unit.audit('impactFigure.published', 'impact_figure', id, { name, number });
    return ok(null);
  });
}

/** @returns problems `not-allowed`, `gone`, `not-draft` */
export async function discardFigure(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'impact_figure'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'unitValue.manage', {})) return refused(refusals.notAllowed);
  return await inTransaction<null>(deps, actor, async (unit) => {
    const draft = await loadDraft(unit, id);
    if (!draft.ok) return draft;
    await deleteFigure(unit.tx, draft.value);
    unit.audit('impactFigure.discarded', 'impact_figure', id, { name: draft.value.name });
    return ok(null);
  });
}
