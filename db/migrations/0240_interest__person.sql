-- A tie to a person (Awb 2:4): a relative, a neighbour of a group without legal form. Only a name and, if the member knows
-- it, an e-mail address, to hold beside who applies, co-signs or is paid; the member's colleagues do not read either.
alter table interest
  add column person_name text check (length(person_name) between 1 and 200),
  add column person_email text check (length(person_email) <= 254 and person_email = lower(person_email)),
  add check (person_email is null or person_name is not null),
  add check (person_name is null or (organisation_id is null and organisation_name is null));
-- A name alone proves nobody: the member says whether it is the same person. The newest answer counts.
create table interest_answer (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  interest_id uuid not null references interest on delete cascade,
  same_person boolean not null,
  at timestamptz not null
);
create index interest_answer_application on interest_answer (application_id, interest_id, at);
create index interest_answer_interest on interest_answer (interest_id);
create trigger interest_answer_append_only before update on interest_answer for each row execute function forbid_change();
