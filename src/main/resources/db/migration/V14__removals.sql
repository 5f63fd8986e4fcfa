-- Whether the low one of the two ended the friendship, or the high one; null where nobody did. Where writing makes
-- contacts, only that one's next message adds again.
alter table contact add column removed_by_low boolean;
