package org.parley.friendship;

import java.util.UUID;

/**
 * What became of asking somebody.
 *
 * @param id        the request that waits, or that was accepted by this
 * @param addressee who was asked
 * @param accepted  whether they are friends now
 * @param anew      whether this made the request, rather than find one
 */
public record RequestMade(UUID id, UUID addressee, boolean accepted, boolean anew) {}
