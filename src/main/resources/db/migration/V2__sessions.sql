-- A token is known by its SHA-256 alone: whoever reads this table cannot sign in with it.
create table session (
  id           uuid primary key,
  account_id   uuid   not null references account (id),
  token_hash   bytea  not null unique,
  created_at   bigint not null,
  last_used_at bigint not null,
  idle_seconds bigint not null,
  expires_at   bigint not null,
  user_agent   varchar(256),
  address      varchar(64)
);
create index session_by_account on session (account_id, id);
create index session_by_end on session (expires_at);

-- Tries to sign in or up, by account, login or address. Kept here so that every node counts the same.
create table tries (
  subject       varchar(80) primary key,
  counted       integer not null,
  first_at      bigint  not null,
  blocked_until bigint  not null
);
