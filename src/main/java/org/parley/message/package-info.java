/**
 * What is said: the send path, history and changes, unread counts, deleting. Everything that shows a message lives
 * here, the lists of conversations and friends among them. It may use conversation and what stands above it.
 */
package org.parley.message;
