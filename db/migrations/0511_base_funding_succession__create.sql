-- Which organisation led a network's grant, and from which day another did: a lead can go bankrupt, leave or step down.
create table base_funding_succession (
  id uuid primary key,
  base_funding_id uuid not null references base_funding on delete cascade,
  former_organisation_id uuid not null references organisation,
  organisation_id uuid not null references organisation,
  -- The day of the decision. Who took it, and why, stands in the decision.
  changed_on date not null,
  check (former_organisation_id <> organisation_id)
);
create index base_funding_succession_base_funding on base_funding_succession (base_funding_id);
create trigger base_funding_succession_append_only before update on base_funding_succession for each row execute function forbid_change();
