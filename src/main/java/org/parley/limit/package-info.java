/**
 * How often people may do what, on all nodes together. It names what other packages do, since a node counts what was
 * done elsewhere, also where nobody has done it here yet. It may use the platform alone.
 */
package org.parley.limit;
