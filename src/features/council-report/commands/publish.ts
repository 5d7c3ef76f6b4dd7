/** An edition goes out when a second person says so; a draft can be thrown away, what was published never. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { editionStatus } from '../status.ts';
import {
  deleteEdition,
  findToldBefore,
  lockEdition,
  lockPublishing,
  saveEdition,
} from '../store/editions.ts';
import type { Edition } from '../types.ts';
import { refusals } from './refusals.ts';

/**
 * No day is told of in two editions (decision 0053).
 * @returns problems `not-allowed`, `gone`, `wrong-status`, `own-work`, `told-before`
 */
export async function publishEdition(
  deps: CommandDeps,
  actor: Actor,
  { id }: Pick<Edition, 'id'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'councilReport.publish', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    await lockPublishing(unit.tx);
    const edition = await lockEdition(unit.tx, id);
    if (!edition) return refused(refusals.gone);
    if (!canTransition(editionStatus, edition.status, 'publish'))
      return refused(standsNow(editionStatus, edition.status));
    const publishedByPersonId = personIdOf(actor);
    if (publishedByPersonId !== null && publishedByPersonId === edition.askedByPersonId)
      return refused(refusals.ownWork);
    if (await findToldBefore(unit.tx, edition)) return refused(refusals.toldBefore);
    await saveEdition(unit.tx, edition, {
      status: 'published',
      publishedByPersonId,
      publishedAt: unit.nowDate,
    });
    unit.audit('councilReport.published', 'council_edition', id, {
      slug: edition.slug,
      sha256: edition.sha256 ?? '',
    });
    return ok(null);
  });
}

/** @returns problems `not-allowed`, `gone`, `wrong-status` */
export async function discardEdition(
  deps: CommandDeps,
  actor: Actor,
  { id }: Pick<Edition, 'id'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'councilReport.make', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const edition = await lockEdition(unit.tx, id);
    if (!edition) return refused(refusals.gone);
    // While it is made its rows are still coming in.
    if (edition.status !== 'draft' && edition.status !== 'failed')
      return refused(standsNow(editionStatus, edition.status));
    await deleteEdition(unit.tx, edition);
    unit.audit('councilReport.discarded', 'council_edition', id, { slug: edition.slug });
    return ok(null);
  });
}
