-- Mail that waits. What it says is sealed, since it may carry what opens an account; it is deleted once it is sent.
create table letter (
  id          uuid primary key,
  content     bytea   not null,
  tries       integer not null,
  next_at     bigint  not null,
  gives_up_at bigint  not null
);
create index letter_by_next on letter (next_at);

-- One row for each account whose claimed address waits to be proved. Of tokens and codes only the SHA-256 is kept.
create table email_proof (
  account_id uuid primary key references account (id),
  token_hash bytea        not null unique,
  email      varchar(254) not null,
  expires_at bigint       not null
);

-- One live token for each account. Not a foreign key: whoever asks for a login that nobody has gets a row as well, so
-- that it takes alike.
create table password_reset (
  account_id uuid primary key,
  token_hash bytea  not null unique,
  expires_at bigint not null
);

-- The secret is sealed; last_step is the newest time step whose code was taken, so that none is taken twice.
create table totp (
  account_id   uuid primary key references account (id),
  secret       bytea  not null,
  confirmed_at bigint,
  last_step    bigint not null
);

-- Those not used yet.
create table recovery_code (
  account_id uuid  not null references account (id),
  code_hash  bytea not null,
  primary key (account_id, code_hash)
);

create table invite (
  id         uuid primary key,
  account_id uuid   not null references account (id),
  code_hash  bytea  not null unique,
  created_at bigint not null,
  expires_at bigint not null,
  used_by    uuid references account (id),
  used_at    bigint
);
create index invite_by_account on invite (account_id, id);
