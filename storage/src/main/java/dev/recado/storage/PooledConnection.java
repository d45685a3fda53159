package dev.recado.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * A connection as the pool of {@code vertx-jdbc-client} 5.0.10 needs it, which mends three things there:
 *
 * <ul>
 *   <li>it keeps dead connections for ever: here one that its driver has found closed is replaced at its next use;
 *   <li>it leaves auto-commit off after a transaction, so that later writes would wait for a commit that never comes;
 *   <li>it asks for generated keys of every statement, which fails: our ids are made by us, so here there are none.
 * </ul>
 *
 * <p>Used by one thread at a time, as connections are.
 */
final class PooledConnection implements InvocationHandler {
    private final ConnectionSource source;
    private Connection connection;
    private boolean inTransaction;
    private boolean ending;

    private PooledConnection(ConnectionSource source) throws SQLException {
        this.source = source;
        this.connection = source.open();
    }

    static Connection open(ConnectionSource source) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                PooledConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new PooledConnection(source));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return switch (method.getName()) {
                case "close", "isClosed", "abort" -> method.invoke(connection, arguments);
                case "setAutoCommit" -> setAutoCommit((boolean) arguments[0]);
                case "commit", "rollback" -> {
                    ending = arguments == null;
                    yield method.invoke(connection, arguments);
                }
                case "getMetaData" -> withoutGeneratedKeys(living().getMetaData());
                default -> method.invoke(living(), arguments);
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** After a commit or a rollback the pool says "off" and means "as before". */
    private Object setAutoCommit(boolean on) throws SQLException {
        boolean begins = !on && !ending;
        ending = false;
        inTransaction = false;
        living().setAutoCommit(!begins);
        inTransaction = begins;
        return null;
    }

    private Connection living() throws SQLException {
        // What a transaction did before its connection was lost is gone: another connection must not finish it.
        if (!inTransaction && connection.isClosed()) {
            connection = source.open();
        }
        return connection;
    }

    private static DatabaseMetaData withoutGeneratedKeys(DatabaseMetaData metaData) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return method.getName().equals("supportsGetGeneratedKeys") ? false : method.invoke(metaData, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (DatabaseMetaData) Proxy.newProxyInstance(
                PooledConnection.class.getClassLoader(), new Class<?>[] {DatabaseMetaData.class}, handler);
    }
}
