-- A determination can be changed or withdrawn afterwards, to the recipient's disadvantage (Awb 4:49).
alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check check (kind in
  ('grant', 'refuse', 'decline', 'onObjection', 'amend', 'withdraw', 'determine', 'redetermine'));
