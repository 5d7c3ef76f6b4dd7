-- An edition of the half-yearly report to the council: what was counted over a period, frozen with the rows it adds up from.
create table council_edition (
  id uuid primary key,
  slug text not null unique check (length(slug) between 1 and 120),
  -- First and last day that are told of, both included.
  from_on date not null,
  last_on date not null,
  status text not null check (status in ('making', 'failed', 'draft', 'published')),
  -- What the office says beforehand, in Dutch.
  note text not null default '' check (length(note) <= 2000),
  -- The action lines as they stood when it was made; the shape is FrozenLine in features/council-report/types.ts.
  lines jsonb not null default '[]' check (jsonb_typeof(lines) = 'array'),
  asked_by_person_id uuid references person,
  asked_at timestamptz not null,
  -- How far counting is, for who waits.
  counted smallint not null default 0,
  -- The moment that all of it was counted at, in one snapshot.
  as_of timestamptz,
  -- Of the keys, values and rows, as rules/fingerprint.ts writes them.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  published_by_person_id uuid references person,
  published_at timestamptz,
  check (from_on <= last_on),
  check ((status in ('draft', 'published')) = (as_of is not null and sha256 is not null)),
  check ((status = 'published') = (published_at is not null)),
  -- Four eyes.
  check (published_by_person_id <> asked_by_person_id)
);
create index council_edition_period on council_edition (last_on desc, asked_at desc);
create trigger data_version after insert or delete or update of status on council_edition
  for each statement execute function notify_data_version();

-- A figure as it was counted, with its definition of that day: what the program means by a key may change later.
create table council_count (
  id uuid primary key,
  edition_id uuid not null references council_edition on delete cascade,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position smallint not null,
  -- The shape is About in features/council-report/types.ts.
  about jsonb not null check (jsonb_typeof(about) = 'object'),
  -- Cents, or a number of things.
  value bigint not null,
  counted_at timestamptz not null,
  -- Counted again after the edition was published, for a correction.
  recount boolean not null default false
);
create unique index council_count_key on council_count (edition_id, key) where not recount;
create index council_count_edition on council_count (edition_id);

-- What a figure adds up from. No words about a case: those are read from the public register when somebody looks, and are gone
-- there when its file is destroyed; the number and the amount stay, so that the figure still adds up.
create table council_row (
  count_id uuid not null references council_count on delete cascade,
  seq integer not null check (seq > 0),
  application_id uuid references application,
  envelope_id uuid references envelope,
  -- What the row is when it is neither: a place, a scheme, a vote; {"nl": …, "en": …}. Never somebody.
  label jsonb check (jsonb_typeof(label) = 'object'),
  -- Page of ours about it.
  href text check (href like '/%'),
  value bigint not null,
  primary key (count_id, seq),
  check (num_nonnulls(application_id, envelope_id, label) = 1)
);
create index council_row_application on council_row (application_id) where application_id is not null;

-- A figure of a published edition that turned out to be wrong: the edition keeps it, and names the one that is right and why.
create table council_correction (
  id uuid primary key,
  count_id uuid not null references council_count on delete cascade,
  recount_id uuid not null unique references council_count on delete cascade,
  reason text not null check (length(reason) between 1 and 1000),
  status text not null check (status in ('proposed', 'approved', 'rejected')),
  proposed_by_person_id uuid references person,
  proposed_at timestamptz not null,
  decided_by_person_id uuid references person,
  decided_at timestamptz,
  check (status <> 'approved' or decided_by_person_id <> proposed_by_person_id),
  check ((status = 'proposed') = (decided_at is null))
);
create index council_correction_count on council_correction (count_id);
-- One at a time waits for its second pair of eyes.
create unique index council_correction_waiting on council_correction (count_id) where status = 'proposed';
create trigger data_version after insert or update or delete on council_correction for each statement execute function notify_data_version();

-- Counts and rows never change. They go only with a draft that is thrown away: then its row is gone when they are asked.
create function council_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or (tg_table_name = 'council_count' and exists (
    select from council_edition where id = (to_jsonb(old) ->> 'edition_id')::uuid and status = 'published'
  )) or (tg_table_name = 'council_row' and exists (
    select from council_count c join council_edition e on e.id = c.edition_id
      where c.id = (to_jsonb(old) ->> 'count_id')::uuid and e.status = 'published'
  )) then
    raise exception 'what was counted does not change' using errcode = 'HV001';
  end if;
  return old;
end $$;
create trigger frozen before update or delete on council_count for each row execute function council_frozen();
create trigger frozen before update or delete on council_row for each row execute function council_frozen();

-- Counted while the edition is made, and again only once it is published.
create function council_count_in_time() returns trigger language plpgsql as $$
begin
  if (select status from council_edition where id = new.edition_id)
      is distinct from (case when new.recount then 'published' else 'making' end) then
    raise exception 'what was counted does not change' using errcode = 'HV001';
  end if;
  return new;
end $$;
create trigger in_time before insert on council_count for each row execute function council_count_in_time();

-- Nor are rows added to what was frozen. Looked at once a statement: a report brings in a hundred thousand.
create function council_rows_in_time() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct count_id from added) a join council_count c on c.id = a.count_id
      join council_edition e on e.id = c.edition_id
      where (e.status in ('draft', 'published') and not c.recount)
        or exists (select from council_correction k where k.recount_id = c.id)
  ) then
    raise exception 'what was counted does not change' using errcode = 'HV001';
  end if;
  return null;
end $$;
create trigger in_time after insert on council_row referencing new table as added
  for each statement execute function council_rows_in_time();

-- A published edition stays, and no edition is frozen whose figures are not the sum of their rows.
create function council_edition_guard() returns trigger language plpgsql as $$
begin
  if old.status = 'published' then
    raise exception 'what was published does not change' using errcode = 'HV001';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.status in ('draft', 'published') and exists (
    select from council_count c where c.edition_id = new.id and c.value <> coalesce(
      (select sum(r.value) from council_row r where r.count_id = c.id), 0)
  ) then
    raise exception 'a figure is not the sum of its rows' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard before update or delete on council_edition for each row execute function council_edition_guard();
