/** Keeping the action lines: a new version, and how a line stands in a half year. Nothing recorded is ever changed. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { ActionLine } from '../types.ts';
import { findLine, insertLine, insertNote } from './store.ts';
import { lineProblems, noteProblems, type WantedLine, type WantedNote } from './wanted.ts';

const notAllowed = problem(
  '',
  'not-allowed',
  text('Uw rol mag de actielijnen niet bijhouden.', 'Your role may not keep the action lines.'),
);
const notFound = problem(
  '',
  'not-found',
  text('Deze actielijn is er niet.', 'There is no such action line.'),
);
const numberTaken = problem(
  'number',
  'number-taken',
  text('Er is al een actielijn met dit nummer.', 'There is an action line with this number already.'),
);
const changedMeanwhile = problem(
  '',
  'changed-meanwhile',
  text(
    'Een ander heeft net iets vastgelegd. Kijk wat er nu staat.',
    'Another has just recorded something. Look at what it says now.',
  ),
);

const said = ({ title, goals, carriers, source, toVerify, reason }: Omit<ActionLine, 'notes'>): string =>
  JSON.stringify([title, goals, carriers, source, toVerify, reason]);

/**
 * A new line, or a new version of one.
 * @param before the version that the writer saw; null of a new line
 * @returns the number; refusals `not-allowed`, `number-taken`, `changed-meanwhile` and those of `lineProblems`
 */
export async function recordLine(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedLine,
  before: ActionLine | null,
): Promise<Result<number>> {
  if (!allowed(actor, 'motion.keep', {})) return refused(notAllowed);
  const [first, ...rest] = lineProblems(wanted, before);
  if (first) return refused(first, ...rest);
  const { number, toVerify, reason, ...line } = wanted;
  assert(number !== null, 'checked with the problems');
  const version = {
    ...line,
    number,
    version: (before?.version ?? 0) + 1,
    toVerify: toVerify === '' ? null : toVerify,
    reason: before === null ? null : reason,
  };
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const now = await findLine(unit.tx, number);
      // Who presses twice sends the same form twice.
      if (now && said(now) === said(version)) return ok(number);
      if ((now?.version ?? 0) !== (before?.version ?? 0))
        return refused(before === null ? numberTaken : changedMeanwhile);
      await insertLine(unit.tx, version, { byPersonId: personIdOf(actor), recordedAt: unit.nowDate });
      unit.audit('actionLine.recorded', 'action_line', String(number), { version: version.version });
      return ok(number);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(changedMeanwhile);
    throw error;
  }
}

/** @returns refusals `not-allowed`, `not-found`, `changed-meanwhile` and those of `noteProblems` */
export async function recordNote(
  deps: CommandDeps,
  actor: Actor,
  number: number,
  wanted: WantedNote,
): Promise<Result<null>> {
  if (!allowed(actor, 'motion.keep', {})) return refused(notAllowed);
  const [first, ...rest] = noteProblems(wanted);
  if (first) return refused(first, ...rest);
  const { period, body } = wanted;
  assert(period !== null, 'checked with the problems');
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const line = await findLine(unit.tx, number);
      if (line === null) return refused(notFound);
      const last = line.notes.find(({ year, half }) => year === period.year && half === period.half);
      if (last?.body === body) return ok(null);
      await insertNote(unit.tx, number, period, body, {
        byPersonId: personIdOf(actor),
        recordedAt: unit.nowDate,
      });
      unit.audit('actionLine.noted', 'action_line', String(number), { year: period.year, half: period.half });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(changedMeanwhile);
    throw error;
  }
}
