-- Which organisations form one undertaking for state aid ((EU) 2023/2831 art. 2 lid 2): who said so, when and why.
create table undertaking_change (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  group_before text,
  group_after text check (length(group_after) between 1 and 200),
  reason text not null check (length(reason) between 1 and 1000),
  by_person_id uuid not null references person,
  at timestamptz not null,
  check (group_before is distinct from group_after)
);
create index undertaking_change_at on undertaking_change (at);
create index undertaking_change_organisation on undertaking_change (organisation_id);
create trigger undertaking_change_append_only before update or delete on undertaking_change
  for each row execute function forbid_change();
create index organisation_undertaking_group on organisation (undertaking_group) where undertaking_group is not null;
