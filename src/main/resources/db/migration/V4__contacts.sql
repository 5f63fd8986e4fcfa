-- One row for each pair that ever had to do with each other: the one place where their relation is decided.
-- low is the smaller id of the two, compared as text.
create table contact (
  low             uuid not null references account (id),
  high            uuid not null references account (id),
  friends_since   bigint,
  -- a pending request
  request_id      uuid unique,
  requester       uuid,
  request_note    varchar(400),
  requested_at    bigint,
  request_silent  boolean not null,
  -- the last refusal of a request by low, and by high: kept for the cool-down, shown until dismissed
  low_refused_id    uuid unique,
  low_refused_at    bigint,
  low_refusal_shown boolean not null,
  low_refused_note  varchar(400),
  high_refused_id    uuid unique,
  high_refused_at    bigint,
  high_refusal_shown boolean not null,
  high_refused_note  varchar(400),
  -- blocks
  low_blocks_since  bigint,
  high_blocks_since bigint,
  primary key (low, high)
);
create index contact_by_high on contact (high);
