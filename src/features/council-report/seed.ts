/** Two editions of the demo city: the half-years that ended last, each made by one officer and published by another. */
import { type Actor, system } from '../../kernel/actor.ts';
import { addDays, type Clock, isoDate, startOfDay, Temporal, today } from '../../kernel/dates.ts';
import { assert } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { answerByPerson, askedTimes, findActivityBySlug } from '../activity/index.ts';
import { proposeCorrection, settleCorrection } from './commands/correct.ts';
import { askEdition, makeEdition } from './commands/make.ts';
import { publishEdition } from './commands/publish.ts';
import { lastHalfYear } from './rules/period.ts';
import { listCorrections } from './store/corrections.ts';
import { findEdition } from './store/editions.ts';
import type { Edition, Period } from './types.ts';

type Officers = { readonly maker: Actor; readonly checker: Actor };

const notes = [
  'Dit is de eerste rapportage uit het nieuwe systeem. Alle namen en bedragen zijn verzonnen.',
  'In dit half jaar kwamen er meer activiteiten bij in de agenda. Wijkraden en bewoners beslisten vaker mee. Alle namen en bedragen zijn verzonnen.',
];

const daysAfter = { made: 3, published: 8 } as const;

/** Nine in the morning, so many days after a date. */
const morning = (day: Temporal.PlainDate, days: number): Clock => {
  const moment = startOfDay(addDays(day, days)).add({ hours: 9 });
  return { now: () => moment };
};

async function seedEdition(
  deps: CommandDeps,
  { maker, checker }: Officers,
  period: Period,
  note: string,
): Promise<Edition> {
  const last = Temporal.PlainDate.from(period.lastOn);
  const made = { ...deps, clock: morning(last, daysAfter.made) };
  const asked = await askEdition(made, maker, { ...period, note }, { queue: false });
  assert(asked.ok, 'an edition of the demo city was asked for');
  assert((await makeEdition(made, asked.value, maker)).ok, 'and made');
  const published = await publishEdition(
    { ...deps, clock: morning(last, daysAfter.published) },
    checker,
    asked.value,
  );
  assert(published.ok, 'and published');
  const edition = await findEdition(deps.db, asked.value.slug);
  assert(edition, 'and is there');
  return edition;
}

const late = { activities: 3, times: 2, daysBack: 50 };

/** By telephone, weeks after the report was made: it took place after all. */
async function answerLate(deps: CommandDeps, lastOn: string): Promise<void> {
  const silent = await deps.db
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select('listing.slug')
    .where('listing.status', '=', 'published')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('activitySeries as series')
          .select('series.id')
          .whereRef('series.activityId', '=', 'activity.id')
          .where('series.startsOn', '<', lastOn)
          .where('series.endsOn', 'is', null),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('baseFundingMember as member')
            .select('member.id')
            .whereRef('member.organisationId', '=', 'activity.organisationId'),
        ),
      ),
    )
    .orderBy('listing.slug')
    .limit(late.activities)
    .execute();
  for (const { slug } of silent) {
    const activity = await findActivityBySlug(deps.db, slug);
    assert(activity, 'what is published can be found');
    const times = await askedTimes(deps.db, activity, deps.clock.now(), late.daysBack);
    const inPeriod = times.filter(
      ({ occurrence, said }) => said === null && isoDate(occurrence.date) <= lastOn,
    );
    for (const { occurrence } of inPeriod.slice(0, late.times)) {
      const { seriesId, originalDate } = occurrence;
      const answer = { kind: 'time', seriesId, originalOn: isoDate(originalDate), tookPlace: true } as const;
      const said = await answerByPerson(deps, system('demo'), activity, { ...answer, band: null }, 'phone');
      assert(said.ok, 'a host may still say what took place');
    }
  }
}

/** Hosts who said late that it took place: the figure of the first edition was too low. */
async function seedCorrection(deps: CommandDeps, officers: Officers, edition: Edition): Promise<void> {
  const later = { ...deps, clock: morning(Temporal.PlainDate.from(edition.lastOn), 40) };
  const said = { ...deps, clock: morning(Temporal.PlainDate.from(edition.lastOn), 30) };
  await answerLate(said, edition.lastOn);
  const proposed = await proposeCorrection(later, officers.checker, edition, {
    key: 'bijeenkomsten',
    reason: 'Een aantal gastheren en gastvrouwen meldde pas na het maken van de rapportage dat het doorging.',
  });
  assert(proposed.ok, 'a figure came out otherwise');
  const [correction] = await listCorrections(deps.db, edition);
  assert(correction, 'and waits');
  const settled = await settleCorrection(later, officers.maker, edition, {
    id: correction.id,
    approve: true,
  });
  assert(settled.ok, 'and was approved');
}

export async function seedCouncilReports(deps: CommandDeps, officers: Officers): Promise<void> {
  // One that ended last week was not published yet.
  const newest = lastHalfYear(today(deps.clock).subtract({ days: daysAfter.published + 1 }));
  const before = lastHalfYear(Temporal.PlainDate.from(newest.fromOn));
  const first = await seedEdition(deps, officers, before, notes[0] ?? '');
  await seedEdition(deps, officers, newest, notes[1] ?? '');
  await seedCorrection(deps, officers, first);
}
