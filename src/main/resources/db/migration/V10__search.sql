-- The index of words, on PostgreSQL alone: ${postgresql} begins a comment elsewhere. It is filled a moment after the
-- messages, so that nobody's sending waits for it; message_words_reached says how far, and what is newer is looked
-- through. grams holds numbers for pairs of characters, conversation and sender; a deleted message has none.
${postgresql} create table message_words (
${postgresql}   conversation_id uuid      not null references conversation (id),
${postgresql}   seq             bigint    not null,
${postgresql}   sent_at         bigint    not null,
${postgresql}   id              uuid      not null,
${postgresql}   grams           integer[] not null,
${postgresql}   primary key (conversation_id, seq)
${postgresql} );
${postgresql} create index message_words_by_gram on message_words using gin (grams);

${postgresql} create table message_words_reached (
${postgresql}   conversation_id uuid   primary key references conversation (id),
${postgresql}   seq             bigint not null
${postgresql} );
