-- Peppered hashes of a customer's phone and e-mail: the same person in every zone. Gone with them.
create table private_zone.contact_hash (
  customer_id uuid not null,
  zone varchar(46) not null,
  kind varchar(8) not null,
  hash varchar(64) not null,
  primary key (customer_id, kind)
);
create index contact_hash_found on private_zone.contact_hash (kind, hash);

-- What was asked and decided; the reason is sealed under the customer's key.
create table private_zone.erasure (
  erasure_id uuid primary key,
  zone varchar(46) not null,
  customer_id uuid not null,
  grounds varchar(12) not null,
  state varchar(12) not null,
  requested_by varchar(100) not null,
  requested_at timestamp with time zone not null,
  reason varchar(8000),
  decided_by varchar(100),
  decided_at timestamp with time zone,
  refusal varchar(1000),
  completed_at timestamp with time zone
);
create index erasure_by_state on private_zone.erasure (state, erasure_id);
create index erasure_of_customer on private_zone.erasure (customer_id);

create table private_zone.erasure_subject (
  erasure_id uuid not null,
  zone varchar(46) not null,
  customer_id uuid not null,
  primary key (erasure_id, customer_id)
);

-- What is done of an erasure, written together with the doing of it; the certificate's figures.
create table private_zone.erasure_step (
  erasure_id uuid not null,
  customer_id uuid not null,
  step varchar(40) not null,
  removed integer not null,
  done_at timestamp with time zone not null,
  primary key (erasure_id, customer_id, step)
);
