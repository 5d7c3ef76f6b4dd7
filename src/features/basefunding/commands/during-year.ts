/** What happens by itself: members that joined or left are followed, and a quiet month asks. */
import { system } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { MailingDeps } from '../deps.ts';
import { heldBy } from '../held.ts';
import { quietPolicy } from '../policy.ts';
import { quietMail } from '../request-words.ts';
import { referencePeriod } from '../rules/held.ts';
import { publicEmails } from '../store/activities.ts';
import { listNotAskedSince, noteQuietAsked } from '../store/parts.ts';
import { findBaseFunding, findBaseFundingForUpdate, listAllBaseFundings } from '../store/requests.ts';
import type { Part } from '../types.ts';
import { addresseesOf } from './addressees.ts';
import { followMembers } from './request.ts';

/** @returns how many requests were looked at */
export async function followAllMembers(deps: CommandDeps): Promise<number> {
  const open = (await listAllBaseFundings(deps.db)).filter(({ year }) => year >= today(deps.clock).year);
  for (const { id } of open)
    await inTransaction(deps, system('nightly'), async (unit) => {
      const request = await findBaseFundingForUpdate(unit.tx, id);
      if (request) await followMembers(unit, request);
      return ok(null);
    });
  return open.length;
}

/** Of which something is on the map, and nothing was confirmed in the last whole weeks. */
async function quietOnes(unit: UnitOfWork, parts: readonly Part[]): Promise<readonly Part[]> {
  const { activities, held } = await heldBy(
    unit.tx,
    parts.map(({ organisationId }) => organisationId),
    referencePeriod(unit.today, quietPolicy.weeks),
  );
  const confirmed = new Set(held.map(({ activityId }) => activityId));
  return parts.filter(({ organisationId }) => {
    const own = activities.filter((one) => one.organisationId === organisationId && one.listed);
    return own.length > 0 && own.every(({ id }) => !confirmed.has(id));
  });
}

/**
 * By mail to who signs for the member: it asks and has no consequence by itself.
 * @returns how many members were asked
 */
export async function askQuietMembers(deps: MailingDeps): Promise<number> {
  const asked = await inTransaction(deps, system('nightly'), async (unit) => {
    const { year } = unit.today;
    const since = isoDate(unit.today.subtract({ weeks: quietPolicy.againAfterWeeks }));
    const quiet = await quietOnes(unit, await listNotAskedSince(unit.tx, [year, year + 1], since));
    // Who asks for two years is asked once.
    const once = [...Map.groupBy(quiet, ({ organisationId }) => organisationId).values()];
    const emails = await publicEmails(
      unit.tx,
      quiet.map(({ organisationId }) => organisationId),
    );
    const done: Id<'base_funding_member'>[] = [];
    for (const parts of once) {
      const [part] = parts;
      const request = part && (await findBaseFunding(unit.tx, part.baseFundingId));
      if (!(part && request)) continue;
      for (const { email, lang } of await addresseesOf(unit, part, emails.get(part.organisationId))) {
        const words = quietMail(
          {
            network: request.networkName,
            organisation: part.organisationName,
            href: `${deps.publicUrl}/mijn-activiteiten`,
          },
          lang,
        );
        await deps.queueMail(unit.tx, { to: email, lang, kind: 'basefunding-quiet', ...words });
      }
      done.push(...parts.map(({ id }) => id));
    }
    await noteQuietAsked(unit.tx, done, isoDate(unit.today));
    if (done.length > 0) unit.audit('basefunding.askQuiet', 'job', 'nightly', { members: once.length });
    return ok(once.length);
  });
  return asked.ok ? asked.value : 0;
}
