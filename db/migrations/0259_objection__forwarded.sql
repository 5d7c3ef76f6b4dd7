-- What was meant for another authority or court is sent on to it, and whoever wrote is told (Awb 6:15).
alter table objection
  drop constraint objection_status_check,
  add constraint objection_status_check
    check (status in ('received', 'incomplete', 'inTreatment', 'heard', 'decided', 'withdrawn', 'forwarded')),
  add column forwarded_on date,
  add column forwarded_to text check (length(forwarded_to) between 1 and 300),
  add check (forwarded_on >= received_on),
  add check (case when status = 'forwarded' then num_nonnulls(forwarded_on, forwarded_to) = 2
    else num_nonnulls(forwarded_on, forwarded_to) = 0 end);
drop index objection_open;
create index objection_open on objection (next_due_on) where status not in ('decided', 'withdrawn', 'forwarded');
