/**
 * Who has an account: names, addresses, passwords and choices. It decides what a name may be and how a password is
 * kept. Uses platform and settings; whoever signs in, befriends or shows an account stands above it.
 */
package org.parley.account;
