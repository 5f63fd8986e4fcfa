-- The second, by the store's own clock, in which a row last changed in a way that clients are told of. Each node
-- looks for what changed in the last seconds and was not told there. Whole seconds, so that a row that changes often
-- moves in the index once a second.
alter table conversation add column touched bigint default 0 not null;
create index conversation_by_touch on conversation (touched);

-- Pointers by themselves, since they move most.
alter table member add column touched bigint default 0 not null;
create index member_by_touch on member (touched);
alter table member add column pointed bigint default 0 not null;
create index member_by_pointing on member (pointed);

-- Requests, friendship and blocks of two; the stamp is another after each change.
alter table contact add column touched bigint default 0 not null;
alter table contact add column stamp bigint default 0 not null;
create index contact_by_touch on contact (touched);
