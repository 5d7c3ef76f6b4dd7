-- An advance that is paid in instalments: the day of its own on which a later one is due. Null: six weeks after the decision
-- was made known (Awb 4:87).
alter table payment_order
  add column instalment_on date,
  add constraint payment_order_instalment_check check (instalment_on is null or kind = 'advance');
