-- A room is made once for each clientId of its maker. The key comes before the foreign key, which then uses its index.
alter table conversation add column creator_id uuid;
alter table conversation add column client_id varchar(64);
alter table conversation add constraint conversation_made_once unique (creator_id, client_id);
alter table conversation add constraint conversation_creator foreign key (creator_id) references account (id);

-- Who has been longest in a room takes over when its last owner leaves.
alter table member add column joined_at bigint default 0 not null;

-- What a member wants to be notified of: all, mentions or none.
alter table member add column notify varchar(8) default 'all' not null;
update member set notify = 'none' where muted;
alter table member drop column muted;

-- The last view of who left, so that it goes on rising if they join again.
create table former_member (
  conversation_id uuid   not null references conversation (id),
  account_id      uuid   not null references account (id),
  view            bigint not null,
  primary key (conversation_id, account_id)
);

-- What a notice tells: the event, whom it is about (no foreign key: the index it brings would cost every message),
-- and the new name or role.
alter table message add column event    varchar(8);
alter table message add column about_id uuid;
alter table message add column detail   varchar(128);

-- The one conversation of which every account is a member; who signs up later joins with the account.
insert into conversation (id, kind, first_seq, last_seq, rev, created_at, changed_at)
  values ('0192f000-0000-7000-8000-000000000001', 'announcements', 1, 0, 0, 0, 0);
insert into member (conversation_id, account_id, role, view, joined_seq, delivered_seq, read_seq, cleared_seq,
                    marked_unread, pinned, opened)
  select '0192f000-0000-7000-8000-000000000001', id, 'member', 1, 0, 0, 0, 0, false, false, false from account;
