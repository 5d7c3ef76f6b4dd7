-- What the pages of figures add up, kept as it comes: a city year is some 600,000 confirmed times. Two steps. Here a row per
-- activity and half-year, counted again from its own evidence and series whenever one of those changes, so that a
-- correction needs no rule of its own. In 0481 what these rows add up to.
create table figure_activity (
  activity_id uuid not null references activity on delete cascade,
  -- First day of the half-year: 1 January or 1 July.
  half_on date not null check (extract(day from half_on) = 1 and extract(month from half_on) in (1, 7)),
  -- Of the activity, as they are now: one that was moved takes its past along.
  wijk_id uuid not null references wijk,
  domain text not null,
  -- Of a welfare provider that is paid for it.
  formal boolean not null,
  -- 1 in the half-year in which it began to be weekly, 1 in that of its last week.
  started integer not null check (started in (0, 1)),
  stopped integer not null check (stopped in (0, 1)),
  -- Times that a human said took place, and that they did not.
  confirmed integer not null check (confirmed >= 0),
  not_held integer not null check (not_held >= 0),
  -- Of those that took place, by the rough number of people; what is left over nobody counted.
  band_nobody integer not null,
  band_up_to_five integer not null,
  band_up_to_fifteen integer not null,
  band_up_to_thirty integer not null,
  band_more integer not null,
  primary key (activity_id, half_on),
  check (confirmed >= band_nobody + band_up_to_five + band_up_to_fifteen + band_up_to_thirty + band_more)
);
create index figure_activity_half on figure_activity (half_on, wijk_id, domain);

create function half_year_of(day date) returns date language sql immutable as $$
  select make_date(extract(year from day)::integer, case when extract(month from day) <= 6 then 1 else 7 end, 1)
$$;

-- The newest entry of each occurrence holds. Weekly is what comes back each week and not in holidays only, from the first
-- day of its first such series to the last day of its last, while it stood on the map. Worship does not count (DESIGN §5.5).
create function count_activity_figures(ids uuid[]) returns setof figure_activity language sql stable as $$
  with counted as (
    select a.id, a.wijk_id, a.domain, coalesce(p.kind = 'welfareProvider', false) as formal, a.listed, a.left_map_at
    from unnest(ids) as asked (id) join activity a on a.id = asked.id
    left join organisation_profile p on p.organisation_id = a.organisation_id
    where not a.worship
  ), held as (
    select distinct on (e.series_id, e.original_on) e.activity_id, e.held_on, e.took_place, e.band
    from counted c join occurrence_evidence e on e.activity_id = c.id
    order by e.series_id, e.original_on, e.made_at desc, e.id desc
  ), weekly as (
    select s.activity_id, min(s.starts_on) as first_on,
      least(case when bool_and(s.ends_on is not null) then max(s.ends_on) end,
        case when not c.listed then (c.left_map_at at time zone 'Europe/Amsterdam')::date end) as last_on
    from counted c join activity_series s on s.activity_id = c.id
    where s.rhythm ->> 'kind' = 'weekly' and (s.rhythm ->> 'everyWeeks')::integer = 1 and s.only_holidays = '{}'
      and (c.listed or c.left_map_at is not null)
    group by s.activity_id, c.listed, c.left_map_at
  ), said (activity_id, half_on, started, stopped, took_place, band) as (
    select activity_id, half_year_of(held_on), 0, 0, took_place, band from held
    union all
    select activity_id, half_year_of(first_on), 1, 0, null, null from weekly where last_on is null or last_on >= first_on
    union all
    select activity_id, half_year_of(last_on), 0, 1, null, null from weekly where last_on >= first_on
  )
  select c.id, s.half_on, c.wijk_id, c.domain, c.formal, sum(s.started)::integer, sum(s.stopped)::integer,
    count(*) filter (where s.took_place)::integer, count(*) filter (where not s.took_place)::integer,
    count(*) filter (where s.took_place and s.band = '0')::integer,
    count(*) filter (where s.took_place and s.band = '1-5')::integer,
    count(*) filter (where s.took_place and s.band = '6-15')::integer,
    count(*) filter (where s.took_place and s.band = '16-30')::integer,
    count(*) filter (where s.took_place and s.band = '31+')::integer
  from said s join counted c on c.id = s.activity_id
  group by c.id, s.half_on, c.wijk_id, c.domain, c.formal
$$;
