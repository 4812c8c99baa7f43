-- The owners' views of personal notes and of how far each deal is. What is personal stays sealed.
create table private_zone.personal_note (
  note_id uuid primary key,
  zone varchar(46) not null,
  author varchar(40) not null,
  customer_id uuid,
  text varchar(60000) not null,
  written_at timestamp with time zone not null,
  rewritten_at timestamp with time zone
);
create index personal_note_of_zone on private_zone.personal_note (zone, note_id);
create index personal_note_of_customer on private_zone.personal_note (customer_id, note_id);

alter table private_zone.deal add column stage varchar(20) default 'contacted' not null;
