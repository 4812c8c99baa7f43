-- What was suggested in which conversation, and what was chosen; codes only.
create table private_zone.suggestion (
  suggestion_id uuid primary key,
  zone varchar(46) not null,
  staff varchar(40) not null,
  customer_id uuid not null,
  conversation_id uuid not null,
  shown_at timestamp with time zone not null,
  taken_at timestamp with time zone not null,
  objection varchar(40),
  industry varchar(40),
  business_size varchar(20),
  offered varchar(400) not null,
  chosen varchar(40),
  edition integer not null,
  release_number bigint not null
);
create index suggestion_of_zone on private_zone.suggestion (zone, suggestion_id);
create index suggestion_of_conversation on private_zone.suggestion (conversation_id, shown_at);
create index suggestion_of_customer on private_zone.suggestion (customer_id);

-- How each story ended; a story covers what happened up to its end and after the end before it.
create table private_zone.story_end (
  story_id uuid primary key,
  zone varchar(46) not null,
  conversation_id uuid not null,
  ended_at timestamp with time zone not null,
  outcome varchar(20) not null
);
create index story_end_of_conversation on private_zone.story_end (conversation_id, ended_at);
