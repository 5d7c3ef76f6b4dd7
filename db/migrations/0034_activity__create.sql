-- What people can join. When it happens stands in its series; what took place stands in the evidence.
create table activity (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  venue_id uuid references venue,
  -- Of its venue, or given by hand when it is outside.
  wijk_id uuid not null references wijk,
  place_text text check (length(place_text) <= 200),
  title jsonb not null,
  summary jsonb not null default '{}',
  description jsonb not null default '{}',
  domain text not null check (domain in ('cohesion', 'livelihood', 'opportunity', 'pedagogy', 'health')),
  type text not null check (length(type) <= 40),
  audiences text[] not null default '{}',
  languages text[] not null default '{}',
  -- 0 is free, null is not known.
  cost_cents integer check (cost_cents between 0 and 1000000),
  cost_note text check (length(cost_note) <= 200),
  wheelchair text not null default 'unknown' check (wheelchair in ('yes', 'partly', 'no', 'unknown')),
  signup text not null default 'none' check (signup in ('none', 'advised', 'needed')),
  signup_text text check (length(signup_text) <= 300),
  minimum_age integer check (minimum_age between 0 and 120),
  maximum_age integer check (maximum_age between 0 and 120),
  -- A function of source 003 §4.2 that it helps to fulfil.
  functions text[] not null default '{}',
  -- Worship itself is excluded from funding, not its organiser (DESIGN §5.5).
  worship boolean not null default false,
  -- Where the host is asked 'klopt het nog?'; never shown.
  host_email text check (host_email = lower(host_email) and length(host_email) <= 200),
  host_phone text check (length(host_phone) <= 40),
  -- Read again each day from here: the import that made it, and its UID there.
  import_source_id uuid,
  import_uid text,
  sequence integer not null default 0,
  -- Kept by a trigger on listing: is the public to see it?
  listed boolean not null default false,
  check (maximum_age is null or minimum_age is null or maximum_age >= minimum_age)
);
create index activity_wijk on activity (wijk_id) where listed;
create index activity_organisation on activity (organisation_id);
create index activity_venue on activity (venue_id) where venue_id is not null;
create unique index activity_import on activity (import_source_id, import_uid) where import_source_id is not null;

create table activity_series (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  -- {"kind": "weekly", "everyWeeks": 1, "weekdays": [2]}
  rhythm jsonb not null,
  -- Which weekdays it can fall on, Monday 1, Tuesday 2, Wednesday 4 … Sunday 64; 127 when any.
  weekday_mask integer not null check (weekday_mask between 1 and 127),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  from_time time not null,
  until_time time not null,
  skip_school_holidays boolean not null default false,
  skip_public_holidays boolean not null default false,
  -- Pauses and exceptions belong to one series only and are always read with it.
  pauses jsonb not null default '[]',
  exceptions jsonb not null default '[]',
  -- The last day that any exception names: a series that ended can still be moved past its end.
  last_named_on date,
  position integer not null default 0
);
create index activity_series_activity on activity_series (activity_id, position);
create index activity_series_window on activity_series (ends_on, starts_on);

-- School holidays of the region, and days on which the city is closed, as data with their source.
create table school_holiday (
  name text not null,
  school_year text not null,
  starts_on date not null,
  -- First day of school again.
  ends_before date not null check (ends_before > starts_on),
  source text not null,
  to_verify boolean not null default true,
  primary key (school_year, name)
);

create function list_activity() returns trigger language plpgsql as $$
begin
  update activity set listed = (new.status = 'published') where id = new.id;
  return null;
end $$;
create trigger listing_activity after insert or update of status on listing for each row
  when (new.kind = 'activity') execute function list_activity();
-- The listing may exist before its activity.
create function activity_listed() returns trigger language plpgsql as $$
begin
  new.listed := coalesce((select status = 'published' from listing where id = new.id), false);
  return new;
end $$;
create trigger activity_listed before insert on activity for each row execute function activity_listed();
