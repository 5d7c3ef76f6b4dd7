/**
 * The SQL of an invented social map. Set-based, so that the map of a country takes minutes; chance is a hash of a number,
 * so that the same size is the same map on every machine. Rows keep every rule of the schema and pass its triggers.
 */
import { activityTypes, audienceLabels, typeLabels } from '../../../src/features/activity/index.ts';
import { kinds, nameEnds, nameParts, surroundings, syllables } from './words.ts';

export type MapSize = {
  readonly communities: number;
  readonly venues: number;
  readonly activities: number;
  /** Invented gemeenten of six wijken each, beside the city that stands there. */
  readonly gemeenten: number;
};

export type MapOptions = MapSize & {
  /** ISO date that exceptions and confirmations are laid around. */
  readonly today: string;
};

const wijkenEach = 6;

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const array = (values: readonly string[]): string => `array[${values.map(quoted).join(', ')}]`;
const pick = (values: readonly string[], draw: string): string =>
  `(${array(values)})[1 + floor(${draw} * ${values.length})::int]`;

const helpers = `
create function pg_temp.draw(n bigint, salt int) returns double precision immutable language sql
  return (hashint8extended(n, salt) & 2147483647) / 2147483648.0;
create function pg_temp.made_id(kind int, n bigint) returns uuid immutable language sql
  return format('019%s0000-0000-7000-8000-%s', lpad(to_hex(kind), 1, '0'), lpad(to_hex(n), 12, '0'))::uuid;
create function pg_temp.slug(name text) returns text immutable language sql
  return trim(both '-' from regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', '-', 'g'));
create function pg_temp.folded(words text) returns text immutable language sql
  return trim(regexp_replace(lower(unaccent(words)), '[^a-z0-9]+', ' ', 'g'));
create function pg_temp.made_name(n bigint, salt int) returns text immutable language sql
  return case when pg_temp.draw(n, salt + 100) < 0.5
    then ${pick(nameParts.first, 'pg_temp.draw(n, salt)')} || ${pick(nameParts.second, 'pg_temp.draw(n, salt + 1)')}
    else initcap(${pick(syllables, 'pg_temp.draw(n, salt + 101)')} || ${pick(syllables, 'pg_temp.draw(n, salt + 102)')}
      || ${pick(syllables, 'pg_temp.draw(n, salt + 103)')} || ${pick(nameEnds, 'pg_temp.draw(n, salt + 104)')}) end;
`;

const places = ({ gemeenten }: MapOptions): string => `
insert into gebied (id, slug, name, cbs_code)
  select pg_temp.made_id(1, n), format('bench-gemeente-%s', n), format('Bench gemeente %s', n), format('GM9%s', lpad(n::text, 4, '0'))
  from generate_series(1, ${gemeenten}) n;
insert into wijk (id, slug, name, gebied_id, source)
  select pg_temp.made_id(2, g * 100 + w), format('bench-gemeente-%s-%s', g, w), format('%s, gemeente %s', pg_temp.made_name(g * 100 + w, 50), g),
    pg_temp.made_id(1, g), 'Invented for a measurement'
  from generate_series(1, ${gemeenten}) g cross join generate_series(1, ${wijkenEach}) w;
create temp table made_wijk on commit drop as
  select id, name, row_number() over (order by slug) - 1 as place, count(*) over () as wijken from wijk;
create unique index on made_wijk (place);
`;

const listing = (kind: string, table: string): string => `
insert into listing (id, kind, slug, status, wijk_id, organisation_id, source, revision, created_at, modified_at, confirmed_at, confirmed_via)
  select id, '${kind}', slug, 'published', wijk_id, organisation_id, 'import', 1, at, at, at, 'steward'
  from (select *, date_trunc('milliseconds', made_at) as at from ${table}) made order by id;
`;

/** `made_at` of number n: spread over the sixty days before today, so that nothing has faded. */
const madeAt = (today: string, salt: number): string =>
  `(${quoted(today)}::timestamp at time zone 'Europe/Amsterdam' - pg_temp.draw(n, ${salt}) * interval '60 days')`;

const communities = ({ communities: count, today }: MapOptions): string => `
create temp table made_organisation on commit drop as
  select pg_temp.made_id(3, n) as id, n as nr, wijk.id as wijk_id, wijk.name as wijk_name, wijk.place as wijk_place, ${madeAt(today, 11)} as made_at,
    format('%s %s', ${pick(['Stichting', 'Vereniging', 'Buurtgroep', 'Bewonersgroep', 'Speeltuinvereniging', 'Tuingroep', 'Wijkcollectief', 'Vrienden van'], 'pg_temp.draw(n, 12)')},
      pg_temp.made_name(n, 13)) as name, format('groep-%s', n) as slug, pg_temp.made_id(3, n) as organisation_id
  from generate_series(0, ${count - 1}) n join made_wijk wijk on wijk.place = n % wijk.wijken;
insert into organisation (id, slug, name, legal_form, wijk_id, invented, created_at)
  select id, slug, name, 'foundation', wijk_id, true, made_at from made_organisation order by id;
insert into organisation_profile (organisation_id, kind, summary, description, domains, languages)
  select id, ${pick(['neighbourhoodOrganisation', 'community', 'garden', 'walkIn', 'selfHelp', 'playground'], 'pg_temp.draw(nr, 14)')},
    jsonb_build_object('nl', format('Wij brengen mensen in %s bij elkaar.', wijk_name)),
    jsonb_build_object('nl', 'Verzonnen voor een meting. Iedereen is welkom om mee te doen of mee te helpen.'), array['cohesion'], array['nl']
  from made_organisation;
${listing('organisation', 'made_organisation')}
`;

const venues = ({ venues: count, today }: MapOptions): string => `
create temp table made_venue on commit drop as
  select pg_temp.made_id(4, n) as id, n as nr, wijk.id as wijk_id, wijk.name as wijk_name, wijk.place as wijk_place, ${madeAt(today, 21)} as made_at,
    null::uuid as organisation_id, format('%s %s', ${pick(['Huis', 'De', 'Buurtkamer', 'Wijkcentrum', 'Het'], 'pg_temp.draw(n, 22)')}, pg_temp.made_name(n, 23)) as name,
    format('huis-%s', n) as slug
  from generate_series(0, ${count - 1}) n join made_wijk wijk on wijk.place = n % wijk.wijken;
insert into venue (id, name, kind, street, house_number, postcode, wijk_id, lat, lon, located_by, summary, wheelchair, accessible_toilet, low_threshold, functions, opening)
  select id, name, ${pick(['neighbourhoodHouse', 'livingRoom', 'garden', 'school', 'library', 'square'], 'pg_temp.draw(nr, 25)')},
    pg_temp.made_name(nr, 26) || 'straat', (1 + nr % 200)::text, format('%s AB', 1000 + wijk_place % 8999), wijk_id,
    51.3 + pg_temp.draw(nr, 27) * 1.9, 4.2 + pg_temp.draw(nr, 28) * 2.4, 'address', jsonb_build_object('nl', 'Een plek om binnen te lopen.'),
    ${pick(['yes', 'partly', 'no', 'unknown'], 'pg_temp.draw(nr, 29)')}, 'unknown', nr % 2 = 0, array['meeting'],
    '[{"weekday": 1, "from": "09:00", "until": "17:00"}, {"weekday": 3, "from": "09:00", "until": "21:00"}]'
  from made_venue;
${listing('venue', 'made_venue')}
`;

const kindRows = kinds.flatMap(({ type, domain, audience, costCents, titles, summary }) =>
  titles.map(
    ([nl, en]) =>
      `(${[type, domain, audience, nl, en, ...summary].map(quoted).join(', ')}, ${costCents ?? 'null'}::int)`,
  ),
);

const activities = ({
  activities: count,
  communities: groups,
  venues: houses,
  today,
}: MapOptions): string => `
create temp table made_kind on commit drop as
  select *, row_number() over () - 1 as place, count(*) over () as kinds
  from (values ${kindRows.join(',\n    ')}) as k (type, domain, audience, nl, en, summary_nl, summary_en, cost_cents);
create temp table made_activity on commit drop as
  select pg_temp.made_id(5, n) as id, n, o.wijk_id, o.wijk_name, o.id as organisation_id, o.name as organisation_name,
    v.id as venue_id, v.name as venue_name, ${madeAt(today, 32)} as made_at,
    format('%s-%s', pg_temp.slug(k.nl), n) as slug, k.type, k.domain, k.audience, k.cost_cents, k.summary_nl, k.summary_en,
    format('%s %s', k.nl, pg_temp.made_name(n, 33)) as title_nl, format('%s %s', k.en, pg_temp.made_name(n, 33)) as title_en,
    ${pick(surroundings, 'pg_temp.draw(n, 35)')} as place_text
  from generate_series(0, ${count - 1}) n
  join made_organisation o on o.nr = floor(pg_temp.draw(n, 30) * ${groups})::bigint
  join made_kind k on k.place = floor(pg_temp.draw(n, 31) * k.kinds)::bigint
  left join made_venue v on pg_temp.draw(n, 36) < 0.85
    and v.nr = o.wijk_place + (select max(wijken) from made_wijk) * floor(pg_temp.draw(n, 37) * (${houses} / (select max(wijken) from made_wijk)))::bigint;
${listing('activity', 'made_activity')}
insert into activity (id, organisation_id, venue_id, wijk_id, place_text, title, summary, description, domain, type, audiences, languages,
  cost_cents, wheelchair, signup)
  select id, organisation_id, venue_id, wijk_id, place_text, jsonb_build_object('nl', title_nl, 'en', title_en),
    jsonb_build_object('nl', summary_nl, 'en', summary_en),
    jsonb_build_object('nl', summary_nl || ' U hoeft niets mee te nemen. Bel gerust als u iets wilt weten of als u wilt helpen.'),
    domain, type, array[audience], case when n % 5 = 0 then array['nl', 'ar', 'tr'] else array['nl'] end, cost_cents,
    ${pick(['yes', 'partly', 'no', 'unknown'], 'pg_temp.draw(n, 38)')}, ${pick(['none', 'none', 'advised', 'needed'], 'pg_temp.draw(n, 39)')}
  from made_activity order by id;
`;

/** About fifty times a year each: most weekly, some twice a week, every other week or monthly; a fifth with something out of the ordinary. */
const series = ({ today }: MapOptions): string => `
create temp table made_series on commit drop as
  select id, n, day, other, rhythm, out, hour, coming, case when rhythm < 0.88 and out >= 0.12 and out < 0.17 then venue_id end as venue_id
  from (select *, ${quoted(today)}::date + (day - extract(isodow from ${quoted(today)}::date)::int + 7) % 7 as coming
    from (select id, n, venue_id, 1 + floor(pg_temp.draw(n, 40) * 6.4)::int as day, pg_temp.draw(n, 41) as rhythm, pg_temp.draw(n, 42) as out,
      8 + floor(pg_temp.draw(n, 43) * 12)::int as hour, 1 + floor(pg_temp.draw(n, 44) * 3)::int as other from made_activity) drawn) dated;
insert into activity_series (id, activity_id, rhythm, weekday_mask, starts_on, ends_on, from_time, until_time, skip_school_holidays,
  skip_public_holidays, pauses, exceptions, last_named_on)
  select pg_temp.made_id(6, n), id,
    case when rhythm < 0.71 then jsonb_build_object('kind', 'weekly', 'everyWeeks', 1, 'weekdays', array[day])
      when rhythm < 0.88 then jsonb_build_object('kind', 'weekly', 'everyWeeks', 1, 'weekdays', array[least(day, second), greatest(day, second)])
      when rhythm < 0.94 then jsonb_build_object('kind', 'weekly', 'everyWeeks', 2, 'weekdays', array[day])
      else jsonb_build_object('kind', 'monthly', 'everyMonths', 1, 'nth', array[1 + n % 4], 'weekday', day) end,
    (1 << (day - 1)) | (case when rhythm >= 0.71 and rhythm < 0.88 then 1 << (second - 1) else 0 end)
      | (case when moved then 1 << (day % 7) else 0 end),
    ${quoted(today)}::date - 30 - floor(pg_temp.draw(n, 45) * 700)::int,
    case when n % 25 = 0 then ${quoted(today)}::date + 20 + (n % 300)::int end,
    make_time(hour, 30 * (n % 2)::int, 0), make_time(least(hour + other, 23), 30 * (n % 2)::int, 0), n % 3 = 0, n % 4 = 0,
    case when n % 50 = 0 then jsonb_build_array(jsonb_build_object('from', ${quoted(today)}::date + 30, 'until', ${quoted(today)}::date + 60, 'reason', 'Verbouwing'))
      else '[]' end,
    case when rhythm >= 0.88 or out >= 0.2 then '[]'
      when out < 0.12 then jsonb_build_array(jsonb_build_object('kind', 'cancelled', 'on', coming + 7 * (n % 5)::int, 'note', 'Gastheer is ziek'))
      when not moved then jsonb_build_array(jsonb_build_object('kind', 'changed', 'on', coming + 7 * (n % 3)::int, 'newOn', null, 'substitute', null,
        'note', 'Deze keer in een andere zaal', 'from', null, 'until', null, 'venueId', venue_id, 'placeText', 'achterin'))
      else jsonb_build_array(jsonb_build_object('kind', 'changed', 'on', coming + 7 * (n % 3)::int, 'newOn', coming + 7 * (n % 3)::int + 1, 'substitute', null,
        'note', null, 'from', '19:00', 'until', '21:00', 'venueId', null, 'placeText', null)) end,
    case when rhythm >= 0.88 or out >= 0.2 then null when out < 0.12 then coming + 7 * (n % 5)::int
      else coming + 7 * (n % 3)::int + (case when moved then 1 else 0 end) end
  from (select *, 1 + (day + 1) % 7 as second, rhythm < 0.88 and out >= 0.17 and out < 0.2 as moved from made_series) spoken order by n;
`;

const labels = (said: Readonly<Record<string, { readonly nl: string; readonly en: string }>>): string =>
  Object.entries(said)
    .map(([name, { nl, en }]) => `(${quoted(name)}, ${quoted(nl)}, ${quoted(en)})`)
    .join(', ');

const searching = (): string => `
create temp table made_entry on commit drop as
  select id as listing_id, 'organisation' as kind, wijk_id, name as title, format('Wij brengen mensen in %s bij elkaar.', wijk_name) as words from made_organisation
  union all select id, 'venue', wijk_id, name, 'Een plek om binnen te lopen. ' || wijk_name from made_venue
  union all select id, 'activity', wijk_id, title_nl, concat_ws(' ', title_nl, title_en, summary_nl, summary_en, organisation_name, venue_name,
      place_text, wijk_name, t.nl, t.en, a.nl)
    from made_activity join (values ${labels(typeLabels)}) t (type, nl, en) on t.type = made_activity.type
    join (values ${labels(audienceLabels)}) a (audience, nl, en) on a.audience = made_activity.audience;
insert into search_entry (listing_id, kind, wijk_id, title, title_folded, words, fuzzy, weight)
  select listing_id, kind, wijk_id, title, pg_temp.folded(title),
    setweight(to_tsvector('simple', pg_temp.folded(title)), 'A') || setweight(to_tsvector('simple', pg_temp.folded(words)), 'B'),
    pg_temp.folded(title || ' ' || words), 1 from made_entry order by listing_id;
`;

/** Statements in order, to be run in one transaction. */
export function socialMapSql(options: MapOptions): readonly string[] {
  if (activityTypes.some((type) => !(type in typeLabels))) throw new Error('Every type has a label');
  const parts = [helpers, places, communities, venues, activities, series, searching];
  const text = parts.map((part) => (typeof part === 'string' ? part : part(options))).join('\n');
  return text
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
