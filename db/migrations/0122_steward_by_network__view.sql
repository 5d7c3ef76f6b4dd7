-- A network can be steward of a wijk (0032): who co-ordinates it then is, from the latest of their beginnings to the first of
-- their ends, as long as the network is on the map.
create view steward_by_network as
  select coordinator.person_id, stewardship.wijk_id, stewardship.network_id,
    greatest(coordinator.since, stewardship.since, network.since) as since,
    least(coordinator.until, stewardship.until, network.until) as until
  from network_stewardship as stewardship
  join network on network.id = stewardship.network_id
  join listing on listing.id = network.id and listing.status = 'published'
  join network_coordinator as coordinator on coordinator.network_id = stewardship.network_id;
