/**
 * The register of the demo city: the motions and the pledge that the sources name, with what is in doubt about them, and an
 * invented one in each status that none of them has. The five action lines are those of source 000.
 */
import type { Actor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { assert, type Result } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { recordMotion, takeStep } from './commands.ts';
import { recordLine, recordNote } from './lines/commands.ts';
import { halfBefore, halfYearOf } from './rules.ts';
import { actionLinesOfSource } from './seed/lines.ts';
import { inventedMotions, sourcedMotions } from './seed/motions.ts';

function done<T>(result: Result<T>, what: string): T {
  assert(result.ok, `The demo's ${what}: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

/**
 * @param officers two people who keep the register: what one proposes the other accepts
 * @param now the day that `deps.clock` says
 */
export async function seedMotions(
  deps: CommandDeps,
  officers: { readonly first: Actor; readonly second: Actor },
  now: PlainDate,
): Promise<void> {
  for (const { motion, steps } of [...sourcedMotions(now), ...inventedMotions(now)]) {
    const number = done(await recordMotion(deps, officers.first, motion), motion.number);
    for (const { by, ...step } of steps)
      done(
        await takeStep(deps, officers[by], number, { ...step, documentUrl: '', unreadable: [] }),
        `${number}: ${step.action}`,
      );
  }
  const half = halfYearOf(now);
  for (const { notes, ...line } of actionLinesOfSource) {
    const number = done(await recordLine(deps, officers.first, line, null), `action line ${line.number}`);
    const [before, thisHalf] = notes;
    for (const [period, body] of [
      [halfBefore(half), before],
      [half, thisHalf],
    ] as const)
      if (body) done(await recordNote(deps, officers.first, number, { period, body }), `note on ${number}`);
  }
}
