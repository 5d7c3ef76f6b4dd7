-- What becomes of an old scheme that a new one takes up: an officer's judgement, with its source. Named as in
-- `scheme_predecessor`, whose rows come and go while a draft is made.
create table scheme_transition (
  id uuid primary key,
  scheme_id uuid not null references scheme,
  predecessor_name text not null check (length(predecessor_name) between 1 and 200),
  fit text not null check (fit in ('whole', 'partly', 'none')),
  step text not null check (step in ('merge', 'adapt', 'end')),
  consequence text not null check (length(consequence) between 1 and 2000),
  -- The reasonable term of Awb 4:51 for who had it three years or more.
  term_months smallint not null check (term_months between 0 and 60),
  source text not null check (length(source) between 1 and 500),
  to_verify boolean not null,
  revision integer not null default 1,
  unique (scheme_id, predecessor_name)
);
