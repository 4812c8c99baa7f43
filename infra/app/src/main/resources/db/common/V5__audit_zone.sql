-- Merkle trees over the private, the global and the operations store: the leaf with index i stands for position i + 1.
create schema if not exists audit_zone;

-- How many leaves each tree has.
-- Checked: it has as many leaves as the last signed head. Owner: command.audit.tree
create table audit_zone.tree (
  store varchar(16) primary key,
  leaves bigint not null
);
insert into audit_zone.tree (store, leaves) values ('private', 0), ('global', 0), ('operations', 0);

-- Hashes in tiles of up to 256; height 1 holds the roots of full tiles of height 0, and so on.
-- Checked: its leaves make the signed heads, and are those in the kept file. Owner: command.audit.tree
create table audit_zone.tree_tile (
  store varchar(16) not null,
  height integer not null,
  tile bigint not null,
  hashes bytea not null,
  primary key (store, height, tile)
);

-- The folders of checkpoints that were ever begun, by the process that writes each.
-- Harmless: without a row a missing folder is taken for a first start, and checkpoints kept elsewhere tell. Owner: command.audit.checkpoint
create table audit_zone.checkpoint_folder (
  process varchar(255) primary key
);

-- Signed heads of the trees; the folder of checkpoints holds the same outside the database.
-- Checked: each row has its file in the folder of checkpoints. Owner: command.audit.checkpoint
create table audit_zone.tree_checkpoint (
  store varchar(16) not null,
  leaves bigint not null,
  note varchar(1000) not null,
  primary key (store, leaves)
);
