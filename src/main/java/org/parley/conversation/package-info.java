/**
 * Conversations: who is in one, how far each member has received and read, and the one row whose lock gives every
 * change its place. It may use friendship and what stands above it; it knows nothing of what is said.
 */
package org.parley.conversation;
