/** Jobs that write the mails: what became of something to who asked, and new work to stewards. */
import { system } from '../../../kernel/actor.ts';
import { dateOf, isoDate, Temporal } from '../../../kernel/dates.ts';
import { ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { findPerson, listStewards, type StewardOnDay } from '../../party/index.ts';
import type { ListingJobsDeps, StewardTask } from '../deps.ts';
import { countNewWork, findStewardMailed, noteStewardMailed } from '../store/new-work.ts';
import type { Told } from './tell.ts';
import { outcomeMail, stewardMail } from './words.ts';

/** Each in her own language; who has no address, or is gone meanwhile, reads it on her own page. */
export async function deliverTold(deps: ListingJobsDeps, told: Told): Promise<void> {
  const { outcome, title, reason, path } = told;
  await inTransaction(
    deps,
    system('listing.tell'),
    async (unit) => {
      for (const id of told.to) {
        const person = await findPerson(unit.tx, id);
        if (person?.email == null) continue;
        const { email, lang } = person;
        const words = outcomeMail(outcome, { title, reason, href: `${deps.config.publicUrl}${path}` }, lang);
        const mail = { to: email, lang, kind: 'listing-outcome', ...words };
        await queueMail(unit.tx, deps.clock, deps.config, mail);
      }
      return ok(null);
    },
    { publicFacts: false },
  );
}

async function mailOne(deps: ListingJobsDeps, steward: StewardOnDay): Promise<boolean> {
  const tasks = await deps.tasksOf(steward.wijken);
  const newTasks = (what: StewardTask['about'], lastDay: string | null): number =>
    tasks.filter(({ about, since }) => about === what && (lastDay === null || isoDate(since) >= lastDay))
      .length;
  const result = await inTransaction(
    deps,
    system('listing.mailStewards'),
    async (unit) => {
      const last = await findStewardMailed(unit.tx, steward.personId);
      const lastDay = last && isoDate(dateOf(Temporal.Instant.fromEpochMilliseconds(last.getTime())));
      if (lastDay === isoDate(unit.today)) return ok(false);
      const work = {
        ...(await countNewWork(unit.tx, steward.wijken, last)),
        claims: newTasks('claim', lastDay),
        recognitions: newTasks('recognition', lastDay),
      };
      if (Object.values(work).every((count) => count === 0)) return ok(false);
      await noteStewardMailed(unit.tx, steward.personId, unit.nowDate);
      const { email: to, lang } = steward;
      const words = stewardMail(work, `${deps.config.publicUrl}/sociale-kaart/werk`, lang);
      await queueMail(unit.tx, deps.clock, deps.config, { to, lang, kind: 'steward-work', ...words });
      return ok(true);
    },
    { publicFacts: false },
  );
  return result.ok && result.value;
}

/** Nightly: one gathered mail to each steward for whom something came in. May run twice. @returns how many were mailed */
export async function mailStewards(deps: ListingJobsDeps): Promise<number> {
  let mailed = 0;
  for (const steward of await listStewards(deps.db, dateOf(deps.clock.now())))
    if (await mailOne(deps, steward)) mailed += 1;
  return mailed;
}
