-- One row for each pair that ever had to do with each other: the row that is locked whenever their relation changes.
-- low is the smaller id of the two, compared as text.
create table contact (
  id                uuid primary key,
  low               uuid not null,
  high              uuid not null,
  friends_since     bigint,
  low_blocks_since  bigint,
  high_blocks_since bigint,
  -- Both ways round, and before the foreign keys, for which H2 would make indexes of one column and then prefer those.
  unique (low, high),
  unique (high, low),
  foreign key (low) references account (id),
  foreign key (high) references account (id)
);

-- What one of a pair asked of the other: pending, or declined and kept for the waiting time and until dismissed.
create table friend_request (
  id          uuid primary key,
  contact_id  uuid        not null references contact (id),
  requester   uuid        not null references account (id),
  addressee   uuid        not null references account (id),
  note        varchar(400),
  created_at  bigint      not null,
  -- made while the addressee blocked the requester, who must not notice; the addressee does not see it
  silent      boolean     not null,
  declined_at bigint,
  dismissed   boolean     not null
);
create index friend_request_by_contact on friend_request (contact_id);
create index friend_request_by_requester on friend_request (requester, addressee);
create index friend_request_by_addressee on friend_request (addressee);
