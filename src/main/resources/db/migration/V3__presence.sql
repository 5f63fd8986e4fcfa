-- Who is online, and when the others were last seen. Written on a true coming or going only.
create table presence (
  account_id uuid primary key references account (id),
  node       varchar(64) not null,
  online     boolean     not null,
  seen_at    bigint
);
create index presence_by_node on presence (node);
