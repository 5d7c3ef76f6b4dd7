-- Figures that a statement of impact counts with beside the unit values: what goes off by default, the rule for hours, and how
-- prices rose by year. Nothing of it is ever changed: a new figure takes the place of the one before it once a second person agreed.
create table impact_figure (
  id uuid primary key,
  -- `deadweight` … as in features/impact/types.ts, or `price-2024`.
  name text not null check (name ~ '^[a-zA-Z]+(-[0-9]{4})?$' and length(name) <= 40),
  number smallint not null check (number > 0),
  -- Hundredths: of a percent, a person, an hour. Equal where the source gives one figure.
  least integer not null check (least between -5000 and 1000000),
  most integer not null check (most between least and 1000000),
  reason text not null check (length(reason) between 1 and 1000),
  source text not null check (length(btrim(source)) between 1 and 300),
  to_verify boolean not null,
  drafted_at timestamptz not null,
  drafted_by_person_id uuid references person,
  published_at timestamptz,
  published_by_person_id uuid references person,
  unique (name, number),
  check (published_by_person_id is null or published_by_person_id is distinct from drafted_by_person_id)
);
create unique index impact_figure_draft on impact_figure (name) where published_at is null;

create function forbid_published_impact_figure_edit() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published figure is never changed' using errcode = 'HV002';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger impact_figure_frozen before update or delete on impact_figure
  for each row execute function forbid_published_impact_figure_edit();
create trigger data_version after insert or update or delete on impact_figure
  for each statement execute function notify_data_version();
