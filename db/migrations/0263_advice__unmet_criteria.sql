-- The rules judged by a person that the plan does not meet in the eyes of a council that decides by mandate: keys of the
-- criteria of the scheme's version. Empty for advice, for a yes, and for what was recorded before this was asked.
alter table advice
  add column unmet_criteria text[] not null default '{}',
  add check (cardinality(unmet_criteria) = 0 or outcome = 'no');
