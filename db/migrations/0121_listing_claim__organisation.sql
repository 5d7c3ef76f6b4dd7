-- A place is claimed for the organisation that runs it; an organisation itself by a person who belongs to it.
alter table listing_claim add column organisation_id uuid references organisation on delete cascade;
create index listing_claim_organisation on listing_claim (organisation_id) where organisation_id is not null;
