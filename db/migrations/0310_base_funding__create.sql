-- A network's request for the base funding of one year. It is the network's, not one organisation's: the lead organisation only
-- applies and is answered for it. What is asked follows from evidence and from what members say; nothing of it stands here
-- until it is sent, and then it is frozen in `base_funding_claim`.
create table base_funding (
  id uuid primary key,
  network_id uuid not null references network,
  year smallint not null check (year between 2020 and 2199),
  status text not null check (status in ('preparing', 'confirming', 'submitted')),
  lead_organisation_id uuid references organisation,
  -- Entered by an officer where the place data have none: the cap per inhabitant needs a number with a source.
  inhabitants integer check (inhabitants > 0),
  inhabitants_year smallint,
  inhabitants_source text check (length(inhabitants_source) between 1 and 300),
  started_at timestamptz not null,
  application_id uuid unique references application on delete set null,
  unique (network_id, year),
  unique (id, year),
  check ((inhabitants is null) = (inhabitants_year is null)),
  check ((inhabitants is null) = (inhabitants_source is null))
);
create index base_funding_lead on base_funding (lead_organisation_id);

-- A member's part in it: the place that it uses for the wijk, and its word that what stands there is right.
create table base_funding_member (
  id uuid primary key,
  base_funding_id uuid not null,
  year smallint not null,
  organisation_id uuid not null references organisation,
  -- Null: no fixed place on the map.
  venue_id uuid references venue on delete set null,
  status text not null check (status in ('waiting', 'confirmed', 'setAside', 'left')),
  -- A member of two networks is counted in one, by its own choice.
  counts_here boolean not null,
  asked_at timestamptz,
  -- What the network may do in its name for this request; its own word.
  mandate text check (mandate in ('apply', 'receive')),
  confirmed_at timestamptz,
  confirmed_via text check (confirmed_via in ('link', 'page', 'demo')),
  left_on date,
  foreign key (base_funding_id, year) references base_funding (id, year) on delete cascade,
  unique (base_funding_id, organisation_id),
  check ((status = 'confirmed') = (confirmed_at is not null)),
  check ((confirmed_at is null) = (confirmed_via is null)),
  check (status <> 'confirmed' or mandate is not null),
  check ((status = 'left') = (left_on is not null))
);
create unique index base_funding_member_once on base_funding_member (organisation_id, year)
  where counts_here and status in ('waiting', 'confirmed');
create index base_funding_member_venue on base_funding_member (venue_id);

-- What the agenda does not know, asked once and kept from year to year: the newest of this year or before holds. Append-only, one
-- fact a row, so that two people who write at once keep each their own. Which person said it is in the log.
create table base_funding_answer (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  year smallint not null check (year between 2020 and 2199),
  field text not null check (
    field in ('rentCents', 'energyCents', 'floorAreaM2', 'inclusive', 'mainlyUnpaid', 'noBusinessModel')
  ),
  value bigint not null check (value >= 0),
  said_by text not null check (said_by in ('member', 'network', 'demo')),
  said_at timestamptz not null
);
create index base_funding_answer_newest on base_funding_answer (organisation_id, field, year desc, said_at desc, id desc);
create trigger append_only before update or delete on base_funding_answer for each row execute function forbid_change();

-- What was asked when it was sent, whole: the facts, the figures of the formula, every line. Never changes, whatever is corrected later.
create table base_funding_claim (
  id uuid primary key,
  base_funding_id uuid not null references base_funding,
  made_at timestamptz not null,
  -- Evidence of the days in [from, until).
  reference_from date not null,
  reference_until date not null,
  formula jsonb not null,
  network jsonb not null,
  -- The organisation behind each name in `network`.
  members jsonb not null,
  claim jsonb not null,
  total_cents bigint not null check (total_cents >= 0),
  check (reference_from < reference_until)
);
create index base_funding_claim_newest on base_funding_claim (base_funding_id, made_at desc);
create trigger append_only before update or delete on base_funding_claim for each row execute function forbid_change();

alter table signed_link drop constraint signed_link_purpose_check;
alter table signed_link add constraint signed_link_purpose_check check (
  purpose in (
    'confirmListing', 'attendance', 'networkMember', 'networkCoordinator', 'subscription', 'claim', 'baseFunding'
  )
);
