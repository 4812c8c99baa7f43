-- Which edition is served: one row.
create table global_zone.live_edition (
  only_row integer primary key check (only_row = 1),
  edition integer not null
);
insert into global_zone.live_edition (only_row, edition) values (1, 1);
