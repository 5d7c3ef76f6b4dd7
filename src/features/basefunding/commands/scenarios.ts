/** Scenarios: made and copied by any policy officer, shared with everybody by the owner alone. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { freeSlugs, newToken } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { slugOf } from '../../place/index.ts';
import {
  deleteScenario,
  insertScenario,
  lockScenario,
  lockScenarios,
  type Scenario,
  type ScenarioContent,
  saveShareToken,
  takenSlugs,
  updateScenario,
} from '../store/scenarios.ts';
import { refusals } from './refusals.ts';

/** May this actor let everybody read it? Who made it; what the program brought along, any policy officer. */
export const ownsScenario = (actor: Actor, { ownerPersonId }: Pick<Scenario, 'ownerPersonId'>): boolean =>
  allowed(actor, 'scheme.edit', {}) && (ownerPersonId === null || ownerPersonId === personIdOf(actor));

/** Room for a number behind it. */
const slugBase = (name: string): string => slugOf(name).slice(0, 100).replace(/-$/, '') || 'scenario';

/** @returns its slug; problems `not-allowed`, `formula-gone` */
export async function createScenario(
  deps: CommandDeps,
  actor: Actor,
  content: ScenarioContent,
): Promise<Result<string>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      await lockScenarios(unit.tx);
      const [slug = ''] = freeSlugs([slugBase(content.name)], await takenSlugs(unit.tx));
      const made = { ...content, slug, ownerPersonId: personIdOf(actor), changedAt: unit.nowDate };
      const id = await insertScenario(unit.tx, made);
      unit.audit('scenario.created', 'city_scenario', id, { slug });
      return ok(slug);
    });
  } catch (error) {
    if (isSqlError(error, 'foreignKeyViolation')) return refused(refusals.formulaGone);
    throw error;
  }
}

/** @returns problems `not-allowed`, `gone`, `revision-conflict`, `formula-gone` */
export async function saveScenario(
  deps: CommandDeps,
  actor: Actor,
  scenario: Pick<Scenario, 'id'>,
  content: ScenarioContent & { readonly revision: number },
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  const { revision, ...changed } = content;
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const current = await lockScenario(unit.tx, scenario.id);
      if (!current) return refused(refusals.gone);
      if (current.revision !== revision) return refused(refusals.revisionConflict);
      await updateScenario(unit.tx, current, { ...changed, changedAt: unit.nowDate });
      unit.audit('scenario.saved', 'city_scenario', current.id, { revision: revision + 1 });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'foreignKeyViolation')) return refused(refusals.formulaGone);
    throw error;
  }
}

/** @param share false ends the link that there was. @returns problems `not-allowed`, `gone`, `not-owner` */
export async function shareScenario(
  deps: CommandDeps,
  actor: Actor,
  scenario: Pick<Scenario, 'id'>,
  share: boolean,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const current = await lockScenario(unit.tx, scenario.id);
    if (!current) return refused(refusals.gone);
    if (!ownsScenario(actor, current)) return refused(refusals.notOwner);
    if (share === (current.shareToken !== null)) return ok(null);
    await saveShareToken(unit.tx, current, share ? newToken() : null);
    unit.audit(share ? 'scenario.shared' : 'scenario.unshared', 'city_scenario', current.id);
    return ok(null);
  });
}

/** @returns problems `not-allowed`, `gone` */
export async function discardScenario(
  deps: CommandDeps,
  actor: Actor,
  scenario: Pick<Scenario, 'id'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const current = await lockScenario(unit.tx, scenario.id);
    if (!current) return refused(refusals.gone);
    await deleteScenario(unit.tx, current);
    unit.audit('scenario.discarded', 'city_scenario', current.id, { slug: current.slug });
    return ok(null);
  });
}
