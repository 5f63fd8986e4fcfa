package org.parley.account;

/**
 * What only the owner sees.
 *
 * @param email  null where none was claimed
 * @param locale a BCP 47 tag, or null to follow the browser
 */
public record OwnAccount(AccountView view, String email, boolean emailVerified, String locale) {}
