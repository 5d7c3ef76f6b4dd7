-- A grant that is paid straight to several organisations, by parts: the recipient names them, and each gives its own account.
-- While one of them gave none, everything goes to the recipient.
create table grant_share (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  organisation_id uuid not null references organisation,
  parts integer not null check (parts between 1 and 1000000),
  -- The account that someone who signs for it gave; who that was is in the log.
  payee_id uuid references payee,
  named_at timestamptz not null,
  ended_at timestamptz
);
create unique index grant_share_live on grant_share (application_id, organisation_id) where ended_at is null;
create index grant_share_organisation on grant_share (organisation_id) where ended_at is null;
