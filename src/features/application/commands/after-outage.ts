/** Gives the days of an outage back to rounds that close and to invitations that run out (Awb 2:21). */
import { system } from '../../../kernel/actor.ts';
import { dateOf, isoDate, type PlainDate, Temporal, today } from '../../../kernel/dates.ts';
import { ok } from '../../../kernel/result.ts';
import { movedByOutages, type OutageSpan, roundEnd } from '../../../kernel/terms/index.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { outagesBetween } from '../../correspondence/index.ts';
import { type ClosingRound, getVersion, listClosingRounds, saveExtension } from '../../scheme/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { listOpenInvitations, lockCosigner, saveExpiry } from '../store/index.ts';
import { endOfDay } from './invite.ts';

const actor = system('application.outages');

/** So far back a closing day or an invitation can lie that an outage recorded now still moves. */
const reachDays = 120;

/** Last day of a round, of which only outages in its last weeks count; null when it stays as published. */
export function extensionOf(
  round: Pick<ClosingRound, 'opensOn' | 'closesOn'>,
  outages: readonly OutageSpan[],
  day: PlainDate,
): PlainDate | null {
  const closesOn = Temporal.PlainDate.from(round.closesOn);
  const beforeOpening = Temporal.PlainDate.from(round.opensOn).subtract({ days: 1 });
  const lastWeeks = closesOn.subtract({ [roundEnd.length.unit]: roundEnd.length.amount });
  const after = Temporal.PlainDate.compare(lastWeeks, beforeOpening) > 0 ? lastWeeks : beforeOpening;
  const moved = movedByOutages(closesOn, { after, outages, today: day });
  return moved.equals(closesOn) ? null : moved;
}

async function moveRounds(deps: ApplicationDeps, outages: readonly OutageSpan[], day: PlainDate) {
  let count = 0;
  for (const round of await listClosingRounds(deps.db, day.subtract({ days: reachDays / 2 }))) {
    const until = extensionOf(round, outages, day);
    if ((until && isoDate(until)) === round.extendedUntil) continue;
    count += 1;
    await inTransaction(deps, actor, async (unit) => {
      await saveExtension(unit.tx, round.id, until);
      unit.audit('round.extended', 'round', round.id, { until: until && isoDate(until), because: 'outage' });
      return ok(null);
    });
  }
  return count;
}

async function moveInvitations(deps: ApplicationDeps, outages: readonly OutageSpan[], day: PlainDate) {
  let count = 0;
  const since = new Date(deps.clock.now().subtract({ hours: 24 * reachDays }).epochMilliseconds);
  for (const { cosigner, schemeVersionId } of await listOpenInvitations(deps.db, since)) {
    const after = dateOf(cosigner.invitedAt);
    const { linkDays } = (await getVersion(deps.db, schemeVersionId)).rules.cosigners;
    const last = movedByOutages(after.add({ days: linkDays }), { after, outages, today: day });
    const expiresAt = endOfDay(last);
    if (expiresAt.getTime() === cosigner.expiresAt.getTime()) continue;
    count += 1;
    await inTransaction(
      deps,
      actor,
      async (unit) => {
        const current = await lockCosigner(unit.tx, cosigner.id);
        // Invited anew or answered since: that link has a time of its own.
        if (current?.status !== 'invited' || current.invitedAt?.getTime() !== cosigner.invitedAt.getTime())
          return ok(null);
        await saveExpiry(unit.tx, cosigner.id, expiresAt);
        unit.audit('cosigner.linkExtended', 'application', cosigner.applicationId, {
          cosignerId: cosigner.id,
          until: isoDate(last),
        });
        return ok(null);
      },
      { publicFacts: false },
    );
  }
  return count;
}

/** Runs when an outage is recorded and every night; running it again changes nothing. @returns how many days moved */
export async function moveLastDays(deps: ApplicationDeps): Promise<number> {
  const day = today(deps.clock);
  const outages = await outagesBetween(deps.db, day.subtract({ days: reachDays }), day);
  return (await moveRounds(deps, outages, day)) + (await moveInvitations(deps, outages, day));
}
