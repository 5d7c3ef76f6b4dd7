/** Adds, changes, takes away and puts back words that mean the same. Searching knows it at once. */
import type { Actor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { changedMeanwhile, type GroupFacts } from './forms.ts';
import { findGroupForUpdate, insertGroup, listSynonymGroups, mostGroups, updateGroup } from './store.ts';
import type { SynonymGroup } from './types.ts';
import { synonymProblems } from './words.ts';

/** They are the whole city's: a steward of one wijk has no say in them. */
export const mayManage = (actor: Actor): boolean => allowed(actor, 'synonym.manage', {});

async function hasRoom({ tx }: UnitOfWork): Promise<boolean> {
  return (await listSynonymGroups(tx)).length < mostGroups;
}

export async function addGroup(
  deps: CommandDeps,
  actor: Actor,
  { words, note }: GroupFacts,
): Promise<Result<Id<'synonym_group'>>> {
  if (!mayManage(actor)) return refused(synonymProblems.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    if (!(await hasRoom(unit))) return refused(synonymProblems.full);
    const id = newId<'synonym_group'>(unit.now.epochMilliseconds);
    await insertGroup(unit.tx, { id, words, note, updatedAt: unit.nowDate, removedAt: null });
    unit.audit('synonyms.added', 'synonym_group', id, { words });
    return ok(id);
  });
}

/** @param seen the moment of the last change that the actor saw, as ISO instant */
export async function changeGroup(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'synonym_group'>,
  { words, note, seen }: GroupFacts & { readonly seen: string },
): Promise<Result<Id<'synonym_group'>>> {
  if (!mayManage(actor)) return refused(synonymProblems.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const group = await findGroupForUpdate(unit.tx, id);
    if (group === null || group.removedAt !== null) return refused(synonymProblems.gone);
    if (group.updatedAt.toISOString() !== seen) return refused(changedMeanwhile(group));
    await updateGroup(unit.tx, id, { words, note, updatedAt: unit.nowDate, removedAt: null });
    unit.audit('synonyms.changed', 'synonym_group', id, { from: group.words, to: words });
    return ok(id);
  });
}

/** Takes a group away, or puts it back. */
export async function setRemoved(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'synonym_group'>,
  removed: boolean,
): Promise<Result<SynonymGroup>> {
  if (!mayManage(actor)) return refused(synonymProblems.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const group = await findGroupForUpdate(unit.tx, id);
    if (group === null || (group.removedAt !== null) === removed) return refused(synonymProblems.gone);
    if (!removed && !(await hasRoom(unit))) return refused(synonymProblems.full);
    const next = { ...group, updatedAt: unit.nowDate, removedAt: removed ? unit.nowDate : null };
    await updateGroup(unit.tx, id, next);
    unit.audit(removed ? 'synonyms.removed' : 'synonyms.restored', 'synonym_group', id, {
      words: group.words,
    });
    return ok(next);
  });
}
