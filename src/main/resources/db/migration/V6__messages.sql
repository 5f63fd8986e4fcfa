create table message (
  conversation_id uuid        not null references conversation (id),
  seq             bigint      not null,
  rev             bigint      not null,
  id              uuid        not null,
  sender_id       uuid        references account (id),
  client_id       varchar(64) not null,
  kind            varchar(8)  not null,
  body            varchar(8000),
  reply_to        bigint,
  digest          bytea,
  silenced        boolean     not null,
  sent_at         bigint      not null,
  edited_at       bigint,
  deleted         boolean     not null,
  primary key (conversation_id, seq),
  unique (conversation_id, sender_id, client_id)
);
create index message_by_rev on message (conversation_id, rev);

-- Deleted by an account for itself alone.
create table hidden_message (
  account_id      uuid   not null references account (id),
  conversation_id uuid   not null,
  seq             bigint not null,
  primary key (account_id, conversation_id, seq)
);
