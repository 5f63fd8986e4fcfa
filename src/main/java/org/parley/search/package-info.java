/**
 * Finding words again: who may find which message, the index of words where the store has one, and the page of what
 * was found. It learns of new and changed messages by events. It may use message and what stands above it.
 */
package org.parley.search;
