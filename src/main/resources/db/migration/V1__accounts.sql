-- Times are microseconds since 1970; the same statements serve H2 and PostgreSQL.
create table account (
  id               uuid primary key,
  username         varchar(32)  not null unique,
  display_name     varchar(128) not null,
  title            varchar(256),
  email            varchar(254),
  email_verified   boolean      not null,
  password_hash    varchar(256),
  locale           varchar(35),
  receipts         boolean      not null,
  presence_visible boolean      not null,
  contacts_from    varchar(8)   not null,
  admin            boolean      not null,
  created_at       bigint       not null,
  erased_at        bigint
);
-- Not unique: an unproven address belongs to whoever proves it, and sign-up must not tell who has which.
create index account_by_email on account (email, created_at);

create table secret (
  name  varchar(32) primary key,
  bytes bytea not null
);
