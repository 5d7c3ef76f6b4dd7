-- One objects to one decision of a case, which need not be the one on the application: money asked back (Awb 4:57), payment
-- in parts (4:94), a penalty for deciding late (4:18). Its terms count from the day on which that one was made known.
alter table objection
  add column against text not null default 'decision' check (against in ('decision', 'penalty', 'recovery', 'deferral')),
  -- Of a decision that is no version of the one on the application: where the case tells of it.
  add column against_event_id uuid references case_event,
  -- Of the penalty for deciding late on another objection (7:14): that objection.
  add column against_objection_id uuid references objection,
  -- Null while it was not sent yet (6:10).
  add column notified_on date,
  -- What an officer has to do by hand because the objection was won; what she did stands beside it.
  add column follow_up text check (follow_up in ('recovery', 'deferral', 'penalty', 'superseded')),
  add column followed_up_on date,
  add column follow_up_note text check (length(follow_up_note) between 1 and 5000),
  add check (case against when 'decision' then num_nonnulls(against_event_id, against_objection_id) = 0
    else decision_id is null and num_nonnulls(against_event_id, against_objection_id) = 1 end),
  add check (follow_up is null or status = 'decided'),
  add check ((followed_up_on is null) = (follow_up_note is null)),
  add check (followed_up_on is null or follow_up is not null);
update objection set notified_on = decision.notified_on from decision where decision.id = objection.decision_id;
create index objection_follow_up on objection (decided_on) where follow_up is not null and followed_up_on is null;
