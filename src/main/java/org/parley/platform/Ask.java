package org.parley.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One of several queries that are asked {@link Sql#together together}.
 *
 * @param answer what it found, once it was asked
 */
public record Ask<T>(String sql, Sql.Row<T> row, List<Object> values, List<T> answer) {
    /** @param values bound as {@link Sql} binds them, never null */
    public static <T> Ask<T> of(String sql, Sql.Row<T> row, Object... values) {
        return new Ask<>(sql, row, List.of(values), new ArrayList<>());
    }

    void read(ResultSet rows) throws SQLException {
        while (rows.next()) answer.add(row.of(rows));
    }
}
