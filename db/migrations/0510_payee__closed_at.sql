-- The recipient of a grant changed: nothing goes to this account any more, and what still would waits for another one.
alter table payee add column closed_at timestamptz;
