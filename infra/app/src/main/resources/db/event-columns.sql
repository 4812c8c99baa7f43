eventIdentifier varchar(36) not null unique,
  aggregateIdentifier varchar(64) not null,
  sequenceNumber bigint not null,
  type varchar(64) not null,
  timeStamp varchar(40) not null,
  payloadType varchar(255) not null,
  payloadRevision varchar(64),
  payload bytea not null,
  metaData bytea
