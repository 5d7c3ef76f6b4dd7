-- The least that a project can do with, where the count may give one project a part of its cost; null where any amount helps.
alter table vote_project
  add column minimum_cents bigint check (minimum_cents > 0 and minimum_cents <= cost_cents);
