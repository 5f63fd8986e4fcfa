-- The processes that serve this store, each under an id of this one start. beat is the second, by the store's own
-- clock, in which it last gave a sign of life. One that has ended, or was ended by another because it gave none, does
-- not come back under its id.
create table node (
  id    uuid primary key,
  beat  bigint  not null,
  ended boolean not null
);

-- On which nodes an account is online. It is online while it is on any of them: presence says that, and is written
-- under the lock of its row.
create table whereabouts (
  account_id uuid not null,
  node_id    uuid not null,
  primary key (account_id, node_id),
  unique (node_id, account_id),
  foreign key (account_id) references account (id),
  foreign key (node_id) references node (id)
);

-- The second in which an account last came or went, as V15 has it for the rest.
alter table presence add column touched bigint default 0 not null;
create index presence_by_touch on presence (touched);
drop index presence_by_node;
alter table presence drop column node;

-- Nobody is online while this is done; they were last seen when a session of theirs was last used.
update presence set online = false, seen_at = coalesce(
  (select max(s.last_used_at) from session s where s.account_id = presence.account_id), seen_at)
 where online;
