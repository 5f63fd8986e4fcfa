-- What was uploaded. It belongs to whoever uploaded it, counts towards their quota, and is there for those who may see
-- a message that carries it. What no message carries is swept away after a day.
create table file (
  id         uuid primary key,
  owner_id   uuid         not null references account (id),
  name       varchar(512) not null,
  type       varchar(128) not null,
  size       bigint       not null,
  width      integer,
  height     integer,
  -- the type of the preview; null where there is none
  preview    varchar(32),
  created_at bigint       not null
);
create index file_by_owner on file (owner_id);
create index file_by_time on file (created_at);

-- In pieces, so that neither side ever holds a whole file.
create table file_chunk (
  file_id uuid    not null references file (id) on delete cascade,
  preview boolean not null,
  place   integer not null,
  bytes   bytea   not null,
  primary key (file_id, preview, place)
);

create table message_file (
  conversation_id uuid    not null,
  seq             bigint  not null,
  place           integer not null,
  file_id         uuid    not null references file (id),
  primary key (conversation_id, seq, place),
  foreign key (conversation_id, seq) references message (conversation_id, seq) on delete cascade
);
create index message_file_by_file on message_file (file_id);

-- The picture of an account; its version stands in the account itself, where every profile is read from.
create table avatar (
  account_id uuid primary key references account (id),
  type       varchar(32) not null,
  bytes      bytea       not null
);
alter table account add column avatar bigint;
