-- The second in which an account last changed in a way that others see, and a stamp that is another after each change,
-- as V15 has them for pairs.
alter table account add column touched bigint default 0 not null;
alter table account add column stamp bigint default 0 not null;
create index account_by_touch on account (touched);
