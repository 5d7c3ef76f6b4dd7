-- As little as possible: a name, a way to reach someone, and an end date. No BSN, no date of birth.
create table person (
  id uuid primary key,
  email text unique check (email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  phone text check (length(phone) <= 40),
  -- Postal address only when someone wants paper or is an applicant (Awb 4:2).
  street text check (length(street) <= 200),
  postcode text check (postcode ~ '^[1-9][0-9]{3} ?[A-Z]{2}$'),
  town text check (length(town) <= 100),
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  wijk_id uuid references wijk,
  created_at timestamptz not null default now(),
  -- After this date the nightly job erases the row unless a case still needs it.
  erase_after date,
  erased_at timestamptz
);
-- Awb 2:7: electronic only when the person expressly said so, per channel; paper always stays possible.
create table contact_consent (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  channel text not null check (channel in ('portal', 'email')),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
create unique index contact_consent_current on contact_consent (person_id, channel) where withdrawn_at is null;

create table organisation (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 200),
  legal_form text not null check (legal_form in ('foundation', 'association', 'cooperative', 'company', 'religious', 'informal')),
  kvk_number text unique check (kvk_number ~ '^[0-9]{8}$'),
  wijk_id uuid references wijk,
  -- Linked undertakings count as one for state aid ((EU) 2023/2831 art. 2).
  undertaking_group text,
  invented boolean not null default false,
  created_at timestamptz not null default now(),
  -- A group without legal form is a person's own group: it never appears by name of a person.
  check (legal_form <> 'informal' or kvk_number is null)
);
create table organisation_member (
  organisation_id uuid not null references organisation on delete cascade,
  person_id uuid not null references person on delete cascade,
  "right" text not null check ("right" in ('view', 'edit', 'sign')),
  since date not null,
  until date check (until > since),
  primary key (organisation_id, person_id, since)
);
create table role_grant (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('councilMember', 'districtOffice', 'helper', 'officer', 'payer', 'controller', 'administrator')),
  wijkraad_id uuid references wijkraad,
  gebied_id uuid references gebied,
  since date not null,
  until date check (until > since),
  check ((role = 'councilMember') = (wijkraad_id is not null)),
  check ((role = 'districtOffice') = (gebied_id is not null))
);
create index role_grant_person on role_grant (person_id);
create index role_grant_wijkraad on role_grant (wijkraad_id) where wijkraad_id is not null;
