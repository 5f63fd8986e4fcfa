package org.parley.friendship;

import java.util.UUID;

/** A profile with the id that it is asked for by, and that never leaves the server. */
record ProfileRow(UUID account, Profile profile) {}
