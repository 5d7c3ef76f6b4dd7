/** Rounds: when a version takes applications. Announced before they open (Awb 4:27), never shortened afterwards. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { roundDateProblems } from '../rules/publish.ts';
import { findRound, lockVersion } from '../store/read.ts';
import { deleteRound, insertRound, updateRoundDates } from '../store/write.ts';
import type { Round, SchemeVersion } from '../types.ts';
import { refusals } from './refusals.ts';

export type RoundInput = {
  readonly slug: string;
  readonly name: Text;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  /** Year that the money belongs to. */
  readonly year: number;
  /** At most one of these two: the whole city where both are empty. */
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly gebiedId: Id<'gebied'> | null;
};

/**
 * Adds a round to a draft or a published version.
 * @returns problems `not-allowed`, `gone`, `round-exists`, and those of `roundDateProblems`
 */
export async function addRound(
  deps: CommandDeps,
  actor: Actor,
  version: SchemeVersion,
  input: RoundInput,
): Promise<Result<Id<'round'>>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const current = await lockVersion(unit.tx, version.id);
      if (!current || current.status === 'withdrawn') return refused(refusals.gone);
      const dates = { opensOn: isoDate(input.opensOn), closesOn: isoDate(input.closesOn) };
      const problems = roundDateProblems(dates, current, unit.today, '');
      if (problems.length > 0) return { ok: false, problems };
      const id = await insertRound(unit.tx, { ...input, schemeVersionId: current.id });
      unit.audit('round.added', 'round', id, { ...dates, year: input.year });
      return ok(id);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.roundExists);
    throw error;
  }
}

export type RoundDates = { readonly opensOn: PlainDate; readonly closesOn: PlainDate };

/**
 * Moves a round. What people could already rely on stays: once it has opened the first day is fixed, and of a published
 * version the last day only moves further away.
 * @returns problems `not-allowed`, `gone`, `round-started`, `round-shorter`, and those of `roundDateProblems`
 */
export async function moveRound(
  deps: CommandDeps,
  actor: Actor,
  round: Round,
  dates: RoundDates,
): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  return await inTransaction(deps, actor, async (unit) => {
    const version = await lockVersion(unit.tx, round.schemeVersionId);
    const current = await findRound(unit.tx, round.id);
    if (!version || !current || version.status === 'withdrawn') return refused(refusals.gone);
    const wanted = { opensOn: isoDate(dates.opensOn), closesOn: isoDate(dates.closesOn) };
    const published = version.status === 'published';
    const started = published && current.opensOn <= isoDate(unit.today);
    const problems = roundDateProblems(wanted, version, unit.today, '').filter(
      ({ code }) => !(started && code === 'round-opened' && wanted.opensOn === current.opensOn),
    );
    if (started && wanted.opensOn !== current.opensOn) problems.push(refusals.roundStarted);
    if (published && wanted.closesOn < current.closesOn) problems.push(refusals.roundShorter);
    if (problems.length > 0) return { ok: false, problems };
    // The days that an outage gave stay days that an outage gave.
    if (wanted.opensOn !== current.opensOn || wanted.closesOn !== current.closesOn)
      await updateRoundDates(unit.tx, current, dates);
    unit.audit('round.moved', 'round', current.id, wanted);
    return ok(null);
  });
}

/**
 * Takes a round away that nobody uses yet.
 * @returns problems `not-allowed`, `gone`, `round-started`, `round-in-use`
 */
export async function removeRound(deps: CommandDeps, actor: Actor, round: Round): Promise<Result<null>> {
  if (!allowed(actor, 'scheme.edit', {})) return refused(refusals.notAllowed);
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const version = await lockVersion(unit.tx, round.schemeVersionId);
      const current = await findRound(unit.tx, round.id);
      if (!version || !current) return refused(refusals.gone);
      if (version.status !== 'draft' && current.opensOn <= isoDate(unit.today))
        return refused(refusals.roundStarted);
      await deleteRound(unit.tx, current);
      unit.audit('round.removed', 'round', current.id, { slug: current.slug });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'foreignKeyViolation')) return refused(refusals.roundInUse);
    throw error;
  }
}
