/**
 * Two years for which the network of the personas was granted base funding: one is over and waits for its determination, one runs.
 * Applied for, advised on, decided, paid in parts straight to members, through the real commands on the days when it happened.
 */
import type { AppDeps } from '../app/deps.ts';
import { getApplication, sendAccount } from '../features/application/index.ts';
import { submitPrepared } from '../features/application/seed.ts';
import { askQuietOnes, grantedRequest } from '../features/basefunding/seed.ts';
import { seedPayRun, seedShareAccounts } from '../features/payment/seed.ts';
import { type Clock, isoDate, type PlainDate, Temporal, today } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type Diary, newDiary } from './diary.ts';
import { done, onDay, persona, planPast } from './past.ts';
import { seedAidRegister } from './past-aid.ts';
import { pastWords } from './past-words.ts';
import { insertSigner, insertSomebody } from './store.ts';

/** The personas have their roles for almost two years: what they did lies within them. */
const firstDay = (now: PlainDate): PlainDate => now.subtract({ months: 22 });

const later = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;

const on = (year: number, month: number, day: number): PlainDate =>
  Temporal.PlainDate.from({ year, month, day });

/** Some weeks ago: later than it should, as happens. */
const accountedOn = (now: PlainDate, year: number): PlainDate =>
  later(now.subtract({ weeks: 3 }), on(year + 1, 1, 1));

async function apply(deps: AppDeps, diary: Diary, clock: Clock, year: number): Promise<Id<'application'>> {
  const past = onDay(deps, clock);
  const idris = await persona(past, 'organisatie');
  const yearsAgo = today(deps.clock).year + 1 - year;
  const draft = await grantedRequest(past, idris, { year, yearsAgo });
  const { id, title, organisationId } = await submitPrepared(past, idris, draft);
  await seedShareAccounts(past, id, organisationId);
  planPast(deps, diary, {
    id,
    title,
    outcome: 'granted',
    submittedOn: isoDate(today(clock)),
    persona: null,
    unreadableAccount: false,
    lateAfterDays: null,
  });
  return id;
}

async function account(deps: AppDeps, id: Id<'application'>): Promise<void> {
  const { grantedCents, title } = await getApplication(deps.db, id);
  const sent = {
    id,
    happened: 'whole' as const,
    spentCents: grantedCents,
    words: pastWords.network,
    files: [],
  };
  done(await sendAccount(deps, await persona(deps, 'organisatie'), sent), `account of ${title}`);
}

function planYear(deps: AppDeps, diary: Diary, year: number): void {
  const now = today(deps.clock);
  const appliedOn = later(on(year - 1, 10, 28), firstDay(now));
  diary.plan(appliedOn, 10, async (clock) => {
    const id = await apply(deps, diary, clock, year);
    for (let day = appliedOn.add({ weeks: 8 }); day.year <= year; day = day.add({ weeks: 4 }))
      diary.plan(day, 16, (then) => seedPayRun(onDay(deps, then), id));
    if (year < now.year) diary.plan(accountedOn(now, year), 0, (then) => account(onDay(deps, then), id));
  });
}

/** Signs for the playground, which so can lead when the kitchen cannot. Invented. */
const playground = {
  name: 'Ans Bedenkelijk',
  email: 'ans.bedenkelijk@example.org',
  street: 'Voorbeeldplein 2',
  postcode: '3021 XX',
  town: 'Rotterdam',
  lang: 'nl',
} as const;

async function somebodySigns({ db, clock }: AppDeps): Promise<void> {
  const personId = await insertSomebody(db, playground);
  const since = isoDate(today(clock).subtract({ years: 1 }));
  await insertSigner(db, { personId, slug: 'stichting-speelplein-vrolijk', since });
}

/** Needs the map, the money, and whoever applied for next year. */
export async function seedGrantedNetwork(deps: AppDeps): Promise<void> {
  const diary = newDiary();
  const { year } = today(deps.clock);
  for (const one of [year - 1, year]) planYear(deps, diary, one);
  await diary.until(deps.clock.now());
  await seedAidRegister(deps);
  await somebodySigns(deps);
  await askQuietOnes(deps);
}
