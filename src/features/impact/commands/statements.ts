/** Statements of impact: filled in by their owner, published by who signs for it, and frozen from then on. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { freeSlugs } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { slugOf } from '../../place/index.ts';
import { countsIn, mayDo, type NamedOwner, type Right } from '../counts.ts';
import { statementInput } from '../library.ts';
import { refusals } from '../refusals.ts';
import { type Frozen, missingValues, slugsOf } from '../rules/statement.ts';
import { type StatementAction, statementStatus } from '../status.ts';
import {
  deleteStatement,
  freezeStatement,
  insertStatement,
  lockStatement,
  type Statement,
  saveContent,
  statementSlugs,
  withdrawStatement,
} from '../store/statements.ts';
import type { StatementContent } from '../types.ts';

const yearProblem = (year: number) =>
  problem('year', 'year-range', text(`Kies ${year} of een jaar ervoor.`, `Choose ${year} or a year before.`));
const madeAlready = problem(
  'year',
  'made-already',
  text('Van dit jaar is er al een opbrengst.', 'There is a statement of this year already.'),
);
const nothingShown = problem(
  '',
  'nothing-shown',
  text(
    'Er is nog niets om te laten zien. Vul eerst in wat u zag, of tel de uren mee.',
    'There is nothing to show yet. First fill in what you saw, or count the hours.',
  ),
);
const valueGone = problem(
  '',
  'value-gone',
  text(
    'Een kengetal dat u gebruikt, geldt niet meer. Kies een ander en sla op.',
    'A unit value that you use no longer holds. Choose another and save.',
  ),
);

const emptyContent: StatementContent = { about: '', effects: [], chosen: {}, hourSlug: null };

/** @returns the slug of the draft; problems `not-allowed`, `year-range`, `made-already` */
export async function startStatement(
  deps: CommandDeps,
  actor: Actor,
  { owner, name }: Pick<NamedOwner, 'owner' | 'name'>,
  year: number | null,
): Promise<Result<string>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      if (!(await mayDo(unit.tx, actor, owner, 'edit', unit.today))) return refused(refusals.notAllowed);
      const thisYear = unit.today.year;
      if (year === null || year > thisYear || year < thisYear - 10) return refused(yearProblem(thisYear));
      const base = `${slugOf(name).slice(0, 100).replace(/-$/, '') || 'opbrengst'}-${year}`;
      const [slug = ''] = freeSlugs([base], await statementSlugs(unit.tx));
      const made = { slug, owner, year, content: emptyContent };
      const id = await insertStatement(unit.tx, { ...made, at: unit.nowDate, personId: personIdOf(actor) });
      unit.audit('impactStatement.started', 'impact_statement', id, { slug });
      return ok(slug);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(madeAlready);
    throw error;
  }
}

type Asked = Pick<Statement, 'id'>;

/** The row, held; and whether this actor may. @returns problems `gone`, `not-allowed` */
async function load(unit: UnitOfWork, { id }: Asked, right: Right): Promise<Result<Statement>> {
  const statement = await lockStatement(unit.tx, id);
  if (statement === null) return refused(refusals.gone);
  const may = await mayDo(unit.tx, unit.actor, statement.owner, right, unit.today);
  return may ? ok(statement) : refused(refusals.notAllowed);
}

/** The same, in a status from which a step can be taken. @returns also `wrong-status` */
async function loadFor(unit: UnitOfWork, asked: Asked, action: StatementAction): Promise<Result<Statement>> {
  const found = await load(unit, asked, 'publish');
  if (!found.ok || canTransition(statementStatus, found.value.status, action)) return found;
  return refused(standsNow(statementStatus, found.value.status));
}

/** A draft, for who fills it in. @returns also `not-draft` */
async function loadDraft(unit: UnitOfWork, asked: Asked): Promise<Result<Statement>> {
  const found = await load(unit, asked, 'edit');
  return !found.ok || found.value.status === 'draft' ? found : refused(refusals.notDraft);
}

/** @returns problems `gone`, `not-allowed`, `not-draft`, `revision-conflict` */
export async function saveStatement(
  deps: CommandDeps,
  actor: Actor,
  statement: Asked,
  { content, revision }: { readonly content: StatementContent; readonly revision: number },
): Promise<Result<null>> {
  return await inTransaction<null>(
    deps,
    actor,
    async (unit) => {
      const draft = await loadDraft(unit, statement);
      if (!draft.ok) return draft;
      if (draft.value.revision !== revision) return refused(refusals.revisionConflict);
      await saveContent(unit.tx, draft.value, content, unit.nowDate);
      unit.audit('impactStatement.saved', 'impact_statement', draft.value.id, { revision: revision + 1 });
      return ok(null);
    },
    { publicFacts: false },
  );
}

/**
 * Freezes it with the counts, values and defaults of this moment.
 * @param revision what the owner looked at
 * @returns problems `gone`, `not-allowed`, `wrong-status`, `revision-conflict`, `nothing-shown`, `value-gone`
 */
export async function publishStatement(
  deps: CommandDeps,
  actor: Actor,
  statement: Asked,
  revision: number,
): Promise<Result<null>> {
  return await inTransaction<null>(deps, actor, async (unit) => {
    const found = await loadFor(unit, statement, 'publish');
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.revision !== revision) return refused(refusals.revisionConflict);
    const counts = await countsIn(unit.tx, draft.owner, draft.year, unit.today);
    const input = await statementInput(unit.tx, draft, counts, unit.today);
    const used = new Set(slugsOf(draft.content));
    if (used.size === 0) return refused(nothingShown);
    if (missingValues(draft.content, input.values).length > 0) return refused(valueGone);
    const values = input.values.filter(({ slug }) => used.has(slug));
    const frozen: Frozen = { ...input, values, ownerName: draft.ownerName };
    await freezeStatement(unit.tx, draft, frozen, unit.nowDate);
    unit.audit('impactStatement.published', 'impact_statement', draft.id, { slug: draft.slug });
    return ok(null);
  });
}

/** Takes it out of public view; what it said stays with its owner. @returns problems `gone`, `not-allowed`, `wrong-status` */
export async function recallStatement(
  deps: CommandDeps,
  actor: Actor,
  statement: Asked,
): Promise<Result<null>> {
  return await inTransaction<null>(deps, actor, async (unit) => {
    const found = await loadFor(unit, statement, 'withdraw');
    if (!found.ok) return found;
    await withdrawStatement(unit.tx, found.value, unit.nowDate);
    unit.audit('impactStatement.withdrawn', 'impact_statement', found.value.id, { slug: found.value.slug });
    return ok(null);
  });
}

/** @returns problems `gone`, `not-allowed`, `not-draft` */
export async function discardStatement(
  deps: CommandDeps,
  actor: Actor,
  statement: Asked,
): Promise<Result<null>> {
  return await inTransaction<null>(deps, actor, async (unit) => {
    const draft = await loadDraft(unit, statement);
    if (!draft.ok) return draft;
    await deleteStatement(unit.tx, draft.value);
    unit.audit('impactStatement.discarded', 'impact_statement', draft.value.id, { slug: draft.value.slug });
    return ok(null);
  });
}
