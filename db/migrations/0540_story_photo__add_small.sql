-- The same picture as a JPEG of at most 640 pixels, for lists. It goes with its row, so no file of its own has to be cleared away.
-- Null for photos of before this: those are shown as they are.
alter table story_photo add column small bytea check (octet_length(small) between 1 and 1000000);
