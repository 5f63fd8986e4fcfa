package org.parley.platform;

import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/** One script as Flyway reads it. */
final class Migration extends LoadableResource {
    private final String name;
    private final String text;

    Migration(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public Reader read() {
        return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
        return getRelativePath();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getRelativePath();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return ListedMigrations.FOLDER + name;
    }
}
