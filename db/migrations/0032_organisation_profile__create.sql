-- What the public reads about an organisation. Texts are per language: {"nl": "…", "en": "…"}.
create table organisation_profile (
  organisation_id uuid primary key references organisation on delete cascade,
  kind text not null check (kind in ('neighbourhoodOrganisation', 'community', 'garden', 'walkIn', 'actionGroup', 'socialEnterprise',
    'streetGroup', 'sports', 'faith', 'culture', 'selfHelp', 'playground', 'welfareProvider', 'other')),
  summary jsonb not null default '{}',
  description jsonb not null default '{}',
  domains text[] not null default '{}',
  languages text[] not null default '{}',
  website text check (length(website) <= 300),
  -- The organisation's own, never a person's: shown to everybody.
  public_email text check (length(public_email) <= 200),
  public_phone text check (length(public_phone) <= 40),
  active_since integer check (active_since between 1600 and 2100),
  -- For a street group: the street, without house numbers.
  street text check (length(street) <= 120),
  -- Outside the core count of the social base (source 001): culture, sports and faith exist beside it.
  core boolean not null default true
);

-- What a street does in a year ('Opzoomeren').
create table street_action (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  year integer not null check (year between 1990 and 2100),
  held_on date,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('party', 'green', 'meal', 'clean', 'care', 'play', 'language', 'other'))
);
create index street_action_organisation on street_action (organisation_id, year desc);

-- Someone says that an organisation or venue without keeper is hers, and proves a link with it.
create table listing_claim (
  id uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  person_id uuid not null references person on delete cascade,
  status text not null check (status in ('waiting', 'approved', 'refused', 'withdrawn')),
  proof text not null check (proof in ('publicEmail', 'website', 'kvk', 'visit', 'vouched')),
  note text not null check (length(note) <= 1000),
  -- Set when the link sent to the address in public view was opened.
  proven_at timestamptz,
  made_at timestamptz not null,
  decided_at timestamptz,
  decided_by_person_id uuid references person on delete set null,
  reason text check (length(reason) <= 1000)
);
create unique index listing_claim_open on listing_claim (listing_id, person_id) where status = 'waiting';
create index listing_claim_waiting on listing_claim (made_at) where status = 'waiting';

create table network (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('wijk', 'theme')),
  wijk_id uuid references wijk,
  theme text check (length(theme) <= 120),
  summary jsonb not null default '{}',
  description jsonb not null default '{}',
  website text check (length(website) <= 300),
  public_email text check (length(public_email) <= 200),
  since date not null,
  until date check (until > since),
  check (kind <> 'wijk' or wijk_id is not null),
  check (kind <> 'theme' or theme is not null)
);
create table network_member (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  status text not null check (status in ('invited', 'asked', 'confirmed', 'declined', 'left')),
  -- What the network may do in its name: share the agenda, apply for money, also receive it.
  mandate text not null check (mandate in ('agenda', 'apply', 'receive')),
  since date,
  until date check (until > since),
  made_at timestamptz not null,
  -- The member's own act.
  confirmed_at timestamptz,
  confirmed_by_person_id uuid references person on delete set null,
  check ((status in ('confirmed', 'left')) = (since is not null))
);
create unique index network_member_current on network_member (network_id, organisation_id) where status in ('invited', 'asked', 'confirmed');
create index network_member_organisation on network_member (organisation_id);
create table network_coordinator (
  network_id uuid not null references network on delete cascade,
  person_id uuid not null references person on delete cascade,
  since date not null,
  until date check (until > since),
  primary key (network_id, person_id, since)
);
create index network_coordinator_person on network_coordinator (person_id);
-- A network can be steward of wijken: its co-ordinators are.
create table network_stewardship (
  network_id uuid not null references network on delete cascade,
  wijk_id uuid not null references wijk,
  since date not null,
  until date check (until > since),
  primary key (network_id, wijk_id, since)
);
