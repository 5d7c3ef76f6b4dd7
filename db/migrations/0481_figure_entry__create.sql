-- What the rows of figure_activity add up to, by half-year, wijk, domain and kind of organisation. Only added to, so that two
-- hosts of one wijk never wait for each other: the sum of all entries is the figure. A job adds them together at night.
create table figure_entry (
  seq bigint generated always as identity primary key,
  half_on date not null,
  wijk_id uuid not null references wijk,
  domain text not null,
  formal boolean not null,
  -- Activities of which at least one time was confirmed.
  activities integer not null,
  started integer not null,
  stopped integer not null,
  confirmed integer not null,
  not_held integer not null,
  band_nobody integer not null,
  band_up_to_five integer not null,
  band_up_to_fifteen integer not null,
  band_up_to_thirty integer not null,
  band_more integer not null
);
create trigger data_version after insert or update or delete on figure_entry for each statement execute function notify_data_version();

create function add_figure_entry() returns trigger language plpgsql as $$
begin
  if tg_op in ('DELETE', 'UPDATE') then
    insert into figure_entry (half_on, wijk_id, domain, formal, activities, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
      select half_on, wijk_id, domain, formal, -count(*) filter (where confirmed > 0), -sum(started), -sum(stopped), -sum(confirmed), -sum(not_held),
        -sum(band_nobody), -sum(band_up_to_five), -sum(band_up_to_fifteen), -sum(band_up_to_thirty), -sum(band_more)
      from gone group by half_on, wijk_id, domain, formal;
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    insert into figure_entry (half_on, wijk_id, domain, formal, activities, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
      select half_on, wijk_id, domain, formal, count(*) filter (where confirmed > 0), sum(started), sum(stopped), sum(confirmed), sum(not_held),
        sum(band_nobody), sum(band_up_to_five), sum(band_up_to_fifteen), sum(band_up_to_thirty), sum(band_more)
      from come group by half_on, wijk_id, domain, formal;
  end if;
  return null;
end $$;
create trigger figure_entry_insert after insert on figure_activity referencing new table as come for each statement execute function add_figure_entry();
create trigger figure_entry_update after update on figure_activity referencing old table as gone new table as come for each statement execute function add_figure_entry();
create trigger figure_entry_delete after delete on figure_activity referencing old table as gone for each statement execute function add_figure_entry();

create function keep_activity_figures(changed uuid[]) returns void language plpgsql as $$
declare
  ids uuid[] := (select array_agg(distinct id) from unnest(changed) as id);
begin
  if ids is null then return; end if;
  -- One after the other for one activity, and always in the same order; what is read after this sees what the other wrote.
  perform from activity where id in (select unnest(ids)) order by id for no key update;
  with fresh as materialized (select * from count_activity_figures(ids)), gone as (
    delete from figure_activity f using unnest(ids) as asked (id)
    where f.activity_id = asked.id
      and not exists (select from fresh where fresh.activity_id = f.activity_id and fresh.half_on = f.half_on)
  )
  insert into figure_activity as kept select * from fresh
    on conflict (activity_id, half_on) do update set (wijk_id, domain, formal, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
      = row(excluded.wijk_id, excluded.domain, excluded.formal, excluded.started, excluded.stopped, excluded.confirmed, excluded.not_held,
        excluded.band_nobody, excluded.band_up_to_five, excluded.band_up_to_fifteen, excluded.band_up_to_thirty, excluded.band_more)
    where kept.* is distinct from excluded.*;
end $$;
