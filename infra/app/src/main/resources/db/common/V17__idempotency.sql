-- Writes under an idempotency key, kept for a day. Names and requests are keyed hashes; the answer
-- is sealed under a key that only the idempotency key itself gives.
create table private_zone.idempotency (
  name varchar(64) primary key,
  attempt uuid not null unique,
  made_at timestamp with time zone not null,
  busy_until timestamp with time zone not null,
  done boolean not null,
  request varchar(64),
  answer ${binary}
);
create index idempotency_by_age on private_zone.idempotency (made_at);
