-- Last day for applications since an outage of ours gave days back (Awb 2:21); null while closes_on stands as published.
alter table round add column extended_until date check (extended_until > closes_on);
