-- A network names the organisation that co-ordinates it, never the person who does.
alter table network_coordinator add column organisation_id uuid references organisation on delete set null;
create trigger data_version after insert or delete or update on network_coordinator
  for each statement execute function notify_data_version();

-- Co-ordination goes over by the word of the one who takes it: proposed to a member, confirmed by a link of her own.
create table network_handover (
  id uuid primary key,
  network_id uuid not null references network on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  status text not null check (status in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  made_at timestamptz not null,
  answered_at timestamptz,
  check ((status = 'proposed') = (answered_at is null))
);
create unique index network_handover_open on network_handover (network_id) where status = 'proposed';
create index network_handover_organisation on network_handover (organisation_id);

-- What a network might do for its member before that member changed it.
create table network_mandate_before (
  member_id uuid not null references network_member on delete cascade,
  mandate text not null check (mandate in ('agenda', 'apply', 'receive')),
  changed_at timestamptz not null,
  primary key (member_id, changed_at)
);

alter table signed_link drop constraint signed_link_purpose_check;
alter table signed_link add constraint signed_link_purpose_check check (
  purpose in ('confirmListing', 'attendance', 'networkMember', 'networkCoordinator', 'subscription', 'claim')
);
