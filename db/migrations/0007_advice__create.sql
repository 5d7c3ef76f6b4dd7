-- Standing register of interests of council members and officers (Awb 2:4), matched to applicants.
create table interest (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  -- An organisation that the city knows, or one by its name alone; both empty for a tie to a person or a street.
  organisation_id uuid references organisation,
  organisation_name text check (length(organisation_name) between 1 and 200),
  description text not null check (length(description) between 1 and 500),
  since date not null,
  until date check (until > since),
  created_at timestamptz not null,
  check (organisation_id is null or organisation_name is null)
);
create index interest_person on interest (person_id);
-- A member declares before the full text opens; a later declaration is a new row, the newest counts.
create table interest_declaration (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  person_id uuid not null references person,
  conflicted boolean not null,
  -- Declared by the member, said in the meeting and noted by who records, or matched from the standing register.
  source text not null check (source in ('declared', 'meeting', 'register')),
  reason text check (length(reason) <= 1000),
  -- Who typed it, when that was not the member herself.
  entered_by_person_id uuid references person,
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
  created_at timestamptz not null,
  unique (round_id, wijkraad_id, name)
);

-- Advice of a wijkraad, or its mandated decision. Immutable; a later one supersedes.
create table advice (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  wijkraad_id uuid not null references wijkraad,
  -- 1, 2, 3 … per case; the highest counts. Two that are recorded at once cannot both be the next.
  number integer not null check (number > 0),
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
  unique (application_id, number),
  check (members_present >= quorum),
  check (members_present <= members_entitled - members_conflicted),
  check ((outcome = 'no') = (amount_cents = 0))
);
create trigger advice_append_only before update on advice for each row execute function forbid_change();

-- Who was in the meeting and who was shut out: the proof that nobody with an interest took part (Awb 2:4).
create table advice_member (
  advice_id uuid not null references advice on delete cascade,
  person_id uuid not null references person,
  part text not null check (part in ('present', 'conflicted')),
  primary key (advice_id, person_id)
);
create trigger advice_member_append_only before update on advice_member for each row execute function forbid_change();
