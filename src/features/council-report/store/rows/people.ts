/** Rows of who took part and who objected: people, so never by one. */
import { type RawBuilder, sql } from 'kysely';
import { asked, byScheme, grouped, momentWithin, type Rows, within } from './row-query.ts';

export const cosigners = grouped(
  (counting) => sql`${byScheme(sql`cosigner c join application a on a.id = c.application_id`)}
    where c.status = 'confirmed' and ${momentWithin('c.answered_at', counting)} group by s.id`,
);

/** Published results: how many ballots stand in the file that anybody can recount. */
const counted = (value: ReturnType<typeof sql>): Rows =>
  asked(
    (counting) => sql`
      select null::uuid as application_id, null::uuid as envelope_id,
        jsonb_build_object('nl', v.name_nl, 'en', v.name_en) as label, '/stemmingen/' || v.slug as href, ${value} as value
      from vote_count n join vote v on v.id = n.vote_id
      where ${momentWithin('n.made_at', counting)} order by n.made_at, v.slug`,
  );
export const votesCounted = counted(sql`1::bigint`);
export const ballots = counted(sql`n.ballots::bigint`);

export const ideas = grouped(
  (counting) => sql`
    select v.name_nl as nl, v.name_en as en, '/stemmingen/' || v.slug as href, count(*)::int as cases, count(*) as value
    from vote_idea i join vote v on v.id = i.vote_id
    where ${momentWithin('i.sent_at', counting)} and i.status <> 'withdrawn' group by v.id`,
);

const objections = (
  where: RawBuilder<boolean>,
  day: string,
  told: Parameters<typeof byScheme>[1] = {},
): Rows =>
  grouped(
    (counting) => sql`${byScheme(sql`objection o left join application a on a.id = o.application_id`, told)}
      where ${where} and ${within(day, counting)} and o.recorded_at < ${counting.asOf} group by s.id`,
  );
export const objectionsReceived = objections(sql<boolean>`true`, 'o.received_on');
const founded = sql<boolean>`coalesce(o.outcome in ('founded', 'partlyFounded'), false)`;
const parts = [founded, sql<boolean>`not ${founded}`];
const decided = (which: RawBuilder<boolean>): Rows =>
  objections(sql<boolean>`o.status = 'decided'`, 'o.decided_on', { which, parts });
export const objectionsDecided = decided(sql<boolean>`true`);
export const objectionsFounded = decided(founded);

const whatWords: readonly (readonly [string, string, string])[] = [
  ['stopped', 'Het is gestopt', 'It has stopped'],
  ['wrongTime', 'De tijd klopt niet', 'The time is wrong'],
  ['wrongPlace', 'De plek klopt niet', 'The place is wrong'],
  ['wrongContact', 'Contactgegevens kloppen niet', 'Contact details are wrong'],
  ['duplicate', 'Het staat er dubbel', 'It is there twice'],
  ['unsafe', 'Het voelt niet veilig', 'It does not feel safe'],
  ['other', 'Iets anders', 'Something else'],
];

/** What people reported about the social map. */
export const mapReports = grouped(
  (counting) => sql`
    select w.nl, w.en, null::text as href, count(*)::int as cases, count(*) as value
    from listing_report m join (values ${sql.join(whatWords.map(([what, nl, en]) => sql`(${what}, ${nl}, ${en})`))})
      as w (what, nl, en) on w.what = m.what
    where ${momentWithin('m.made_at', counting)} group by w.nl, w.en`,
);
