package org.parley.platform;

import java.sql.SQLException;

/** The store did not do as it was told; the cause says why. Whether it is worth a retry is judged at the edge. */
public final class StoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFailed(SQLException cause) {
        super(cause);
    }
}
