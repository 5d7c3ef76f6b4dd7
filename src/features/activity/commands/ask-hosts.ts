/** Once a week at most: one mail to each host, with a link for each of her activities that there is something to ask about. */

import { system } from '../../../kernel/actor.ts';
import { cityTimeZone, dateOf, isoDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { createSignedLink, findListing, type Listing } from '../../listing/index.ts';
import { findPersonByEmail } from '../../party/index.ts';
import type { ActivityDeps } from '../deps.ts';
import { type AskedActivity, hostMail } from '../mail-words.ts';
import { hostPolicy } from '../policy.ts';
import { isDueForMail } from '../rules/evidence.ts';
import { currentSeries } from '../rules/times.ts';
import { seriesSentence } from '../series/sentence.ts';
import { getActivity } from '../store/activities.ts';
import { type AskedHost, listHostsToAsk } from '../store/hosts.ts';
import type { Activity } from '../types.ts';
import { askedTimes } from './confirm.ts';

const batch = 200;
const dayMs = 86_400_000;
const daysAfter = (date: Date, days: number): Date => new Date(date.getTime() + days * dayMs);

export type Due = {
  readonly activity: Activity;
  readonly times: Awaited<ReturnType<typeof askedTimes>>;
  readonly unanswered: number;
};

/** Is there something to ask its host now? The same for who is mailed and who is called. */
export async function dueActivity(
  reader: Reader,
  listing: Listing,
  now: Temporal.Instant,
): Promise<Due | null> {
  const activity = await getActivity(reader, listing);
  const times = await askedTimes(reader, activity, now, hostPolicy.askBack.days);
  const unanswered = times.filter(({ said }) => said === null).length;
  const lastWord = listing.confirmedAt ?? listing.createdAt;
  const lastWordOn = dateOf(Temporal.Instant.fromEpochMilliseconds(lastWord.getTime()));
  const isDue = isDueForMail({ unanswered, lastWordOn }, dateOf(now), hostPolicy.askAgain.days);
  return isDue ? { activity, times, unanswered } : null;
}

async function dueOf(unit: UnitOfWork, host: AskedHost): Promise<Due | null> {
  const listing = await findListing(unit.tx, host.id);
  assert(listing, `Listing ${host.id} is there`);
  return await dueActivity(unit.tx, listing, unit.now);
}

async function askedActivity(
  unit: UnitOfWork,
  deps: ActivityDeps,
  { activity, unanswered }: Due,
  lang: Lang,
): Promise<AskedActivity> {
  const token = await createSignedLink(unit.tx, {
    purpose: 'attendance',
    subjectId: activity.listing.id,
    scope: isoDate(unit.today),
    createdAt: unit.nowDate,
    expiresAt: daysAfter(unit.nowDate, hostPolicy.linkValid.days),
  });
  const { title, series } = activity.content;
  return {
    title: wordsIn(title, lang),
    sentences: currentSeries(series, unit.today).map((one) =>
      seriesSentence(one, { lang, today: unit.today, full: false }),
    ),
    unanswered,
    link: `${deps.config.publicUrl}/klopt/${token}`,
  };
}

async function askOne(deps: ActivityDeps, email: string, hosted: readonly AskedHost[]): Promise<number> {
  const result = await inTransaction(
    deps,
    system('jobs'),
    async (unit) => {
      const due: Due[] = [];
      for (const host of hosted) {
        const found = await dueOf(unit, host);
        if (found) due.push(found);
      }
      if (due.length === 0) return ok(0);
      // A host without account reads Dutch.
      const lang = (await findPersonByEmail(unit.tx, email))?.lang ?? 'nl';
      const asked: AskedActivity[] = [];
      for (const one of due) asked.push(await askedActivity(unit, deps, one, lang));
      await queueMail(unit.tx, deps.clock, deps.config, {
        to: email,
        lang,
        kind: 'host-question',
        ...hostMail(asked, lang),
      });
      for (const { activity } of due) unit.audit('activity.hostAsked', 'listing', activity.listing.id);
      return ok(due.length);
    },
    { publicFacts: false },
  );
  return result.ok ? result.value : 0;
}

/** Whole hosts: the last one of a full batch may go on in the next. */
function byHost(rows: readonly AskedHost[]): ReadonlyMap<string, readonly AskedHost[]> {
  const hosts = Map.groupBy(rows, ({ email }) => email);
  const last = rows.at(-1)?.email;
  if (rows.length === batch && hosts.size > 1 && last !== undefined) hosts.delete(last);
  return hosts;
}

/**
 * May run twice or be cut off: a host who got a mail this week is not asked again.
 * @returns how many hosts were mailed, about how many activities
 */
export async function askHosts(deps: ActivityDeps): Promise<{ hosts: number; activities: number }> {
  const now = deps.clock.now();
  const today = now.toZonedDateTimeISO(cityTimeZone).toPlainDate();
  // Counted in days, so that a job that runs some minutes earlier does not skip a week.
  const since = new Date(
    today.subtract({ days: hostPolicy.mailEvery.days - 1 }).toZonedDateTime(cityTimeZone).epochMilliseconds,
  );
  const counts = { hosts: 0, activities: 0 };
  for (let after = ''; ; ) {
    const rows = await listHostsToAsk(deps.db, since, after, batch);
    for (const [email, hosted] of byHost(rows)) {
      const asked = await askOne(deps, email, hosted);
      if (asked > 0) counts.hosts += 1;
      counts.activities += asked;
      after = email;
    }
    if (rows.length < batch) return counts;
  }
}
