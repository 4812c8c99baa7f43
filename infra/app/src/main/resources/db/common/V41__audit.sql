create schema if not exists audit_zone;

-- Merkle trees over the three stores: the leaf with index i stands for position i + 1. Hashes stand
-- in tiles of up to 256; level 1 holds the roots of full tiles of level 0, and so on.
create table audit_zone.tree (
  store varchar(16) primary key,
  leaves bigint not null
);
insert into audit_zone.tree (store, leaves) values ('private', 0), ('global', 0), ('operations', 0);

create table audit_zone.tree_tile (
  store varchar(16) not null,
  height integer not null,
  tile bigint not null,
  hashes bytea not null,
  primary key (store, height, tile)
);

-- Signed heads of the trees. The folder of checkpoints holds the same, out of the database's reach.
create table audit_zone.tree_checkpoint (
  store varchar(16) not null,
  leaves bigint not null,
  note varchar(1000) not null,
  primary key (store, leaves)
);

-- Which zone, customer and conversation an aggregate belongs to, so that history can be filtered
-- after views are gone. Ids alone.
create table private_zone.audited_aggregate (
  aggregate varchar(64) primary key,
  zone varchar(46),
  customer varchar(40),
  conversation varchar(40)
);
create index audited_aggregate_zone on private_zone.audited_aggregate (zone);
create index audited_aggregate_customer on private_zone.audited_aggregate (customer);
create index audited_aggregate_conversation on private_zone.audited_aggregate (conversation);
