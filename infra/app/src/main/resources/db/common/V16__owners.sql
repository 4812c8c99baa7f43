-- Who owns each zone: the marketer it was opened for, whoever took it over, or nobody any more.
alter table private_zone.staff add column owner varchar(40);
update private_zone.staff set owner = substring(zone from 7);
create index staff_by_owner on private_zone.staff (owner);

-- Marketers whose zones were handed over, and as whom their held facts count from then on.
create schema if not exists anonymizer_zone;
create table anonymizer_zone.counts_as (
  marketer varchar(64) primary key,
  heir varchar(64) not null
);
