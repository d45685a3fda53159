package dev.recado.delivery.log;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection that counts what its statements do. */
final class CountingConnection {
    private final AtomicInteger executed = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();
    private final Connection connection;

    CountingConnection(Connection counted) {
        this.connection = proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(counted, method, arguments);
            return result instanceof PreparedStatement statement ? counting(statement) : result;
        });
    }

    private PreparedStatement counting(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executed.incrementAndGet();
            }
            if (method.getName().equals("addBatch")) {
                rows.incrementAndGet();
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    Connection connection() {
        return connection;
    }

    /** How many statements were executed since this was asked last; a batch is one. */
    int executed() {
        return executed.getAndSet(0);
    }

    /** How many rows were put into batches since this was asked last. */
    int rows() {
        return rows.getAndSet(0);
    }
}
