-- What a decision by mandate needs beside its outcome: who chaired the meeting and signs, the ground of a refusal, whether a
-- recipient of three years or more does the same activities, and the reasonable period that she then gets (Awb 4:51). Empty
-- for advice, and for what was recorded before this was asked.
alter table advice
  add column chair_person_id uuid references person,
  add column ground text check (
    ground in ('councilJudgement', 'schemeCriterion', 'ceiling', 'stateAid', 'reasonableTerm')
  ),
  add column same_activities boolean,
  add column reasonable_term text check (length(reasonable_term) between 1 and 1000),
  add check (ground is null or outcome = 'no');
