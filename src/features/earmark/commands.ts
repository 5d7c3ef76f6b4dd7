/** Recording that the council set a part of the budgets of a year aside. Nothing recorded is ever changed. */
import { type Actor, personIdOf } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import { assert, ok, problem, type Result, refused } from '../../kernel/result.ts';
import { isSqlError, type Reader } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import { listWijken } from '../place/index.ts';
import { insertEarmark, listEarmarks } from './store.ts';
import type { SplitKey, Weight } from './types.ts';
import {
  type EarmarkFacts,
  earmarkFrom,
  earmarkProblems,
  recordedAlready,
  type WantedEarmark,
} from './wanted.ts';

const notAllowed = problem(
  '',
  'not-allowed',
  text('Uw rol mag geen oormerk vastleggen.', 'Your role may not record an earmark.'),
);
const changedMeanwhile = problem(
  '',
  'changed-meanwhile',
  text(
    'Een ander heeft net een oormerk voor dit jaar vastgelegd. Kijk wat er nu staat.',
    'Another has just recorded an earmark for this year. Look at what it says now.',
  ),
);

/** What each wijk counts for by a key; a wijk of which no source gives the inhabitants is not in it. */
async function weightsBy(r: Reader, key: SplitKey | null): Promise<readonly Weight[]> {
  if (key === null || key === 'none') return [];
  const wijken = (await listWijken(r)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return wijken.flatMap(({ id, inhabitants }) => {
    const weight = key === 'equal' ? 1 : inhabitants;
    return weight === null ? [] : [{ wijkId: id, weight }];
  });
}

/** What a wanted earmark is held against. */
export async function earmarkFacts(
  r: Reader,
  { year, splitKey }: WantedEarmark,
  today: PlainDate,
): Promise<EarmarkFacts> {
  const [recorded, weights] = await Promise.all([
    year === null ? [] : listEarmarks(r, year),
    weightsBy(r, splitKey),
  ]);
  return { today, before: recorded[0] ?? null, weights };
}

/**
 * @returns also ok to who sends the form twice; problems `not-allowed`, `changed-meanwhile` and those of `earmarkProblems`
 */
export async function recordEarmark(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedEarmark,
): Promise<Result<null>> {
  if (!allowed(actor, 'budget.publish', {})) return refused(notAllowed);
  try {
    return await inTransaction<null>(deps, actor, async (unit) => {
      const facts = await earmarkFacts(unit.tx, wanted, unit.today);
      if (recordedAlready(wanted, facts)) return ok(null);
      const [first, ...rest] = earmarkProblems(wanted, facts);
      if (first) return refused(first, ...rest);
      const earmark = earmarkFrom(wanted, facts);
      assert(earmark !== null, 'checked with the problems');
      const recorded = { recordedByPersonId: personIdOf(actor), recordedAt: unit.nowDate };
      await insertEarmark(unit.tx, earmark, recorded);
      unit.audit('earmark.recorded', 'earmark_decision', String(earmark.year), {
        number: earmark.number,
        lines: earmark.lines.length,
        validFrom: earmark.validFrom,
      });
      return ok(null);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(changedMeanwhile);
    throw error;
  }
}
