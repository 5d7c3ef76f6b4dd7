-- A place where people meet: a house, a kitchen, a garden, a square.
create table venue (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('neighbourhoodHouse', 'livingRoom', 'garden', 'playground', 'sportsCanteen', 'careHome', 'school',
    'library', 'placeOfWorship', 'square', 'workshop', 'restaurant', 'other')),
  organisation_id uuid references organisation,
  -- Zelfbeheer or sociaal beheer (source 003 §4.2); null when not known.
  management text check (management in ('self', 'social')),
  street text check (length(street) <= 120),
  house_number text check (length(house_number) <= 20),
  postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  town text not null default 'Rotterdam' check (length(town) <= 80),
  wijk_id uuid not null references wijk,
  lat double precision check (lat between 50 and 54),
  lon double precision check (lon between 3 and 8),
  -- Where the point comes from: an address service, someone's hand, or the middle of the wijk.
  located_by text check (located_by in ('address', 'hand', 'wijk')),
  summary jsonb not null default '{}',
  description jsonb not null default '{}',
  website text check (length(website) <= 300),
  public_email text check (length(public_email) <= 200),
  public_phone text check (length(public_phone) <= 40),
  wheelchair text not null default 'unknown' check (wheelchair in ('yes', 'partly', 'no', 'unknown')),
  accessible_toilet text not null default 'unknown' check (accessible_toilet in ('yes', 'no', 'unknown')),
  near_transit text not null default 'unknown' check (near_transit in ('yes', 'no', 'unknown')),
  -- Anyone may walk in, without appointment or question.
  low_threshold boolean not null default false,
  -- The minimal functions of source 003 §4.2 that it fulfils.
  functions text[] not null default '{}',
  -- [{"weekday": 1, "from": "09:00", "until": "17:00"}]
  opening jsonb not null default '[]',
  -- Who owns the building and until when it may be used; not public.
  owner text check (length(owner) <= 200),
  lease_until date,
  check ((lat is null) = (lon is null) and (lat is null) = (located_by is null))
);
create index venue_wijk on venue (wijk_id);
create index venue_organisation on venue (organisation_id) where organisation_id is not null;
create table venue_room (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  name text not null check (length(name) between 1 and 120),
  capacity integer check (capacity between 1 and 5000),
  area_m2 integer check (area_m2 between 1 and 20000),
  equipment text[] not null default '{}',
  wheelchair text not null default 'unknown' check (wheelchair in ('yes', 'no', 'unknown')),
  -- Null: price not known; 0: free for all.
  price_cents_per_hour bigint check (price_cents_per_hour between 0 and 100000),
  free_for text[] not null default '{}',
  contact text check (length(contact) <= 200),
  note text check (length(note) <= 500),
  position integer not null default 0
);
create index venue_room_venue on venue_room (venue_id, position);
-- Huis van de Wijk or Plek van Waarde: asked by the place, looked at by steward and wijkraad, valid until.
create table recognition (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  kind text not null check (kind in ('neighbourhoodHouse', 'placeOfValue')),
  status text not null check (status in ('draft', 'requested', 'reviewed', 'recognised', 'refused', 'withdrawn', 'expired')),
  -- Version of the criteria it was asked under, and per criterion what the place says and shows.
  criteria_version text not null,
  answers jsonb not null default '{}',
  made_at timestamptz not null,
  requested_at timestamptz,
  steward_verdict text check (steward_verdict in ('meets', 'doesNotMeet')),
  steward_note text check (length(steward_note) <= 2000),
  steward_person_id uuid references person on delete set null,
  reviewed_at timestamptz,
  council_verdict text check (council_verdict in ('supports', 'doesNotSupport', 'noMajority')),
  council_note text check (length(council_note) <= 2000),
  council_person_id uuid references person on delete set null,
  decided_at timestamptz,
  valid_from date,
  valid_until date check (valid_until > valid_from),
  check ((status in ('recognised', 'expired')) = (valid_from is not null))
);
create unique index recognition_current on recognition (venue_id, kind) where status in ('draft', 'requested', 'reviewed', 'recognised');
create index recognition_waiting on recognition (requested_at) where status in ('requested', 'reviewed');
