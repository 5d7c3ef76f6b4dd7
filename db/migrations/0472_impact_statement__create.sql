-- What an organisation or a network shows of its worth over a year: private until it publishes, frozen from then on.
create table impact_statement (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  organisation_id uuid references organisation,
  network_id uuid references network,
  year smallint not null check (year between 2000 and 2100),
  status text not null check (status in ('draft', 'published', 'withdrawn')),
  -- As its owner fills it in: StatementContent in features/impact/types.ts.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- All that it was computed with when it was published: Frozen in features/impact/types.ts.
  frozen jsonb check (jsonb_typeof(frozen) = 'object'),
  -- Optimistic lock for two who fill in one draft.
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by_person_id uuid references person,
  changed_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  check ((organisation_id is null) <> (network_id is null)),
  check ((status = 'draft') = (frozen is null)),
  check ((status = 'draft') = (published_at is null)),
  check ((status = 'withdrawn') = (withdrawn_at is not null))
);
-- One of a year at a time; another can be made once the first is withdrawn.
create unique index impact_statement_organisation on impact_statement (organisation_id, year) where status <> 'withdrawn';
create unique index impact_statement_network on impact_statement (network_id, year) where status <> 'withdrawn';

-- What was published stays as it was; its owner can only withdraw it.
create function forbid_published_statement_edit() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a published statement is never deleted' using errcode = 'HV002';
  end if;
  if old.status = 'withdrawn' or new.status <> 'withdrawn'
      or (to_jsonb(new) - 'status' - 'withdrawn_at') is distinct from (to_jsonb(old) - 'status' - 'withdrawn_at') then
    raise exception 'a published statement is never edited' using errcode = 'HV002';
  end if;
  return new;
end $$;
create trigger impact_statement_frozen before update or delete on impact_statement
  for each row execute function forbid_published_statement_edit();
create trigger data_version after insert or update or delete on impact_statement
  for each statement execute function notify_data_version();
