package org.parley.settings;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection that opens itself anew where the driver has closed it and no transaction is under way on it. For a pool
 * that never asks whether what it hands out still lives: when the database was restarted, it would hand out the dead
 * for minutes. Whether it is closed the driver knows, and asks nobody. Within a transaction it stays closed, since what
 * was done in it is lost.
 */
final class Renewed implements InvocationHandler {
    interface Opening {
        Connection open() throws SQLException;
    }

    private final Opening opening;
    private Connection connection;
    private boolean underWay;

    private Renewed(Opening opening) throws SQLException {
        this.opening = opening;
        connection = opening.open();
    }

    static Connection by(Opening opening) throws SQLException {
        Class<?>[] kind = {Connection.class};
        return (Connection) Proxy.newProxyInstance(Renewed.class.getClassLoader(), kind, new Renewed(opening));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close", "abort" -> {}
            case "setAutoCommit" -> {
                renew();
                underWay = !(boolean) arguments[0];
            }
            default -> {
                if (!underWay) renew();
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        } finally {
            if (ends(method)) underWay = false;
        }
    }

    /** Also when it fails: a pool says nothing more of a transaction after that. */
    private static boolean ends(Method method) {
        return (method.getName().equals("commit") || method.getName().equals("rollback"))
                && method.getParameterCount() == 0;
    }

    private void renew() throws SQLException {
        if (connection.isClosed()) connection = opening.open();
    }
}
