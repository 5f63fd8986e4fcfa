create table conversation (
  id         uuid primary key,
  kind       varchar(13) not null,
  low        uuid references account (id),
  high       uuid references account (id),
  title      varchar(128),
  first_seq  bigint not null,
  last_seq   bigint not null,
  rev        bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  -- The member of a direct chat whose view stands still while silenced messages pass, and where it stands.
  still_for  uuid,
  still_seq  bigint,
  still_rev  bigint,
  still_at   bigint,
  unique (low, high)
);

create table member (
  conversation_id uuid not null references conversation (id),
  account_id      uuid not null references account (id),
  role            varchar(8) not null,
  view            bigint  not null,
  joined_seq      bigint  not null,
  delivered_seq   bigint  not null,
  read_seq        bigint  not null,
  cleared_seq     bigint  not null,
  marked_unread   boolean not null,
  muted           boolean not null,
  pinned          boolean not null,
  opened          boolean not null,
  primary key (conversation_id, account_id)
);
create index member_by_account on member (account_id);
