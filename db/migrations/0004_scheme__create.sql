create extension if not exists btree_gist;
create table scheme (
  id uuid primary key,
  slug text not null unique,
  name_nl text not null,
  name_en text not null,
  created_at timestamptz not null default now()
);
-- Earlier schemes that this one continues; the 4:51 counter of three years runs across them.
create table scheme_predecessor (
  scheme_id uuid not null references scheme,
  predecessor_id uuid references scheme,
  predecessor_name text not null,
  source text not null,
  primary key (scheme_id, predecessor_name)
);
create table scheme_version (
  id uuid primary key,
  scheme_id uuid not null references scheme,
  number integer not null check (number > 0),
  status text not null check (status in ('draft', 'published', 'withdrawn')),
  valid_from date not null,
  -- Half-open window [valid_from, valid_until).
  valid_until date check (valid_until > valid_from),
  -- The whole policy as data; its shape is SchemeRules in features/scheme/types.ts.
  rules jsonb not null,
  -- Optimistic lock for two officers editing one draft.
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  unique (scheme_id, number),
  check ((status = 'draft') = (published_at is null)),
  exclude using gist (scheme_id with =, daterange(valid_from, valid_until) with &&) where (status = 'published')
);
-- Habit 4: a published policy is never edited, only its end can be set and it can be withdrawn.
create function forbid_published_edit() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then raise exception 'a published scheme version is never deleted' using errcode = 'HV002'; end if;
    return old;
  end if;
  if old.status <> 'draft' and (new.rules is distinct from old.rules or new.valid_from <> old.valid_from
      or new.scheme_id <> old.scheme_id or new.number <> old.number or new.status = 'draft') then
    raise exception 'a published scheme version is never edited' using errcode = 'HV002';
  end if;
  return new;
end $$;
create trigger scheme_version_frozen before update or delete on scheme_version for each row execute function forbid_published_edit();

create table round (
  id uuid primary key,
  scheme_version_id uuid not null references scheme_version,
  slug text not null unique,
  name_nl text not null,
  name_en text not null,
  -- Applications are taken on [opens_on, closes_on], both included, in the city's time.
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  -- The subsidy year that the money belongs to.
  year integer not null check (year between 2000 and 2200),
  -- Null: for the whole city.
  wijkraad_id uuid references wijkraad,
  gebied_id uuid references gebied
);
create index round_version on round (scheme_version_id);
