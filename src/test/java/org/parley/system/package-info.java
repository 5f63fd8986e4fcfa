/**
 * Stories about the whole application, told from outside through HTTP, the socket and a browser. The facades hold all
 * of that handling; they use nothing of the application's own classes, so the stories can judge any installation.
 */
package org.parley.system;
