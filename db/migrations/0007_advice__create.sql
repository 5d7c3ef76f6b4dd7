-- Standing register of interests of council members and officers (Awb 2:4), matched to applicants.
create table interest (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  organisation_id uuid references organisation,
  description text not null check (length(description) between 1 and 500),
  since date not null,
  until date check (until > since)
);
create index interest_person on interest (person_id);
-- A member declares before the full text opens; a later declaration is a new row, the newest counts.
create table interest_declaration (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  person_id uuid not null references person,
  conflicted boolean not null,
  -- declared by the member, or matched from the standing register.
  source text not null check (source in ('declared', 'register')),
  reason text check (length(reason) <= 1000),
  at timestamptz not null,
  check (not conflicted or reason is not null)
);
create index interest_declaration_application on interest_declaration (application_id, person_id, at);

-- A saved trial of yes / part / no over a round; several can stand side by side.
create table pack_combination (
  id uuid primary key,
  round_id uuid not null references round,
  wijkraad_id uuid not null references wijkraad,
  name text not null check (length(name) between 1 and 100),
  -- [{applicationId, choice: yes|part|no, amountCents}]
  choices jsonb not null,
  created_by_person_id uuid not null references person,
  created_at timestamptz not null
);

-- Advice of a wijkraad, or its mandated decision. Immutable; a later one supersedes.
create table advice (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  wijkraad_id uuid not null references wijkraad,
  kind text not null check (kind in ('advice', 'mandatedDecision')),
  outcome text not null check (outcome in ('yes', 'part', 'no')),
  amount_cents bigint not null check (amount_cents >= 0),
  reasons text not null check (length(reasons) between 1 and 5000),
  members_entitled integer not null check (members_entitled > 0),
  members_conflicted integer not null check (members_conflicted >= 0),
  members_present integer not null check (members_present > 0),
  quorum integer not null check (quorum > 0),
  met_on date not null,
  recorded_by_person_id uuid not null references person,
  recorded_at timestamptz not null,
  check (members_present >= quorum),
  check (members_present <= members_entitled - members_conflicted),
  check ((outcome = 'no') = (amount_cents = 0))
);
create index advice_application on advice (application_id, recorded_at);
create trigger advice_append_only before update on advice for each row execute function forbid_change();
