-- A count that was ordered and could not be finished: why, for the office, until it is counted. The order itself was answered long before.
alter table vote add column count_refused jsonb;
