-- Which messages exports and webhooks brought, by keyed hashes, so that each is recorded once; told
-- says whether a webhook spoke of it. The rows of a chat lie in the order of its time.
create table private_zone.said (
  conversation_id uuid not null,
  at_minute bigint not null,
  content varchar(32) not null,
  occurrence integer not null,
  sent_at timestamp with time zone not null,
  told boolean not null,
  primary key (conversation_id, at_minute, content, occurrence)
);
