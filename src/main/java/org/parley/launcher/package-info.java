/**
 * Parley as one jar: looks that it can run, unpacks the server once, starts it inside this process and tells people
 * in plain words how that went. It uses the settings and the JDK; nothing uses it.
 */
package org.parley.launcher;
