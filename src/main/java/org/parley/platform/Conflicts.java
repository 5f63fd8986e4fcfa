package org.parley.platform;

import java.sql.SQLException;

/** Reads what a store says about its constraints, whichever provider wrapped it how often. */
public final class Conflicts {
    private static final int DEEPEST = 20;

    private Conflicts() {}

    /** Whether somebody else was first: a unique or foreign key said no (SQL states 23xxx). */
    public static boolean isConstraint(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) return true;
        }
        return false;
    }
}
