/** Versions of the formula: copied, saved by one editor at a time, published for good, or thrown away as a draft. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  figureProblems,
  inTheWay,
  publicationProblems,
  shippedFigures,
  yearProblems,
} from '../rules/formula.ts';
import {
  deleteFormula,
  endFormula,
  getFormula,
  insertFormula,
  listFormulas,
  lockFormula,
  lockFormulas,
  markPublished,
  type NewFormula,
  updateFormula,
} from '../store/formulas.ts';
import type { FormulaVersion } from '../types.ts';
import { refusals } from './refusals.ts';

const by = (unit: UnitOfWork) => ({ at: unit.nowDate, personId: personIdOf(unit.actor) });

/** @returns problems `gone`, `not-draft` */
async function loadDraft(unit: UnitOfWork, id: Id<'formula_version'>): Promise<Result<FormulaVersion>> {
  const version = await lockFormula(unit.tx, id);
  if (!version) return refused(refusals.gone);
  return version.status === 'draft' ? ok(version) : refused(refusals.notDraft);
}

/**
 * A new draft with the figures that this program comes with, for next year and later.
 * @returns its number; problems `not-allowed`
 */
export async function startFormula(deps: CommandDeps, actor: Actor): Promise<Result<number>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const fromYear = unit.today.year + 1;
    const draft = {
      name: `Basisfinanciering ${fromYear}`,
      fromYear,
      untilYear: null,
      figures: shippedFigures,
    };
    const { id, number } = await insertFormula(unit.tx, draft, by(unit));
    unit.audit('formula.drafted', 'formula_version', id, { number });
    return ok(number);
  });
}

/**
 * A new draft with the figures of a version, for the years after it.
 * @returns its number; problems `not-allowed`
 */
export async function copyFormula(
  deps: CommandDeps,
  actor: Actor,
  from: FormulaVersion,
): Promise<Result<number>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const source = await getFormula(unit.tx, from.id);
    const fromYear = source.untilYear ?? source.fromYear + 1;
    const { id, number } = await insertFormula(
      unit.tx,
      { name: source.name, fromYear, untilYear: null, figures: source.figures },
      by(unit),
    );
    unit.audit('formula.drafted', 'formula_version', id, { number, fromNumber: source.number });
    return ok(number);
  });
}

/**
 * Saves a draft over the revision that the editor saw.
 * @param draft its figures are parsed with `figuresSchema` already
 * @returns problems `not-allowed`, `gone`, `not-draft`, `revision-conflict` and those of `yearProblems` and
 *   `figureProblems`
 */
export async function saveFormula(
  deps: CommandDeps,
  actor: Actor,
  version: FormulaVersion,
  draft: NewFormula & { readonly revision: number },
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  const { revision, ...changed } = draft;
  const problems = [...yearProblems(changed), ...figureProblems(changed.figures)];
  if (problems.length > 0) return { ok: false, problems };
  return await inTransaction(deps, actor, async (unit) => {
    const current = await loadDraft(unit, version.id);
    if (!current.ok) return current;
    if (current.value.revision !== revision) return refused(refusals.revisionConflict);
    await updateFormula(unit.tx, current.value, changed);
    unit.audit('formula.saved', 'formula_version', version.id, { revision: revision + 1 });
    return ok(null);
  });
}

/**
 * @param seen the revision that the officer confirms, and whether she agreed that earlier versions end
 * @returns problems `not-allowed`, `gone`, `not-draft`, `revision-conflict`, `overlap` and those of `publicationProblems`
 */
export async function publishFormula(
  deps: CommandDeps,
  actor: Actor,
  version: FormulaVersion,
  seen: { readonly revision: number; readonly endEarlier: boolean },
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.publish', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      await lockFormulas(unit.tx);
      const draft = await loadDraft(unit, version.id);
      if (!draft.ok) return draft;
      if (draft.value.revision !== seen.revision) return refused(refusals.revisionConflict);
      const versions = await listFormulas(unit.tx);
      const asked = { draft: draft.value, versions, thisYear: unit.today.year };
      const problems = publicationProblems({ ...asked, endEarlier: seen.endEarlier });
      if (problems.length > 0) return { ok: false, problems };
      const { fromYear, untilYear, number } = draft.value;
      for (const earlier of inTheWay(draft.value, versions)) {
        await endFormula(unit.tx, earlier, fromYear);
        unit.audit('formula.ended', 'formula_version', earlier.id, { untilYear: fromYear });
      }
      await markPublished(unit.tx, draft.value, by(unit));
      unit.audit('formula.published', 'formula_version', version.id, { number, fromYear, untilYear });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'exclusionViolation')) return refused(refusals.overlap);
    throw error;
  }
}

/** @returns problems `not-allowed`, `gone`, `not-draft`, `in-scenario` */
export async function discardFormula(
  deps: CommandDeps,
  actor: Actor,
  version: FormulaVersion,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const draft = await loadDraft(unit, version.id);
      if (!draft.ok) return draft;
      await deleteFormula(unit.tx, draft.value);
      unit.audit('formula.discarded', 'formula_version', version.id, { number: draft.value.number });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'foreignKeyViolation')) return refused(refusals.inScenario);
    throw error;
  }
}
