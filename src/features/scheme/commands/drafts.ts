/** Drafts: made from a version or a document, saved by one editor at a time, thrown away. */
import type { Actor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { SchemeDocument } from '../document.ts';
import type { Window } from '../rules/publish.ts';
import { readRules } from '../rules/shape.ts';
import { findSchemeBySlug, getVersion, lockVersion } from '../store/read.ts';
import { deleteDraft, insertDraft, insertScheme, updateDraft } from '../store/write.ts';
import type { SchemeRules, SchemeVersion } from '../types.ts';
import { refusals } from './refusals.ts';

export type DraftId = {
  readonly id: Id<'scheme_version'>;
  readonly schemeSlug: string;
  readonly number: number;
};

/** The year that follows a version's window; a year from its start when it has no end. */
function nextWindow({ validFrom, validUntil }: Window): Window {
  const from = validUntil ?? Temporal.PlainDate.from(validFrom).add({ years: 1 }).toString();
  return { validFrom: from, validUntil: Temporal.PlainDate.from(from).add({ years: 1 }).toString() };
}

/**
 * A new draft with the rules of an existing version, for the period after it.
 * @returns problems `not-allowed`
 */
export async function createDraft(
  deps: CommandDeps,
  actor: Actor,
  from: SchemeVersion,
): Promise<Result<DraftId>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const source = await getVersion(unit.tx, from.id);
    const draft = { schemeId: source.schemeId, rules: source.rules, ...nextWindow(source) };
    const { id, number } = await insertDraft(unit.tx, draft);
    unit.audit('scheme.drafted', 'scheme_version', id, { number, fromNumber: source.number });
    return ok({ id, number, schemeSlug: source.schemeSlug });
  });
}

/**
 * A new draft from a document: of the scheme with that slug, which is made when there is none.
 * @param window for documents that carry none
 * @returns problems `not-allowed`, `window-order`
 */
export async function importDraft(
  deps: CommandDeps,
  actor: Actor,
  document: SchemeDocument,
  window: Window,
): Promise<Result<DraftId>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  const { from, until } = document.window ?? { from: window.validFrom, until: window.validUntil };
  if (until !== null && until <= from) return refused(refusals.windowOrder);
  const { slug, name, predecessors } = document.scheme;
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const known = await findSchemeBySlug(unit.tx, slug);
      const schemeId = known?.id ?? (await insertScheme(unit.tx, { slug, name, predecessors }));
      const { id, number } = await insertDraft(unit.tx, {
        schemeId,
        validFrom: from,
        validUntil: until,
        rules: document.rules,
      });
      if (!known) unit.audit('scheme.created', 'scheme', schemeId, { slug });
      unit.audit('scheme.imported', 'scheme_version', id, { number });
      return ok({ id, number, schemeSlug: slug });
    });
  } catch (error) {
    // Two imports of one new scheme at once: the second finds it when it tries again.
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.schemeExists);
    throw error;
  }
}

export type DraftChange = Window & {
  /** Checked again here: the column is read back without a check. */
  readonly rules: SchemeRules;
  /** The revision that the editor saw. */
  readonly revision: number;
};

/**
 * Saves a draft over the revision that the editor saw.
 * @returns the new revision; problems `not-allowed`, `gone`, `not-draft`, `revision-conflict`, `window-order` and those
 *   of `readRules`
 */
export async function saveDraft(
  deps: CommandDeps,
  actor: Actor,
  version: SchemeVersion,
  change: DraftChange,
): Promise<Result<number>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  const rules = readRules(change.rules);
  if (!rules.ok) return rules;
  if (change.validUntil !== null && change.validUntil <= change.validFrom)
    return refused(refusals.windowOrder);
  return await inTransaction(deps, actor, async (unit) => {
    const draft = await loadDraft(unit, version.id);
    if (!draft.ok) return draft;
    if (draft.value.revision !== change.revision) return refused(refusals.revisionConflict);
    await updateDraft(unit.tx, draft.value, { ...change, rules: rules.value });
    unit.audit('scheme.saved', 'scheme_version', draft.value.id, { revision: change.revision + 1 });
    return ok(change.revision + 1);
  });
}

/** Locks a draft for a change. @returns problems `gone`, `not-draft` */
export async function loadDraft(unit: UnitOfWork, id: Id<'scheme_version'>): Promise<Result<SchemeVersion>> {
  const version = await lockVersion(unit.tx, id);
  if (!version) return refused(refusals.gone);
  return version.status === 'draft' ? ok(version) : refused(refusals.notDraft);
}

/**
 * Throws a draft away, with its rounds.
 * @returns problems `not-allowed`, `gone`, `not-draft`, `draft-in-use`
 */
export async function discardDraft(
  deps: CommandDeps,
  actor: Actor,
  version: SchemeVersion,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const draft = await loadDraft(unit, version.id);
      if (!draft.ok) return draft;
      await deleteDraft(unit.tx, draft.value);
      unit.audit('scheme.discarded', 'scheme_version', draft.value.id, { number: draft.value.number });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'foreignKeyViolation')) return refused(refusals.draftInUse);
    throw error;
  }
}
