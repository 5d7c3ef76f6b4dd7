-- When who signs for it was asked by mail to give its account; null: nobody was asked yet, or nobody is known to ask.
alter table grant_share add column asked_at timestamptz;
-- Another account for one part of a grant waits for the same second look as that of the recipient.
alter table account_change add column share_id uuid references grant_share on delete cascade;
drop index account_change_waiting;
create unique index account_change_waiting on account_change (application_id) where status = 'waiting' and share_id is null;
create unique index account_change_share_waiting on account_change (share_id) where status = 'waiting' and share_id is not null;
