package org.parley.platform;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import javax.transaction.xa.XAException;

/**
 * Tells a store that cannot take it now from a defect: unreachable, shutting down, out of room, out of
 * connections, a lock not had in time, gone at the commit. Trying again is then the answer, and safe, since nothing was
 * acknowledged.
 */
final class StoreFailure {
    private static final int DEEPEST = 20;
    /** Classes of SQL states: connection, transaction rolled back, resources, operator intervention. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");
    /** Lock not available (PostgreSQL), lock timeout (H2). */
    private static final Set<String> STATES = Set.of("55P03", "HYT00");
    /** H2: lock timeout, database closing or closed, input and output, connection broken, object closed. */
    private static final Set<Integer> H2_CODES = Set.of(50200, 90007, 90020, 90028, 90031, 90067, 90098, 90121, 90126);

    private StoreFailure() {}

    static boolean is(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (isOne(cause)) return true;
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        if (cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof QueryTimeoutException
                || cause instanceof XAException
                || cause instanceof RejectedExecutionException) return true;
        if (cause instanceof SQLException sql) return isOne(sql);
        // The pools and H2's store have no type that portable code could name.
        String name = cause.getClass().getSimpleName();
        return name.equals("MVStoreException") || name.equals("PoolingException");
    }

    private static boolean isOne(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) return String.valueOf(sql.getMessage()).contains("allocating a connection");
        return STATES.contains(state)
                || state.length() == 5 && CLASSES.contains(state.substring(0, 2))
                || H2_CODES.contains(sql.getErrorCode());
    }
}
