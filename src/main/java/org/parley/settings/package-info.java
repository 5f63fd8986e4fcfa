/** The settings and the data source that they choose: the JDK and drivers only, since it is also its own jar. */
package org.parley.settings;
