-- A residents' vote over the money of one envelope. Its text is frozen before it opens: `ballot` and its hash never change after.
create table vote (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  envelope_id uuid not null references envelope,
  -- The council of which the question is; its advice and its decisions too.
  wijkraad_id uuid not null references wijkraad,
  name_nl text not null check (length(name_nl) between 1 and 120),
  name_en text not null check (length(name_en) between 1 and 120),
  -- What the council asks the residents; empty until it did.
  question_nl text not null default '' check (length(question_nl) <= 500),
  question_en text not null default '' check (length(question_en) <= 500),
  status text not null check (status in ('preparing', 'collecting', 'checking', 'frozen', 'open', 'closed', 'counted', 'settled', 'cancelled')),
  -- Who may vote, how a ballot looks and how is counted: data with a source (features/vote/types.ts, voteRulesSchema).
  rules jsonb not null,
  -- Ideas are taken from and until these days, inclusive; null when only applications take part.
  ideas_from date,
  ideas_until date,
  -- Ballots are taken in [opens_at, closes_at).
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- Exactly what voters see, and what there is to divide, from the moment it was frozen (types.ts, frozenBallotSchema).
  ballot jsonb,
  ballot_sha256 text check (ballot_sha256 ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz,
  example boolean not null default false,
  created_at timestamptz not null,
  check (closes_at > opens_at),
  check ((ideas_from is null) = (ideas_until is null)),
  check (ideas_until >= ideas_from),
  check ((ballot is null) = (ballot_sha256 is null)),
  check ((ballot is null) = (frozen_at is null)),
  check (status in ('preparing', 'collecting', 'checking', 'cancelled') or ballot is not null)
);
create index vote_envelope on vote (envelope_id);
create index vote_wijkraad on vote (wijkraad_id);

-- Back to checking is the only way to change a frozen ballot, and only before it opened; the rehearsal is void with it.
create function vote_stays_as_frozen() returns trigger language plpgsql as $$
begin
  if old.ballot is not null and new.ballot is distinct from old.ballot
    and not (old.status = 'frozen' and new.status = 'checking' and new.ballot is null) then
    raise exception 'the ballot of a vote does not change once it is frozen';
  end if;
  if old.status in ('open', 'closed', 'counted', 'settled')
    and (new.rules, new.question_nl, new.question_en, new.name_nl, new.name_en, new.envelope_id, new.opens_at, new.frozen_at, new.ballot_sha256)
      is distinct from (old.rules, old.question_nl, old.question_en, old.name_nl, old.name_en, old.envelope_id, old.opens_at, old.frozen_at, old.ballot_sha256) then
    raise exception 'a vote that opened does not change';
  end if;
  -- Longer is allowed (an outage), shorter is not.
  if old.status in ('open', 'closed', 'counted', 'settled') and new.closes_at < old.closes_at then
    raise exception 'a vote that opened does not close earlier';
  end if;
  return new;
end $$;
create trigger stays_as_frozen before update on vote for each row execute function vote_stays_as_frozen();

-- What one can vote for. `number` is the project's id on paper, on screen and in the published file.
create table vote_project (
  id uuid primary key,
  vote_id uuid not null references vote,
  number integer not null check (number between 1 and 999),
  title text not null check (length(title) between 1 and 120),
  description text not null check (length(description) between 1 and 2000),
  lang text not null,
  cost_cents bigint not null check (cost_cents > 0),
  -- A domain of the city, for caps per category; and a wijk, for caps per part.
  category text,
  wijk_id uuid references wijk,
  -- The application that is decided when it wins; made from an idea at the latest when the outcome is turned into decisions.
  application_id uuid references application,
  status text not null check (status in ('candidate', 'onBallot', 'withdrawn')),
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 1000),
  created_at timestamptz not null,
  unique (vote_id, number),
  unique (vote_id, application_id),
  check ((status = 'withdrawn') = (withdrawn_reason is not null))
);

-- Two projects of which at most one can win: the same square, the same evening.
create table vote_incompatible (
  vote_id uuid not null references vote,
  project_id uuid not null references vote_project on delete cascade,
  other_project_id uuid not null references vote_project on delete cascade,
  reason text not null check (length(reason) between 1 and 500),
  primary key (project_id, other_project_id),
  check (project_id < other_project_id)
);

-- A short idea. It becomes a project, alone or merged with others, when it was found feasible and costed; or an answer says why not.
create table vote_idea (
  id uuid primary key,
  vote_id uuid not null references vote,
  -- Emptied when the vote is settled and the term is over.
  person_id uuid references person,
  title text not null check (length(title) between 1 and 120),
  description text not null check (length(description) between 1 and 2000),
  lang text not null,
  estimate_cents bigint check (estimate_cents > 0),
  wijk_id uuid references wijk,
  status text not null check (status in ('sent', 'feasible', 'notFeasible', 'merged', 'withdrawn')),
  -- What was found, told to who had the idea and to everybody.
  finding text check (length(finding) between 1 and 2000),
  costing text check (length(costing) between 1 and 2000),
  project_id uuid references vote_project,
  sent_at timestamptz not null,
  checked_by_person_id uuid references person,
  checked_at timestamptz,
  retain_until date not null,
  check (status in ('sent', 'withdrawn') or finding is not null),
  check (status <> 'merged' or project_id is not null)
);
create index vote_idea_of_vote on vote_idea (vote_id, status);
create index vote_idea_person on vote_idea (person_id);

-- Somebody filled in exactly this ballot, in every way it can be cast, before it opened. Append-only.
create table vote_rehearsal (
  id uuid primary key,
  vote_id uuid not null references vote,
  ballot_sha256 text not null,
  by_person_id uuid not null references person,
  way text not null check (way in ('screen', 'paper')),
  found text not null check (length(found) between 1 and 1000),
  all_right boolean not null,
  made_at timestamptz not null
);
create index vote_rehearsal_of_vote on vote_rehearsal (vote_id);
create trigger append_only before update or delete on vote_rehearsal for each row execute function forbid_change();

-- What the council said of a project before the vote, shown beside it on the ballot. The newest holds. Append-only.
create table vote_pre_advice (
  id uuid primary key,
  vote_id uuid not null references vote,
  project_id uuid not null references vote_project,
  standpoint text not null check (standpoint in ('for', 'against', 'none')),
  reason text not null check (length(reason) between 1 and 1000),
  by_person_id uuid not null references person,
  made_at timestamptz not null
);
create index vote_pre_advice_of_vote on vote_pre_advice (vote_id, project_id, made_at desc);
create trigger append_only before update or delete on vote_pre_advice for each row execute function forbid_change();
