-- Organisations that a steward vouched for: their page is on the map now, or it was approved that somebody belongs to them
-- or runs a place for them. What left the map or was rejected is no longer vouched for, whatever was approved before.
create view known_organisation as
  select organisation.id as organisation_id
  from organisation
  left join listing on listing.id = organisation.id
  where listing.status = 'published'
    or (
      coalesce(listing.status, 'pending') in ('draft', 'pending')
      and (
        exists (select from listing_claim where listing_id = organisation.id and status = 'approved')
        or exists (select from listing_claim where listing_claim.organisation_id = organisation.id and status = 'approved')
      )
    );
