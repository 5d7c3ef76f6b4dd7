/** Making an edition: asked for by the office or the command line, counted by a job in one moment, then frozen. */
import { createHash } from 'node:crypto';
import { type Actor, personIdOf, system } from '../../../kernel/actor.ts';
import { freeSlugs, type Id, newId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { actionLines } from '../../motions/index.ts';
import { figures } from '../figures/index.ts';
import { linesOf } from '../rules/action-lines.ts';
import { fingerprintText } from '../rules/fingerprint.ts';
import { periodProblems, periodSlug } from '../rules/period.ts';
import { editionStatus } from '../status.ts';
import { countAll, listPrinted } from '../store/counts.ts';
import {
  insertEdition,
  lockEdition,
  lockEditions,
  noteProgress,
  saveEdition,
  takenSlugs,
} from '../store/editions.ts';
import type { Edition, Period } from '../types.ts';
import { refusals } from './refusals.ts';

export const makeJob = 'councilReport.make';

export type Asked = Period & { readonly note: string };

const queue = async (unit: UnitOfWork, id: Id<'council_edition'>): Promise<void> =>
  await unit.job(makeJob, { editionId: id }, { key: `${makeJob}:${id}` });

/**
 * @param options.queue false when the caller makes it itself, right away
 * @returns its id and address; problems `not-allowed`, `period-order`, `period-long`, `period-open`
 */
export async function askEdition(
  deps: CommandDeps,
  actor: Actor,
  asked: Asked,
  options: { readonly queue: boolean } = { queue: true },
): Promise<Result<Pick<Edition, 'id' | 'slug'>>> {
  if (!allowed(actor, 'councilReport.make', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const [first, ...rest] = periodProblems(asked, unit.today);
    if (first) return refused(first, ...rest);
    await lockEditions(unit.tx);
    const [slug = ''] = freeSlugs([periodSlug(asked)], await takenSlugs(unit.tx));
    const id = newId<'council_edition'>();
    const { fromOn, lastOn, note } = asked;
    const askedByPersonId = personIdOf(actor);
    await insertEdition(unit.tx, { id, slug, fromOn, lastOn, note, askedByPersonId, askedAt: unit.nowDate });
    if (options.queue) await queue(unit, id);
    unit.audit('councilReport.asked', 'council_edition', id, { slug });
    return ok({ id, slug });
  });
}

/** Queues it once more, after it failed or when nothing came. @returns problems `not-allowed`, `gone`, `wrong-status` */
export async function tryAgain(
  deps: CommandDeps,
  actor: Actor,
  { id }: Pick<Edition, 'id'>,
): Promise<Result<null>> {
  if (!allowed(actor, 'councilReport.make', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const edition = await lockEdition(unit.tx, id);
    if (!edition) return refused(refusals.gone);
    if (!canTransition(editionStatus, edition.status, 'tryAgain'))
      return refused(standsNow(editionStatus, edition.status));
    await saveEdition(unit.tx, edition, { status: 'making', counted: 0 });
    await queue(unit, id);
    unit.audit('councilReport.askedAgain', 'council_edition', id);
    return ok(null);
  });
}

/**
 * Counts every figure in one moment and freezes the edition. Cut off anywhere it can be run again; one that is frozen stays as
 * it is.
 * @param actor for the log: who was allowed to ask for it, or the program
 */
export async function makeEdition(
  deps: CommandDeps,
  { id }: Pick<Edition, 'id'>,
  actor: Actor = system(makeJob),
): Promise<Result<null>> {
  const asOf = new Date(deps.clock.now().epochMilliseconds);
  const found = await countAll(deps.db, id, asOf, (edition, counted) =>
    // Nobody waits for a demo city, and its one connection is taken.
    deps.noteAudit ? Promise.resolve() : noteProgress(deps.db, edition, counted),
  );
  if (!found) return ok(null);
  return await inTransaction(deps, actor, async (unit) => {
    const edition = await lockEdition(unit.tx, id);
    if (!edition) return refused(refusals.gone);
    if (!canTransition(editionStatus, edition.status, 'freeze'))
      return refused(standsNow(editionStatus, edition.status));
    const text = fingerprintText(edition, await listPrinted(unit.tx, edition));
    const sha256 = createHash('sha256').update(text).digest('hex');
    const lines = linesOf(await actionLines(unit.tx), edition);
    await saveEdition(unit.tx, edition, { status: 'draft', counted: figures.length, asOf, sha256, lines });
    unit.audit('councilReport.frozen', 'council_edition', id, { sha256, figures: figures.length });
    return ok(null);
  });
}

/** So that the office sees it and can try again. */
export async function giveUp(deps: CommandDeps, { id }: Pick<Edition, 'id'>): Promise<void> {
  await inTransaction(deps, system(makeJob), async (unit) => {
    const edition = await lockEdition(unit.tx, id);
    if (!edition) return refused(refusals.gone);
    if (!canTransition(editionStatus, edition.status, 'fail'))
      return refused(standsNow(editionStatus, edition.status));
    await saveEdition(unit.tx, edition, { status: 'failed' });
    unit.audit('councilReport.failed', 'council_edition', id);
    return ok(null);
  });
}
