/**
 * What is kept, and for how long: old messages that go by themselves, accounts that are erased, and the copy of
 * everything held about somebody. It may use search and what stands above it.
 */
package org.parley.keeping;
