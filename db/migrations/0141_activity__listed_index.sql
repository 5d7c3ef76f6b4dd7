-- Lists of everything that the public sees, in the order of the ids, and how many there are.
create index activity_listed on activity (id) where listed;
