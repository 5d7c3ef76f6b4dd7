-- A steward looks after what is listed in one wijk, or in the whole city when no wijk is named.
alter table role_grant add column wijk_id uuid references wijk;
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check check (role in
  ('councilMember', 'districtOffice', 'helper', 'officer', 'payer', 'controller', 'administrator', 'steward'));
alter table role_grant add constraint role_grant_steward_check check (wijk_id is null or role = 'steward');
create index role_grant_wijk on role_grant (wijk_id) where wijk_id is not null;
