package org.parley.account;

/** What somebody asks to change about themselves, as it was sent; null leaves as it is; an empty title or locale takes it away. */
public record ProfilePatch(
        String displayName,
        String title,
        String locale,
        Boolean receipts,
        Boolean presenceVisible,
        String contactsFrom) {}
