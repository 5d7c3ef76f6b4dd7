/**
 * The demo's activities of which hosts told something, in a few wijken beside Middelland: some busy enough to be shown, some too
 * small. One wijk moves from a paid provider to residents. The same on every day but for the dates, which follow from today.
 */
import { sql } from 'kysely';
import { system } from '../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import type { Tx } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import {
  type ActivityContent,
  type ActivityType,
  activityKind,
  domainOfType,
  parseSentence,
} from '../activity/index.ts';
import { startListings } from '../listing/index.ts';
import { listWijken, slugOf, type Wijk } from '../place/index.ts';

type Invented = {
  readonly title: string;
  readonly english: string;
  readonly type: ActivityType;
  readonly when: string;
};
const invented: readonly Invented[] = [
  { title: 'Ochtendkoffie', english: 'Morning coffee', type: 'coffee', when: 'elke maandag 9:30 tot 11' },
  { title: 'Naaien en praten', english: 'Sewing and talking', type: 'craft', when: 'elke dinsdag 13 tot 15' },
  { title: 'Samen soep koken', english: 'Making soup', type: 'meal', when: 'elke woensdag 16 tot 19' },
  { title: 'Rustige rondgang', english: 'A calm round', type: 'walk', when: 'elke donderdag 10 tot 11:30' },
  { title: 'Vraag maar raak', english: 'Ask anything', type: 'advice', when: 'elke vrijdag 10 tot 12' },
  {
    title: 'Pleinvoetbal',
    english: 'Football on the square',
    type: 'sport',
    when: 'elke zaterdag 14 tot 16',
  },
  { title: 'Huiswerktafel', english: 'Homework table', type: 'homework', when: 'elke maandag 15:30 tot 17' },
  {
    title: 'Hulp bij de computer',
    english: 'Computer help',
    type: 'digital',
    when: 'elke dinsdag 10 tot 12',
  },
];

type Plan = {
  readonly wijk: string;
  readonly organisations: readonly string[];
  /** So many of the list, from its beginning. */
  readonly count: number;
  /** Places in the list of what began some weeks ago. */
  readonly begun: readonly number[];
  /** Of what ended some months ago. */
  readonly ended: readonly number[];
};
const plans: readonly Plan[] = [
  {
    wijk: 'Oud-Charlois',
    organisations: ['Welzijn Dichtbij Charlois', 'Muziekkapel Schuin Gespeeld'],
    count: 8,
    begun: [1, 3],
    ended: [4, 6],
  },
  {
    wijk: 'Oude Noorden',
    organisations: ['Muziekhuis De Vonk', 'Soepgroep De Volle Lepel'],
    count: 7,
    begun: [5],
    ended: [],
  },
  {
    wijk: 'Hillesluis',
    organisations: ['Speelclub De Stoeptegel', 'Atelier Het Tweede Leven'],
    count: 6,
    begun: [2],
    ended: [5],
  },
  { wijk: 'Zuidwijk', organisations: ['Zuidwijkse Beweegclub Omhoog'], count: 3, begun: [], ended: [] },
  { wijk: 'Oud IJsselmonde', organisations: ['IJsselmondse Buurtkring'], count: 2, begun: [], ended: [] },
];

const days = { begun: 25, ended: 160, told: 200 } as const;

function contentOf(
  one: Invented,
  wijk: Wijk,
  organisationId: Id<'organisation'>,
  period: { readonly startsOn: PlainDate; readonly endsOn: PlainDate | null },
): ActivityContent {
  const { draft } = parseSentence(one.when, period.startsOn);
  assert(draft, `The demo's sentence is understood: ${one.when}`);
  return {
    organisationId,
    venueId: null,
    venueName: null,
    wijkId: wijk.id,
    wijkName: wijk.name,
    placeText: 'in het buurthuis',
    title: { nl: `${one.title} ${wijk.name}`, en: `${one.english} ${wijk.name}` },
    summary: { nl: 'Kom gerust langs.', en: 'Feel free to drop in.' },
    description: {},
    domain: domainOfType[one.type],
    type: one.type,
    audiences: ['everyone'],
    languages: ['nl'],
    costCents: 0,
    costNote: null,
    wheelchair: 'unknown',
    signup: 'none',
    signupText: null,
    minimumAge: null,
    maximumAge: null,
    functions: [],
    worship: false,
    series: [{ ...draft, id: newId<'activity_series'>(), endsOn: period.endsOn }],
  };
}

function contentsOf(
  { count, begun, ended, organisations }: Plan,
  wijk: Wijk,
  ids: ReadonlyMap<string, Id<'organisation'>>,
  today: PlainDate,
): readonly ActivityContent[] {
  return invented.slice(0, count).map((one, at) => {
    const organisationId = ids.get(organisations[at % organisations.length] ?? '');
    assert(organisationId, `The demo has ${organisations.join(' and ')}`);
    return contentOf(one, wijk, organisationId, {
      startsOn: today.subtract({ days: begun.includes(at) ? days.begun : 371 }),
      endsOn: ended.includes(at) ? today.subtract({ days: days.ended }) : null,
    });
  });
}

/** One statement for all: mostly it took place, now and then not, and of some weeks nobody spoke. */
async function tell(tx: Tx, today: PlainDate): Promise<void> {
  await sql`
    insert into occurrence_evidence (id, activity_id, series_id, original_on, held_on, took_place, band, made_at, made_via)
    select gen_random_uuid(), activity_id, series_id, held_on, held_on, took_place,
      case when took_place then (array['1-5', '6-15', '6-15', '16-30'])[1 + (place + week) % 4] end,
      (held_on + 1)::timestamp at time zone 'Europe/Amsterdam', 'demo'
    from (
      select s.activity_id, s.id as series_id, held.on_day::date as held_on, held.week, a.place, (a.place + held.week) % 13 <> 4 as took_place
      from (select activity.id, dense_rank() over (order by listing.slug) as place
        from activity join listing on listing.id = activity.id
        where listing.slug = any (${slugs})) a
      join activity_series s on s.activity_id = a.id,
      generate_series(s.starts_on + ((s.rhythm -> 'weekdays' ->> 0)::integer - extract(isodow from s.starts_on)::integer + 7) % 7,
        least(s.ends_on, ${isoDate(today)}::date - 1), interval '7 days') with ordinality as held (on_day, week)
      where held.on_day >= ${isoDate(today)}::date - ${days.told}::integer and (a.place + held.week) % 11 <> 5
    ) said`.execute(tx);
}

const slugs = plans.flatMap(({ wijk, count }) =>
  invented.slice(0, count).map(({ title }) => slugOf(`${title} ${wijk}`)),
);

/** Needs places and organisations. */
export async function seedFigures(deps: CommandDeps): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    const names = plans.flatMap(({ organisations }) => organisations);
    const organisations = await unit.tx
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('name', 'in', names)
      .execute();
    const ids = new Map(organisations.map(({ id, name }) => [name, id as Id<'organisation'>]));
    const wijken = await listWijken(unit.tx);
    const contents = plans.flatMap((plan) => {
      const wijk = wijken.find(({ name }) => name === plan.wijk);
      assert(wijk, `The demo has ${plan.wijk}: seed the places first`);
      return contentsOf(plan, wijk, ids, unit.today);
    });
    const started = await startListings(
      unit,
      activityKind,
      contents.map((content) => ({
        content,
        slug: slugOf(content.title.nl ?? ''),
        source: 'demo' as const,
        past: { confirmedAt: unit.nowDate, confirmedVia: 'owner' as const },
      })),
    );
    assert(started.ok, 'The demo may list activities');
    await tell(unit.tx, unit.today);
    return ok(null);
  });
}
