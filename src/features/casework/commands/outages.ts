/** Gives the days of an outage back: on terms to complete (with a letter) and on terms to object (Awb 2:21). */
import { system } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import { parseIsoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { CaseDeps } from '../deps.ts';
import { outageLetter } from '../letters/terms.ts';
import { consequencesOf, type OutageSpan } from '../rules/outage.ts';
import { listTouchedByOutage } from '../store/index.ts';
import { letterContext } from './letter-context.ts';
import { letterToApplicant, note, openCase, settle } from './on-case.ts';

/** Six weeks to object, and room for days off and earlier outages. */
const objectionReachDays = 70;

async function applyTo(deps: CaseDeps, applicationId: Id<'application'>, span: OutageSpan): Promise<number> {
  const actor = system('casework.clocks');
  const result = await inTransaction(
    deps,
    actor,
    async (unit) => {
      const opened = await openCase(unit, actor, applicationId);
      if (!opened.ok) return opened;
      const file = opened.value;
      const found = consequencesOf(file.facts, span);
      for (const { clock, facts } of found) {
        await note(file, { kind: 'suspended', facts });
        if (clock !== 'completion') continue;
        const completeBefore = parseIsoDate(facts.completeBefore);
        assert(completeBefore, 'the rule gives a date');
        await letterToApplicant(file, outageLetter(await letterContext(deps, file), { completeBefore }));
      }
      if (found.length > 0) {
        await settle(file, file.facts.application);
        unit.audit('case.outageApplied', 'application', applicationId, {
          from: span.from.toString(),
          until: span.until.toString(),
          clocks: found.map(({ clock }) => clock),
        });
      }
      return ok(found.length);
    },
    { publicFacts: false },
  );
  return result.ok ? result.value : 0;
}

/**
 * For outages that are over; running it again changes nothing.
 * @param outages as the feature `correspondence` lists them; one that still lasts waits
 * @returns how many terms were moved
 */
export async function applyOutages(
  deps: CaseDeps,
  outages: readonly { readonly from: PlainDate; readonly until: PlainDate | null }[],
): Promise<number> {
  let moved = 0;
  for (const { from, until } of outages) {
    if (until === null) continue;
    const since = from.subtract({ days: objectionReachDays });
    for (const id of await listTouchedByOutage(deps.db, since, until))
      moved += await applyTo(deps, id, { from, until });
  }
  return moved;
}
