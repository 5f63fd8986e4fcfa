-- What a message carries or gained since it was sent. The flags tell where to look: a plain message costs no look.
alter table message add column forwarded boolean default false not null;
alter table message add column attached  boolean default false not null;
alter table message add column reacted   boolean default false not null;
alter table message add column pinned    boolean default false not null;

create table reaction (
  conversation_id uuid         not null,
  seq             bigint       not null,
  emoji           varchar(64)  not null,
  account_id      uuid         not null references account (id),
  reacted_at      bigint       not null,
  primary key (conversation_id, seq, emoji, account_id),
  foreign key (conversation_id, seq) references message (conversation_id, seq) on delete cascade
);
create index reaction_by_account on reaction (account_id);

create table pin (
  conversation_id uuid   not null,
  seq             bigint not null,
  account_id      uuid   not null references account (id),
  pinned_at       bigint not null,
  primary key (conversation_id, seq),
  foreign key (conversation_id, seq) references message (conversation_id, seq) on delete cascade
);
create index pin_by_account on pin (account_id);

-- When a member's pointer moved: what "read at" is told from, for a while.
create table pointer_move (
  conversation_id uuid    not null,
  account_id      uuid    not null,
  seq             bigint  not null,
  moved_at        bigint  not null,
  read            boolean not null,
  primary key (conversation_id, account_id, read, seq)
);
create index pointer_move_by_time on pointer_move (moved_at);
