-- Searching judges only what the public sees, without looking at each listing: kept by triggers as activity.listed is.
alter table search_entry add column listed boolean not null default false;
update search_entry set listed = true from listing where listing.id = listing_id and listing.status = 'published';
create function list_search_entry() returns trigger language plpgsql as $$
begin
  update search_entry set listed = (new.status = 'published') where listing_id = new.id;
  return null;
end $$;
create trigger listing_search_entry after update of status on listing for each row
  when (old.status is distinct from new.status) execute function list_search_entry();
create function search_entry_listed() returns trigger language plpgsql as $$
begin
  new.listed := coalesce((select status = 'published' from listing where id = new.listing_id), false);
  return new;
end $$;
create trigger search_entry_listed before insert on search_entry for each row execute function search_entry_listed();
drop index search_entry_words;
create index search_entry_words on search_entry using gin (words) where listed;
-- While somebody types: titles with a word, and titles that begin so.
create index search_entry_title_words on search_entry using gin (ts_filter(words, '{a}')) where listed;
create index search_entry_title_begin on search_entry (title_folded text_pattern_ops) where listed;
