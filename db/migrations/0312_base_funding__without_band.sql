-- A network may ask that its places are not held to what they got last year.
alter table base_funding add column without_band boolean not null default false;
