-- Which WhatsApp Business number (Meta's id of it) is whose.
create table private_zone.business_number (
  phone_number_id varchar(64) primary key,
  zone varchar(46) not null,
  since timestamp with time zone not null
);
create index business_number_of_zone on private_zone.business_number (zone);

-- Under which name a marketer writes in exported chats; sealed.
create table private_zone.staff_chat_name (
  zone varchar(46) primary key,
  chat_name varchar(2000) not null
);

-- By which number or id WhatsApp knows a customer; keyed hashes, gone with the customer.
create table private_zone.whatsapp_contact (
  zone varchar(46) not null,
  contact varchar(64) not null,
  customer_id uuid not null,
  primary key (zone, contact)
);
create index whatsapp_contact_of_customer on private_zone.whatsapp_contact (customer_id);

-- Every message that a webhook brought, once; hashed under the customer's own key.
create table private_zone.whatsapp_message (
  message_key varchar(80) primary key,
  key_id varchar(100) not null,
  sent_at timestamp with time zone not null,
  speaker varchar(20) not null
);
create index whatsapp_message_of_customer on private_zone.whatsapp_message (key_id);
