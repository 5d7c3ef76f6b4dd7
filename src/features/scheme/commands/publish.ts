/** A draft becomes policy, and a policy is withdrawn. Neither is ever undone: a change is a new version. */
import type { Actor } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError, type Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { listWijken, listWijkraden } from '../../place/index.ts';
import { conflicting, publicationProblems } from '../rules/publish.ts';
import { checkRules, type KnownPlaces } from '../rules/validate.ts';
import { listRoundsOf, listVersions, lockVersion } from '../store/read.ts';
import { endWindow, lockScheme, markPublished, markWithdrawn } from '../store/write.ts';
import type { Round, SchemeVersion } from '../types.ts';
import { loadDraft } from './drafts.ts';
import { refusals } from './refusals.ts';

export type PublishInput = {
  /** The revision that the officer looked at and confirms. */
  readonly revision: number;
  /** End predecessors that still run on the draft's first day. */
  readonly endPredecessors: boolean;
};

export async function knownPlaces(r: Reader): Promise<KnownPlaces> {
  const [wijken, wijkraden] = await Promise.all([listWijken(r), listWijkraden(r)]);
  return {
    wijken: new Set(wijken.map(({ slug }) => slug)),
    wijkraden: new Set(wijkraden.map(({ slug }) => slug)),
  };
}

/** Rounds of all versions of a scheme. */
export async function roundsOfVersions(r: Reader, versions: readonly SchemeVersion[]): Promise<Round[]> {
  const rounds = await Promise.all(versions.map((version) => listRoundsOf(r, version.id)));
  return rounds.flat();
}

/**
 * Publishes a draft.
 * @returns problems `not-allowed`, `gone`, `not-draft`, `revision-conflict`, `overlap`, and those of `checkRules` and
 *   `publicationProblems`
 */
export async function publishVersion(
  deps: CommandDeps,
  actor: Actor,
  version: SchemeVersion,
  input: PublishInput,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.publish', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => await publish(unit, version, input));
  } catch (error) {
    if (isSqlError(error, 'exclusionViolation')) return refused(refusals.overlap);
    throw error;
  }
}

async function publish(unit: UnitOfWork, version: SchemeVersion, input: PublishInput): Promise<Result<null>> {
  // One publication of a scheme at a time: each must see the windows that the other leaves.
  await lockScheme(unit.tx, version.schemeId);
  const draft = await loadDraft(unit, version.id);
  if (!draft.ok) return draft;
  if (draft.value.revision !== input.revision) return refused(refusals.revisionConflict);
  const versions = await listVersions(unit.tx, version.schemeId);
  const problems = [
    ...checkRules(draft.value.rules, await knownPlaces(unit.tx)).problems,
    ...publicationProblems({
      draft: draft.value,
      versions,
      rounds: await roundsOfVersions(unit.tx, versions),
      endPredecessors: input.endPredecessors,
      today: unit.today,
    }),
  ];
  if (problems.length > 0) return { ok: false, problems };
  for (const other of conflicting(draft.value, versions)) {
    await endWindow(unit.tx, other, draft.value.validFrom);
    unit.audit('scheme.ended', 'scheme_version', other.id, { validUntil: draft.value.validFrom });
  }
  await markPublished(unit.tx, draft.value, unit.nowDate);
  unit.audit('scheme.published', 'scheme_version', draft.value.id, {
    number: draft.value.number,
    validFrom: draft.value.validFrom,
    validUntil: draft.value.validUntil,
  });
  return ok(null);
}

/**
 * Withdraws a published version: its rounds take no more applications; those that were made keep their version.
 * @returns problems `not-allowed`, `gone`, `not-published`
 */
export async function withdrawVersion(
  deps: CommandDeps,
  actor: Actor,
  version: SchemeVersion,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.publish', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const current = await lockVersion(unit.tx, version.id);
    if (!current) return refused(refusals.gone);
    if (current.status !== 'published') return refused(refusals.notPublished);
    await markWithdrawn(unit.tx, current);
    unit.audit('scheme.withdrawn', 'scheme_version', current.id, { number: current.number });
    return ok(null);
  });
}
