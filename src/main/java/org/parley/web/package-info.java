/**
 * The pages: one bean each, on top of the services alone, and what serves their scripts and styles. It decides how a
 * page is reached and in which language it speaks, and may use every other package; nothing uses it.
 */
package org.parley.web;
