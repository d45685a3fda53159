package dev.recado.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Two sessions behind one connection: statements go to the first one, or, from some commit on, to the second one. */
final class TransactionPooler {
    private final Connection first;
    private final Connection second;
    private boolean switching;
    private Connection current;

    /** Both belong to whoever made them, auto-commit off. */
    TransactionPooler(Connection first, Connection second) {
        this.first = first;
        this.second = second;
        this.current = first;
    }

    /** From the next commit on. */
    void switchOver() {
        switching = true;
    }

    Connection connection() {
        return (Connection) proxy(Connection.class, (self, method, values) -> {
            switch (method.getName()) {
                case "prepareStatement":
                    return statement((String) values[0]);
                case "commit":
                    current.commit();
                    current = switching ? second : first;
                    return null;
                default:
                    return call(current, method, values);
            }
        });
    }

    private PreparedStatement statement(String sql) {
        List<Call> settings = new ArrayList<>();
        return (PreparedStatement) proxy(PreparedStatement.class, (self, method, values) -> {
            if (method.getName().startsWith("set")) {
                settings.add(new Call(method, values));
                return null;
            }
            PreparedStatement there = current.prepareStatement(sql);
            for (Call setting : settings) {
                call(there, setting.method, setting.values);
            }
            settings.clear();
            return call(there, method, values);
        });
    }

    private record Call(Method method, Object[] values) {}

    private static Object call(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException cause ? cause : e;
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
