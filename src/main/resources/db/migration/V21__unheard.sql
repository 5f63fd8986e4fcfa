-- How far the words of this member that were never heard have been told to them as such: up to the last unblock.
alter table member add column unheard_seq bigint default 0 not null;
