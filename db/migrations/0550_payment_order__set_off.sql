-- Money that is asked back can be set off against a grant to the same recipient (Awb 4:57 lid 3). What is taken so from a payment
-- is an order of its own, that never goes to a bank: paid on the day of the set-off, and nothing can come back of it.
alter table payment_order
  add column set_off_recovery_id uuid references recovery (id);
alter table payment_order
  add constraint payment_order_set_off_check check (
    set_off_recovery_id is null
    or (status = 'paid' and batch_id is null and kind in ('advance', 'remainder'))
  );
create index payment_order_set_off on payment_order (set_off_recovery_id)
  where set_off_recovery_id is not null;
