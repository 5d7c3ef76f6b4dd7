-- Who keeps a place is warned once before its recognition ends, in time to ask it anew.
alter table recognition add column warned_at timestamptz;
