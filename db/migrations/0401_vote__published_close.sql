-- The close as people were told it. An outage of ours moves `closes_at` on from here (Awb 2:21), never from a moved one.
alter table vote add column published_closes_at timestamptz;
