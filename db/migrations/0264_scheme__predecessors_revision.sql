-- Two officers who change the list of earlier schemes at once, from the same draft or from two: the second one is shown what
-- the first one saved. The list belongs to the scheme, so its revision does too.
alter table scheme add column predecessors_revision integer not null default 1;
