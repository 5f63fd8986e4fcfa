/**
 * Decides who is online and when somebody was last seen; told by the live connections through events. It may use
 * sessions, accounts and the platform.
 */
package org.parley.presence;
