-- A group that an administrator took away can be put back.
alter table synonym_group add column removed_at timestamptz;
