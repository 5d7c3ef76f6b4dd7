-- A draft that was prepared for an applicant, such as for an idea that won a vote: until and including which day she may hand it in,
-- whatever the days of the round are; how much is set aside for it, in the envelope that the row names.
alter table application
  add column submit_until date,
  add column prepared_cents bigint check (prepared_cents > 0),
  add check ((submit_until is null) = (prepared_cents is null)),
  add check (submit_until is null or envelope_id is not null);
-- The nightly job lets go of what was not handed in in time.
create index application_unsent on application (submit_until) where status = 'draft' and submit_until is not null;
