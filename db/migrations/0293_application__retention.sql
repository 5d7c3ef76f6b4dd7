-- By which line of the selection list a case is kept, decided together with until when. A case that was destroyed keeps
-- what the register and the ledger count by: number, scheme, round, wijk, amounts, and who asked where that was an
-- organisation with legal form.
alter table application
  add column retention_result text check (retention_result in
    ('granted', 'grantedWithoutAccount', 'refused', 'ended', 'brokenOff', 'europeanSubsidy')),
  add column destroyed_on date,
  add check (destroyed_on is null or (applicant_person_id is null and entered_by_person_id is null and title = ''
    and answers = '{}'::jsonb and typed = '{}'::jsonb and not legal_hold and status in ('closed', 'withdrawn')));

update application set retention_result = case
  when status = 'withdrawn' or outcome = 'declined' then 'brokenOff'
  when outcome = 'refused' then 'refused'
  when (select latest.kind = 'withdraw' or (latest.kind = 'redetermine' and latest.amount_cents = 0) from decision latest
        where latest.application_id = application.id order by latest.version desc limit 1) then 'ended'
  else 'granted' end
where retain_until is not null;

create index application_retain_until on application (retain_until) where retain_until is not null and destroyed_on is null;
