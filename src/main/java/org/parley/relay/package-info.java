/**
 * Carries hints between the nodes that serve one store: which ids changed, and whom that concerns, never anybody's
 * words. By which engine is a setting. A hint may be lost, or come twice; what it tells of is in the store, where a
 * sweep finds it within 2 s, but for who types and what limits count. It may use the platform alone.
 */
package org.parley.relay;
