-- What may not be erased: of a customer, a zone, a period, or of several of these at a time.
create table private_zone.legal_hold (
  hold_id uuid primary key,
  zone varchar(46),
  customer_id uuid,
  held_from timestamp with time zone,
  held_until timestamp with time zone,
  placed_by varchar(100) not null,
  placed_at timestamp with time zone not null,
  reason varchar(1000) not null,
  released_by varchar(100),
  released_at timestamp with time zone,
  release_reason varchar(1000)
);

-- For how many days after the last that happened with them a zone keeps its customers.
create table private_zone.retention (
  zone varchar(46) primary key,
  days integer not null,
  set_by varchar(100) not null,
  set_at timestamp with time zone not null
);

-- Who asked to read what is sealed, who agreed, and until when.
create table private_zone.reveal (
  reveal_id uuid primary key,
  zone varchar(46) not null,
  customer_id uuid not null,
  conversation_id uuid,
  story_id uuid,
  asked_by varchar(100) not null,
  asked_at timestamp with time zone not null,
  reason varchar(1000) not null,
  approved_by varchar(100),
  approved_at timestamp with time zone,
  readable_until timestamp with time zone
);
