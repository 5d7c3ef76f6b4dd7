/** The library of unit values: one person proposes a version, another publishes it. Nothing published is ever changed. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { freeSlugs, type Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { slugOf } from '../../place/index.ts';
import { refusals } from '../refusals.ts';
import { valueProblems, type WantedValue } from '../rules/values.ts';
import {
  deleteDraft,
  findVersion,
  insertDraft,
  insertValue,
  listVersionsOf,
  lockLibrary,
  publishVersion,
  takenSlugs,
} from '../store/values.ts';
import type { UnitValueVersion, ValueContent } from '../types.ts';
import { wordsFrom } from '../words-of.ts';

/** Addresses under `/kengetallen` that are no unit value. */
const reserved = ['rekenwijze', 'voorbeeld-middelland'];

/** Room for a number behind it. */
const slugBase = (effect: string): string => slugOf(effect).slice(0, 80).replace(/-$/, '') || 'kengetal';

/** What was wanted, complete. @returns null when it has problems still */
export function contentFrom(wanted: WantedValue): ValueContent | null {
  const { effect, effectEn, unit, unitEn, type, payer, figureCents, priceYear } = wanted;
  if (type === null || payer === null || figureCents === null || priceYear === null) return null;
  return {
    effect: wordsFrom(effect, effectEn),
    unit: wordsFrom(unit, unitEn),
    type,
    payer,
    lowCents: wanted.lowCents ?? figureCents,
    figureCents,
    highCents: wanted.highCents ?? figureCents,
    priceYear,
    source: wanted.source,
    place: wanted.place,
    note: wanted.note,
    toVerify: wanted.toVerify,
  };
}

/**
 * Proposes a new value, or a new version of one.
 * @param slug of the value that gets a new version; null for a new value
 * @returns the id of the draft; problems `not-allowed`, `gone`, `waits-already` and those of `valueProblems`
 */
export async function draftValue(
  deps: CommandDeps,
  actor: Actor,
  slug: string | null,
  wanted: WantedValue,
): Promise<Result<Id<'unit_value_version'>>> {
  if (!allowed(actor, 'unitValue.manage', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      await lockLibrary(unit.tx);
      const [before = null] = slug === null ? [] : await listVersionsOf(unit.tx, slug);
      if (slug !== null && before === null) return refused(refusals.gone);
      const [first, ...rest] = valueProblems(wanted, { today: unit.today, before });
      if (first) return refused(first, ...rest);
      const content = contentFrom(wanted);
      assert(content && wanted.validFrom, 'checked with the problems');
      const [free = ''] = freeSlugs(
        [slugBase(wanted.effect)],
        [...reserved, ...(before === null ? await takenSlugs(unit.tx) : [])],
      );
      const valueId = before?.valueId ?? (await insertValue(unit.tx, free, unit.nowDate));
      const id = await insertDraft(unit.tx, {
        ...content,
        valueId,
        number: (before?.number ?? 0) + 1,
        reason: before === null ? null : wanted.reason,
        validFrom: wanted.validFrom,
        draftedAt: unit.nowDate,
        draftedByPersonId: personIdOf(actor),
      });
      unit.audit('unitValue.drafted', 'unit_value_version', id, { slug: before?.slug ?? free });
      return ok(id);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.waitsAlready);
    throw error;
  }
}

async function loadDraft(
  unit: UnitOfWork,
  { id }: Pick<UnitValueVersion, 'id'>,
): Promise<Result<UnitValueVersion>> {
  await lockLibrary(unit.tx);
  const draft = await findVersion(unit.tx, id);
  if (draft === null) return refused(refusals.gone);
  return draft.status === 'draft' ? ok(draft) : refused(refusals.notDraft);
}

/** Four eyes: who proposed it does not publish it. @returns problems `not-allowed`, `gone`, `not-draft`, `own-draft` */
export async function publishValue(
  deps: CommandDeps,
  actor: Actor,
  version: Pick<UnitValueVersion, 'id'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'unitValue.manage', {})) return refused(refusals.notAllowed);
  return await inTransaction<null>(deps, actor, async (unit) => {
    const draft = await loadDraft(unit, version);
    if (!draft.ok) return draft;
    const personId = personIdOf(actor);
    if (personId === draft.value.draftedByPersonId) return refused(refusals.ownDraft);
    await publishVersion(unit.tx, draft.value, { at: unit.nowDate, personId });
    const { slug, number } = draft.value;
    unit.audit('unitValue.published', 'unit_value_version', draft.value.id, { slug, number });
    return ok(null);
  });
}

/** @returns problems `not-allowed`, `gone`, `not-draft` */
export async function discardValue(
  deps: CommandDeps,
  actor: Actor,
  version: Pick<UnitValueVersion, 'id'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'unitValue.manage', {})) return refused(refusals.notAllowed);
  return await inTransaction<null>(deps, actor, async (unit) => {
    const draft = await loadDraft(unit, version);
    if (!draft.ok) return draft;
    await deleteDraft(unit.tx, draft.value);
    unit.audit('unitValue.discarded', 'unit_value_version', draft.value.id, { slug: draft.value.slug });
    return ok(null);
  });
}
