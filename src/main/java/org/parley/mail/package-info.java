/**
 * Mail on its way out. It decides how a letter looks and how long it is tried; what it says is the features' to say.
 * Uses platform and settings.
 */
package org.parley.mail;
