-- Who voted and what was voted are two books that share nothing but the vote: no person, code, moment or order leads from one to the other.

-- The roll: a way to vote once. For a letter, the hash of its code; for a login, a keyed hash of the mailbox that cannot be undone
-- once the vote's key is gone; for paper, the number of the sheet. One row is one right to vote.
create table vote_roll (
  vote_id uuid not null references vote,
  way text not null check (way in ('letter', 'mail', 'paper')),
  voter_hash bytea not null,
  -- A letter's batch, so that a lost batch can be withdrawn.
  batch integer,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
  -- Only that it was used, and the day: a moment would lead to the ballot.
  used_on date,
  primary key (vote_id, voter_hash)
);

-- The box. `receipt` is random (128 bits at least), known to the voter alone, and finds the ballot in the published file.
-- Nothing says when it came: rows get a random key, and are written anew in the order of the receipt when the box closes.
create table ballot (
  vote_id uuid not null references vote,
  receipt text not null check (receipt ~ '^[0-9a-z]{26,40}$'),
  way text not null check (way in ('screen', 'paper')),
  -- Of each number the points, or its rank (1 first), by the kind of ballot; approval and knapsack: 1.
  choices jsonb not null,
  primary key (vote_id, receipt)
);

-- A ballot on paper, entered by two people who do not see each other's work; a third settles what differs.
create table paper_ballot (
  id uuid primary key,
  vote_id uuid not null references vote,
  sheet text not null check (length(sheet) between 1 and 40),
  status text not null check (status in ('enteredOnce', 'differs', 'agreed', 'refused')),
  refused_reason text check (length(refused_reason) between 1 and 500),
  unique (vote_id, sheet)
);
create table paper_ballot_entry (
  id uuid primary key,
  paper_ballot_id uuid not null references paper_ballot on delete cascade,
  turn smallint not null check (turn between 1 and 3),
  by_person_id uuid not null references person,
  -- Emptied when the sheet came into the box: then only the box knows what was voted.
  choices jsonb,
  unique (paper_ballot_id, turn),
  unique (paper_ballot_id, by_person_id)
);

-- A count as it was published: the options, the outcome, and the hash of the file of which anybody can count it again. Append-only.
create table vote_count (
  id uuid primary key,
  vote_id uuid not null references vote,
  rule jsonb not null,
  outcome jsonb not null,
  ballots integer not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null
);
create index vote_count_of_vote on vote_count (vote_id, made_at desc);
create trigger append_only before update or delete on vote_count for each row execute function forbid_change();

-- What the council does with the outcome, project by project; going another way needs a reason (Awb 3:50 in spirit: LAW §3).
create table vote_settlement (
  vote_id uuid not null references vote,
  project_id uuid not null references vote_project,
  won boolean not null,
  decided text not null check (decided in ('grant', 'partly', 'refuse')),
  amount_cents bigint not null check (amount_cents >= 0),
  departure_reason text check (length(departure_reason) between 1 and 2000),
  application_id uuid references application,
  primary key (vote_id, project_id),
  check ((decided = 'refuse') = (amount_cents = 0)),
  check (won = (decided <> 'refuse') or departure_reason is not null)
);
