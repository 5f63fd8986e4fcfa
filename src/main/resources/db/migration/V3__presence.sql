-- Who is online, a row from the first live socket until 20 s after the last one went. Written on a change only.
create table presence (
  account_id uuid primary key references account (id),
  node       varchar(64) not null,
  online     boolean     not null,
  seen_at    bigint      not null
);
create index presence_by_node on presence (node);
