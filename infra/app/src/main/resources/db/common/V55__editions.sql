-- The editions there are, with the version each was begun with and how far it is.
create table anonymizer_zone.edition (
  edition integer primary key,
  version varchar(64) not null,
  state varchar(16) not null,
  read_to bigint not null,
  done bigint not null,
  total bigint not null,
  started_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);

-- Which reading of a story stands in an edition beside the live one; an older one never replaces it.
create table anonymizer_zone.story_reading (
  edition integer not null,
  story uuid not null,
  revision integer not null,
  primary key (edition, story)
);
