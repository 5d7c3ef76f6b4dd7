/** Monday morning: the week of each wijk and place to who asked for it. */
import { system } from '../../../kernel/actor.ts';
import { cityTimeZone, isoDate, type PlainDate, parseIsoDate, today } from '../../../kernel/dates.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { agendaAddress, posterAddress } from '../poster/forms.ts';
import { findWallSubject, type PosterDeps, readPosterDocument } from '../poster/make.ts';
import type { WallSubject } from '../poster/types.ts';
import { linkTo, pathOf, type SubscriptionDeps } from './commands.ts';
import { subjectOf } from './forms.ts';
import { weekMail } from './mail-words.ts';
import { isDue, mondayToSend } from './rules.ts';
import { changeSubscription, erasePast, listDue, lockSubscription } from './store.ts';
import type { Subscription } from './types.ts';

export type SendDeps = SubscriptionDeps & PosterDeps;
const batch = 200;

type Week = {
  readonly subject: WallSubject;
  readonly poster: Awaited<ReturnType<typeof readPosterDocument>>;
};

/** Many ask for the same week: it is read once a run. Null when the wijk or place is no longer there. */
function weekReader(deps: SendDeps): (subscription: Subscription) => Promise<Week | null> {
  const weeks = new Map<string, Promise<Week | null>>();
  const read = async ({ query, lang }: Subscription): Promise<Week | null> => {
    const asked = subjectOf(query);
    const subject = asked && (await findWallSubject(deps, asked));
    if (!subject) return null;
    return { subject, poster: await readPosterDocument(deps, subject, 'a4', today(deps.clock), lang) };
  };
  return (subscription) => {
    const key = `${subscription.lang} ${subscription.query}`;
    const week = weeks.get(key) ?? read(subscription);
    weeks.set(key, week);
    return week;
  };
}

async function sendOne(deps: SendDeps, found: Subscription, week: Week, monday: PlainDate): Promise<boolean> {
  const { publicUrl } = deps.config;
  const here = (path: string) => new URL(path, publicUrl).href;
  const sent = await inTransaction(
    deps,
    system('jobs'),
    async (unit) => {
      // Stopped, or sent by another process, since the list was read.
      const subscription = await lockSubscription(unit.tx, found.id);
      if (!subscription || !isDue(subscription, monday)) return ok(false);
      const until = parseIsoDate(subscription.eraseAfter);
      assert(until, 'The database holds dates that exist');
      const link = here(pathOf(await linkTo(unit, subscription)));
      const { lang, edition } = subscription;
      await queueMail(unit.tx, deps.clock, deps.config, {
        to: subscription.email,
        lang,
        kind: 'agenda-week',
        unsubscribeUrl: link,
        ...weekMail({
          poster: week.poster,
          posterLink: here(posterAddress(week.subject, edition)),
          agendaLink: here(agendaAddress(week.subject)),
          link,
          until,
          lang,
        }),
      });
      await changeSubscription(unit.tx, subscription.id, { lastSentOn: isoDate(unit.today) });
      return ok(true);
    },
    { publicFacts: false },
  );
  return sent.ok && sent.value;
}

/**
 * May run as often as one likes, twice at once, or be cut off: everybody gets one mail a week.
 * @returns how many mails were written
 */
export async function sendAgendas(deps: SendDeps): Promise<number> {
  const monday = mondayToSend(deps.clock.now().toZonedDateTimeISO(cityTimeZone));
  if (monday === null) return 0;
  const weekOf = weekReader(deps);
  let count = 0;
  for (let after: string | null = null; ; ) {
    const due: readonly Subscription[] = await listDue(deps.db, monday, after, batch);
    for (const subscription of due) {
      const week = await weekOf(subscription);
      if (week && (await sendOne(deps, subscription, week, monday))) count += 1;
      after = subscription.id;
    }
    if (due.length < batch) return count;
  }
}

/** Addresses whose date has passed, confirmed or not. @returns how many went */
export async function eraseAgendas(deps: SendDeps): Promise<number> {
  const erased = await inTransaction(
    deps,
    system('jobs'),
    async (unit) => ok(await erasePast(unit.tx, unit.today)),
    { publicFacts: false },
  );
  return erased.ok ? erased.value : 0;
}
