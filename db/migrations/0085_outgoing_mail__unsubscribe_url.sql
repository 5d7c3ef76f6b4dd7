-- What a reader's mail program offers beside the mail: one tap, and it does not come again (RFC 8058).
alter table outgoing_mail add column unsubscribe_url text check (length(unsubscribe_url) <= 500);
