-- A host may ask to be called: then her address is kept, and no question is mailed to it.
alter table activity add column host_by_phone boolean not null default false;
alter table activity add constraint activity_host_by_phone_check check (not host_by_phone or host_phone is not null);
