/**
 * What is live: the socket and the event stream, who is connected by which, and the frames they get. It observes what
 * others have committed, and listens to what limits count; nobody calls it, so the application is whole without it. A
 * frame is a hint: whoever misses one finds everything in the store.
 */
package org.parley.realtime;
