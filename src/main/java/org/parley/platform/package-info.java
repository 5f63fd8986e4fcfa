/**
 * What every feature stands on: refusals and their one body, ids, time, paging, the JAX-RS application and the
 * database's migration. It knows no word of the domain and uses only the settings, the JDK and Jakarta.
 */
package org.parley.platform;
