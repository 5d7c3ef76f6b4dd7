/** The office puts complete applications before the council. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { addEvent, events, lockApplication } from '../../application/index.ts';
import { refusals } from '../messages.ts';
import { kindOf } from '../rules.ts';
import type { Pack } from '../types.ts';

/**
 * Asks the council about every application in treatment that it was not asked about yet.
 * @returns how many were put before it now; refusals `not-your-council`, `no-role`, `nothing-to-ask`
 */
export function askCouncil(deps: CommandDeps, actor: PersonActor, pack: Pack): Promise<Result<number>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'case.handle', {})) return refused(refusals.notYourCouncil);
      const kind = kindOf(pack.mandate);
      if (kind === null) return refused(refusals.noRole);
      let asked = 0;
      for (const id of pack.open.map(({ application }) => application.id).sort()) {
        const application = await lockApplication(unit.tx, id);
        if (application?.status !== 'inTreatment') continue;
        const before = await events(unit.tx, id);
        if (before.some((event) => event.kind === 'adviceAsked')) continue;
        await addEvent(unit.tx, {
          applicationId: id,
          kind: 'adviceAsked',
          onDate: isoDate(unit.today),
          at: unit.nowDate,
          actor,
          facts: { wijkraadId: pack.council.id, kind },
        });
        unit.audit('advice.asked', 'application', id, { wijkraadId: pack.council.id, kind });
        asked += 1;
      }
      return asked === 0 ? refused(refusals.nothingToAsk) : ok(asked);
    },
    { publicFacts: false },
  );
}
