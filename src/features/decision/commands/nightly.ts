/** What time alone brings about: cases that become final, holds that end, clocks that move. */
import { system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, today } from '../../../kernel/dates.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { legalTerms } from '../../../kernel/terms/index.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { addEvent, lockApplication, refreshClocks, saveStatus } from '../../application/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { DecisionDeps } from '../deps.ts';
import {
  listFinalCases,
  listOpenObjections,
  listReleasableHolds,
  listUntoldProvisos,
  lockObjection,
  saveRetention,
} from '../store/index.ts';
import { refreshObjection } from './objection-case.ts';
import { listedProviso, provisoOf } from './proviso.ts';

const actor = system('decision.nightly');
/** So many at a time; the next night takes the rest. */
const batch = 500;

/**
 * The day before which a term for objection or appeal has surely ended: six weeks, the week that the post may take
 * (Awb 6:9), and some days that holidays can add.
 */
export function surelyFinal(day: PlainDate): PlainDate {
  const { objection, objectionByPost } = legalTerms;
  return day
    .subtract({ weeks: objection.length.amount + objectionByPost.length.amount })
    .subtract({ days: 7 });
}

async function closeFinalCases(deps: DecisionDeps, day: PlainDate): Promise<number> {
  const ids = await listFinalCases(deps.db, isoDate(surelyFinal(day)), batch);
  for (const id of ids) {
    const result = await inTransaction(deps, actor, async (unit) => {
      const application = await lockApplication(unit.tx, id);
      assert(application, 'a case that was listed exists');
      const closed = await saveStatus(unit.tx, application, 'close', {}, unit.nowDate);
      if (!closed.ok) return closed;
      const version = await getVersion(unit.tx, application.schemeVersionId);
      unit.audit('application.closed', 'application', id, { because: 'final' });
      return ok(await refreshClocks(unit.tx, closed.value, version, unit.today));
    });
    assert(result.ok, 'a final case can be closed');
  }
  return ids.length;
}

async function releaseHolds(deps: DecisionDeps, day: PlainDate): Promise<number> {
  const ids = await listReleasableHolds(deps.db, isoDate(surelyFinal(day)), batch);
  for (const id of ids)
    await inTransaction(
      deps,
      actor,
      async (unit) => {
        await saveRetention(unit.tx, id, { legalHold: false });
        unit.audit('application.holdReleased', 'application', id);
        return ok(null);
      },
      { publicFacts: false },
    );
  return ids.length;
}

async function refreshObjections(deps: DecisionDeps): Promise<number> {
  const open = await listOpenObjections(deps.db, 2000);
  for (const { id } of open)
    await inTransaction(
      deps,
      actor,
      async (unit) => {
        const objection = await lockObjection(unit.tx, id);
        return ok(await refreshObjection(unit, objection));
      },
      { publicFacts: false },
    );
  return open.length;
}

/** Days off only make it longer. */
const shortestProviso = { weeks: legalTerms.budgetProviso.length.amount } as const;

/**
 * After the last day on which it could be invoked a proviso is no more: the time line of the case says so (Awb 4:34 lid 3).
 * @returns how many
 */
async function lapseProvisos(deps: DecisionDeps, day: PlainDate): Promise<number> {
  const adoptedUntil = isoDate(day.subtract(shortestProviso));
  const untold = await listUntoldProvisos(deps.db, adoptedUntil, batch);
  const lapsed = untold.filter((row) => listedProviso(row, day)?.state === 'lapsed');
  for (const { id, year } of lapsed)
    await inTransaction(
      deps,
      actor,
      async (unit) => {
        assert(await lockApplication(unit.tx, id), 'it was listed');
        const now = await provisoOf(unit.tx, id, unit.today);
        if (now?.state !== 'lapsed') return ok(null);
        await addEvent(unit.tx, {
          applicationId: id,
          kind: 'provisoLapsed',
          onDate: isoDate(unit.today),
          at: unit.nowDate,
          actor: unit.actor,
          facts: { year },
        });
        unit.audit('decision.provisoLapsed', 'application', id, { year });
        return ok(null);
      },
      { publicFacts: false },
    );
  return lapsed.length;
}

/** Safe to run twice. @returns how many cases were closed, holds released, objections looked at and provisos lapsed */
export async function runNightly(
  deps: DecisionDeps,
): Promise<Readonly<Record<'closed' | 'released' | 'refreshed' | 'lapsed', number>>> {
  const day = today(deps.clock);
  return {
    closed: await closeFinalCases(deps, day),
    released: await releaseHolds(deps, day),
    refreshed: await refreshObjections(deps),
    lapsed: await lapseProvisos(deps, day),
  };
}
