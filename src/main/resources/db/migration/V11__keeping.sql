-- Who hid a message is asked by message too, wherever one is deleted for everyone or goes by its age.
create index hidden_message_by_message on hidden_message (conversation_id, seq);

-- Accounts that are being erased: signed out and closed already, their words on their way out.
create table erasure (
  account_id uuid   primary key references account (id),
  asked_at   bigint not null
);
