-- What a feature computed for an application when it was asked, to be read with it and to go with its decision: the sum of base
-- funding, sentence by sentence. Never changes, so that the decision rests on what was asked.
create table application_annex (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  -- Words and blocks of a letter in both languages.
  title jsonb not null,
  blocks jsonb not null,
  made_at timestamptz not null
);
create index application_annex_application on application_annex (application_id);
create trigger no_update before update on application_annex for each row execute function forbid_change();
