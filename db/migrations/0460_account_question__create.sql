-- Asking the recipient of a grant for more (Awb 4:45): by an officer, or because the case was drawn for a sample. What she
-- answers and how it was judged stand in the same row; its files are attachments of the case.
create table account_question (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  reason text not null check (reason in ('sample', 'question')),
  wants text[] not null check (cardinality(wants) >= 1 and wants <@ array['receipts', 'photos', 'agenda', 'report', 'words']),
  body text not null check (length(body) <= 3000),
  due_on date not null,
  asked_on date not null check (asked_on <= due_on),
  -- Null when the program asked it after a draw, or when she was erased.
  asked_by_person_id uuid references person,
  answer text check (length(answer) <= 5000),
  answered_on date,
  answered_by_person_id uuid references person,
  judgement text check (judgement in ('accepted', 'notAccepted')),
  -- Why less could be determined (Awb 4:46 lid 2).
  ground text check (ground in ('activities', 'obligations', 'falseData', 'wrongGrant')),
  judgement_reasons text check (length(judgement_reasons) <= 3000),
  judged_on date,
  judged_by_person_id uuid references person,
  check ((answer is null) = (answered_on is null)),
  check ((judgement is null) = (judged_on is null) and (judgement is null) = (judgement_reasons is null)),
  check ((ground is not null) = (judgement is not distinct from 'notAccepted'))
);
-- One question at a time; the sample draws a case once.
create unique index account_question_open on account_question (application_id) where judgement is null;
create unique index account_question_sample on account_question (application_id) where reason = 'sample';
create index account_question_application on account_question (application_id, asked_on);

-- A reminder to account, before and after the last day: each goes out once (Awb 4:44 lid 3).
create table account_reminder (
  application_id uuid not null references application on delete cascade,
  kind text not null check (kind in ('before', 'after')),
  due_on date not null,
  sent_on date not null,
  primary key (application_id, kind)
);
