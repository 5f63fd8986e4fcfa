/**
 * Decides how two accounts stand to each other: requests, friends and blocks. Profiles and the directory live here,
 * because they show the relation. It may use presence, accounts and the platform.
 */
package org.parley.friendship;
