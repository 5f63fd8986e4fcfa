package org.parley.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.parley.platform.Sql;

/**
 * A file as those see it who may have it.
 *
 * @param name   as its owner called it, without what could mislead
 * @param type   told from the content
 * @param size   in bytes
 * @param width  of a picture that has a preview, in pixels and the right way up; else null
 * @param height likewise
 */
public record FileView(UUID id, String name, String type, long size, Integer width, Integer height) {
    /** Of the columns with these names. */
    public static FileView of(ResultSet row) throws SQLException {
        return new FileView(
                Sql.id(row, "id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                Sql.integer(row, "width"),
                Sql.integer(row, "height"));
    }

    boolean drawn() {
        return width != null;
    }
}
