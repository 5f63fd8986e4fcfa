-- What people find wrong with a message or a person. The words are a copy, since the message itself may be deleted.
-- open_key is null once the report is closed: of one reporter about one thing, one report is open.
create table report (
  id              uuid primary key,
  reporter_id     uuid        not null references account (id),
  subject_id      uuid        not null references account (id),
  conversation_id uuid,
  seq             bigint,
  reason          varchar(8)  not null,
  remark          varchar(2000),
  body            varchar(8000),
  files           varchar(8000),
  sent_at         bigint,
  state           varchar(6)  not null,
  open_key        varchar(128) unique,
  created_at      bigint      not null,
  closed_at       bigint
);
create index report_by_state on report (state, id);
create index report_by_reporter on report (reporter_id);
create index report_by_subject on report (subject_id);
