-- What the council asked, on the day of its meeting; the newest is the question of the vote. Append-only.
create table vote_question (
  id uuid primary key,
  vote_id uuid not null references vote,
  question_nl text not null check (length(question_nl) between 1 and 500),
  question_en text not null check (length(question_en) between 1 and 500),
  met_on date not null,
  by_person_id uuid not null references person,
  made_at timestamptz not null
);
create index vote_question_of_vote on vote_question (vote_id, made_at desc);
create trigger append_only before update or delete on vote_question for each row execute function forbid_change();
create trigger data_version after insert or update or delete on vote_question for each statement execute function notify_data_version();
