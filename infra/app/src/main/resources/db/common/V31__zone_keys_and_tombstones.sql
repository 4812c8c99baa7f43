-- Which of a zone's keys in the key store wraps all of its data keys. Who makes or shreds a data key
-- locks the row.
create table private_zone.zone_key (
  zone varchar(46) primary key,
  version integer not null
);

-- Ids of customers, conversations and deals that were erased.
create table private_zone.tombstone (
  id uuid primary key,
  zone varchar(46) not null,
  kind varchar(12) not null,
  customer_id uuid not null
);
create index tombstone_of_customer on private_zone.tombstone (customer_id);
