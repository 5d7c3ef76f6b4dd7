-- A grant on condition that the budget of its year provides the money: which year, and later the version that invokes it
-- (Awb 4:34, 4:48 lid 1 onder e, 4:50).
alter table decision
  add column proviso_year smallint check (proviso_year between 2000 and 2100),
  add column invokes_proviso boolean not null default false,
  add check (proviso_year is null or amount_cents > 0),
  add check (not invokes_proviso or (kind in ('amend', 'withdraw') and proviso_year is null));
create index decision_proviso on decision (proviso_year, application_id) where proviso_year is not null;

-- The same asked of a council that decides by mandate. Null for advice, and for what was recorded before this was asked.
alter table advice add column budget_proviso boolean;
