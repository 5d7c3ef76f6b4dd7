-- An objection against a penalty can raise it: then the difference is owed too, by the decision on that objection (Awb 7:11).
alter table penalty
  add column raised_by_objection_id uuid references objection,
  drop constraint penalty_application_id_objection_id_key,
  add unique nulls not distinct (application_id, objection_id, raised_by_objection_id);
