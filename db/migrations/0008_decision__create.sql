-- Views and hearings (Awb 4:7, 4:8, 4:12.2, 7:2).
create table hearing (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  objection_id uuid,
  held_on date not null,
  -- Awb 7:5: on an objection the hearer was not involved in the decision.
  heard_by_person_id uuid not null references person,
  manner text not null check (manner in ('inPerson', 'phone', 'video', 'written', 'waived')),
  summary text not null check (length(summary) between 1 and 10000),
  recorded_by_person_id uuid not null references person,
  recorded_at timestamptz not null
);
create index hearing_application on hearing (application_id);

-- An immutable version of the decision on a case. Only the moment of notification is filled in later (Awb 3:41).
create table decision (
  id uuid primary key,
  application_id uuid not null references application,
  version integer not null check (version > 0),
  kind text not null check (kind in ('grant', 'refuse', 'decline', 'onObjection', 'amend', 'withdraw', 'determine')),
  amount_cents bigint not null check (amount_cents >= 0),
  -- Finding[] of features/decision/types.ts, as the rules gave them that day.
  findings jsonb not null,
  reasons text not null check (length(reasons) between 1 and 10000),
  legal_basis text not null,
  refusal_ground text,
  mandate_holder text not null,
  advice_id uuid references advice,
  departs_from_advice boolean not null,
  departure_reasons text,
  -- Granted although a rule of the scheme was not met: why (hardship clause, Awb 4:84).
  deviation_reasons text,
  -- [{nl, en}] beside those of the scheme.
  obligations jsonb not null default '[]',
  hearing_id uuid references hearing,
  decided_on date not null,
  decided_by_person_id uuid not null references person,
  recorded_at timestamptz not null,
  notified_on date,
  -- The letter's message in the message log.
  message_id uuid,
  unique (application_id, version),
  -- Awb 3:50: departing from advice demands reasons.
  check (not departs_from_advice or length(departure_reasons) > 0),
  check ((kind in ('refuse', 'decline', 'withdraw')) <= (amount_cents = 0))
);
create index decision_decided on decision (decided_on);
create function decision_only_notified() returns trigger language plpgsql as $$
begin
  if old.notified_on is not null
     or (to_jsonb(new) - 'notified_on' - 'message_id') <> (to_jsonb(old) - 'notified_on' - 'message_id') then
    raise exception 'a decision is never edited' using errcode = 'HV003';
  end if;
  return new;
end $$;
create trigger decision_frozen before update on decision for each row execute function decision_only_notified();
alter table ledger_entry add foreign key (decision_id) references decision;

-- De minimis: what the applicant declares, and what we grant ((EU) 2023/2831, 2023/2832; rolling three years).
create table aid_declaration (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  economic_activity boolean not null,
  signed_on date not null,
  declared_by_person_id uuid not null references person,
  -- [{regime: general|sgei, amountCents, grantedOn, authority}]
  other_aid jsonb not null default '[]'
);
create table aid_grant (
  id uuid primary key,
  -- Single undertaking: the organisation's group, or the organisation itself.
  undertaking text not null,
  organisation_id uuid not null references organisation,
  application_id uuid references application,
  decision_id uuid references decision,
  regime text not null check (regime in ('general', 'sgei')),
  -- Below zero when aid is taken back; dated as the grant that it corrects.
  amount_cents bigint not null check (amount_cents <> 0),
  granted_on date not null,
  -- From 1-1-2026 into the central register within 20 working days.
  register_due_on date not null,
  registered_on date
);
create index aid_grant_undertaking on aid_grant (undertaking, granted_on);

-- Grants of before this system and of schemes that are not in it, for the three years of Awb 4:51.
create table earlier_grant (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- The scheme that continues the one named in "predecessor_name".
  scheme_id uuid not null,
  predecessor_name text not null,
  year integer not null check (year between 2000 and 2200),
  activity text not null check (length(activity) between 1 and 200),
  amount_cents bigint not null check (amount_cents > 0),
  source text not null check (length(source) between 1 and 500),
  recorded_by_person_id uuid references person,
  recorded_at timestamptz not null,
  foreign key (scheme_id, predecessor_name) references scheme_predecessor (scheme_id, predecessor_name),
  unique (organisation_id, predecessor_name, year, activity)
);

create table objection (
  id uuid primary key,
  -- Null until someone has found out which case or decision it is about: it is never turned away (Awb 2:16, 6:10, 6:15).
  application_id uuid references application,
  decision_id uuid references decision,
  -- What the objector wrote about the case, where that names no case of ours.
  about text not null default '' check (length(about) <= 300),
  -- Anyone concerned, not only the applicant; a name and address are what Awb 6:5 asks.
  objector_person_id uuid references person,
  objector_name text not null check (length(objector_name) between 1 and 200),
  objector_address text not null check (length(objector_address) between 1 and 500),
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  channel text not null check (channel in ('portal', 'post', 'email', 'desk', 'phone', 'other')),
  entered_by_person_id uuid references person,
  received_on date not null,
  posted_on date check (posted_on <= received_on),
  grounds text not null check (length(grounds) between 1 and 20000),
  -- Why it came late, in the objector's words (Awb 6:11).
  late_reason text check (length(late_reason) between 1 and 5000),
  status text not null check (status in ('received', 'incomplete', 'inTreatment', 'heard', 'decided', 'withdrawn')),
  committee boolean not null,
  -- in time, by post in time, or late with or without an excuse (6:7 to 6:11); null while there is no decision yet.
  timeliness text check (timeliness in ('inTime', 'late', 'lateExcused', 'early')),
  hearing_on date,
  outcome text check (outcome in ('founded', 'partlyFounded', 'unfounded', 'inadmissible')),
  outcome_reasons text check (length(outcome_reasons) between 1 and 10000),
  -- Awb 7:3: why nobody was heard.
  no_hearing_ground text,
  decided_on date,
  decided_by_person_id uuid references person,
  -- The new version of the decision, when the outcome changes it.
  decision_version_id uuid references decision,
  message_id uuid,
  handled_by_person_id uuid references person,
  next_due_on date,
  revision integer not null default 1,
  recorded_at timestamptz not null,
  check ((status = 'decided') = (outcome is not null and outcome_reasons is not null and decided_on is not null))
);
create index objection_application on objection (application_id);
create index objection_open on objection (next_due_on) where status not in ('decided', 'withdrawn');
create index objection_objector on objection (objector_person_id) where objector_person_id is not null;
-- The same letter sent twice is one objection.
create unique index objection_once on objection
  (received_on, objector_name, md5(grounds), coalesce(application_id, '00000000-0000-0000-0000-000000000000'));
create table objection_event (
  id uuid primary key,
  objection_id uuid not null references objection on delete cascade,
  seq integer not null check (seq > 0),
  kind text not null,
  on_date date not null,
  at timestamptz not null,
  actor_person_id uuid references person,
  facts jsonb not null default '{}',
  unique (objection_id, seq)
);
alter table hearing add foreign key (objection_id) references objection;
