package org.parley.friendship;

import java.time.Duration;

/**
 * On which terms somebody may be asked.
 *
 * @param coolDown how long after a refusal the same person cannot be asked again; zero for no wait
 * @param mutual whether a request is accepted at once
 * @param closed whether the addressee takes no new requests
 */
record Terms(Duration coolDown, boolean mutual, boolean closed) {}
