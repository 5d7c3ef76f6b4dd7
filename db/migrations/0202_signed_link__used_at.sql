-- What came by a link is evidence of which it must stay known on whose word it stands. The link that was answered by is kept
-- after its end, without its secret: it says 'who was asked as host of this activity, on that day', and nothing of a person.
-- So `link_id` of the evidence (0035) goes on pointing to something. Links by which nobody answered go, as before.
alter table signed_link add column used_at timestamptz;
alter table signed_link alter column token_hash drop not null;
update signed_link set used_at = created_at
  where id in (select link_id from occurrence_evidence union select link_id from activity_confirmation);
alter table signed_link add constraint signed_link_secret_check check (token_hash is not null or used_at is not null);
comment on column occurrence_evidence.link_id is
  'The link by which it was said: kept without its secret as long as the evidence, it names the activity and the day, no person';
comment on column activity_confirmation.link_id is
  'The link by which it was said: kept without its secret as long as the answer, it names the activity and the day, no person';
