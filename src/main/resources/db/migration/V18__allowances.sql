-- What may be done only so often is counted here where that holds for all nodes together: each subject is a number made
-- of what is counted and for whom, and full_at is when all of it is allowed again, in microseconds.
create table allowance (
  subject uuid primary key,
  full_at bigint not null
);
create index allowance_by_full on allowance (full_at);
