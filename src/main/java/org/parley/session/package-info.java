/**
 * Who is signed in: tokens, how long they are good, and the one mechanism that every request goes through. It decides
 * what a credential is and how often one may be guessed. Uses account and platform.
 */
package org.parley.session;
