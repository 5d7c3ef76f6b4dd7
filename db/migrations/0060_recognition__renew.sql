-- A recognised place may ask anew before its term ends: one request beside one recognition, so that there is no gap.
drop index recognition_current;
create unique index recognition_open on recognition (venue_id, kind) where status in ('draft', 'requested', 'reviewed');
create unique index recognition_holds on recognition (venue_id, kind) where status = 'recognised';
create index recognition_ending on recognition (valid_until) where status = 'recognised';
