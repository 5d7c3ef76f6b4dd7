-- Everything that the social map shows is listed: one row per organisation, network, venue or activity, with the same id.
-- It says whether the public sees it, who looks after it, and when a human last confirmed it.
create table listing (
  id uuid primary key,
  kind text not null check (kind in ('organisation', 'network', 'venue', 'activity')),
  -- In addresses of its public page; never changes.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  status text not null check (status in ('draft', 'pending', 'published', 'rejected', 'delisted', 'archived')),
  -- Whose steward looks after it; null for the whole city.
  wijk_id uuid references wijk,
  -- Whose members keep it; null while nobody claimed it.
  organisation_id uuid references organisation,
  source text not null check (source in ('owner', 'steward', 'public', 'import', 'demo')),
  -- Of the newest applied revision; raised at each change, compared when two people edit.
  revision integer not null default 0,
  created_at timestamptz not null,
  -- When the content last changed, in whole milliseconds so that feeds can page by it.
  modified_at timestamptz not null,
  -- A human said that it is still right: not the same as a change.
  confirmed_at timestamptz,
  confirmed_via text check (confirmed_via in ('owner', 'steward', 'link', 'phone', 'visit', 'council')),
  reminded_at timestamptz,
  -- Since when the public does not see it (delisted, archived, rejected), for feeds that tell of deletions.
  unlisted_at timestamptz,
  unique (kind, slug),
  check ((confirmed_at is null) = (confirmed_via is null))
);
create index listing_wijk on listing (wijk_id, kind, status);
create index listing_organisation on listing (organisation_id) where organisation_id is not null;
create index listing_ageing on listing (kind, confirmed_at) where status in ('published', 'delisted');
create index listing_feed on listing (kind, modified_at, id);

-- Append-only history. A proposal waits for a steward; undoing makes a new revision with earlier content.
create table listing_revision (
  id uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  -- Number among the applied revisions; null for a proposal that is not (yet) applied.
  number integer,
  state text not null check (state in ('proposed', 'applied', 'refused', 'withdrawn')),
  content jsonb not null,
  -- The applied revision that its maker saw; null for the first.
  based_on integer,
  made_at timestamptz not null,
  made_by_person_id uuid references person on delete set null,
  made_via text not null check (made_via in ('owner', 'steward', 'public', 'import', 'demo', 'undo')),
  decided_at timestamptz,
  decided_by_person_id uuid references person on delete set null,
  reason text check (length(reason) <= 1000),
  -- The revision whose content was brought back.
  restores integer,
  unique (listing_id, number),
  check ((state = 'applied') = (number is not null))
);
create index listing_revision_waiting on listing_revision (made_at) where state = 'proposed';
create index listing_revision_person on listing_revision (made_by_person_id) where made_by_person_id is not null;

-- 'Er klopt iets niet': no name and no address asked.
create table listing_report (
  id uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  what text not null check (what in ('stopped', 'wrongTime', 'wrongPlace', 'wrongContact', 'duplicate', 'unsafe', 'other')),
  note text not null check (length(note) <= 1000),
  made_at timestamptz not null,
  handled_at timestamptz,
  handled_by_person_id uuid references person on delete set null,
  outcome text check (outcome in ('mended', 'wasRight', 'delisted', 'duplicate')),
  check ((handled_at is null) = (outcome is null))
);
create index listing_report_open on listing_report (made_at) where handled_at is null;
create index listing_report_listing on listing_report (listing_id);

-- Links that need no login: only the hash is kept, each has an end.
create table signed_link (
  id uuid primary key,
  token_hash text not null unique,
  purpose text not null check (purpose in ('confirmListing', 'attendance', 'networkMember', 'subscription', 'claim')),
  -- Of the row that it is about: listing, network member, subscription.
  subject_id uuid not null,
  -- For one thing of the subject, such as a week.
  scope text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index signed_link_subject on signed_link (subject_id, purpose);
create index signed_link_expiry on signed_link (expires_at);
