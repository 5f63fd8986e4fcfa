package org.parley.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migrations by name, since not every server lets a class path be searched. A test holds it equal to the folder. */
final class ListedMigrations implements ResourceProvider {
    static final String FOLDER = "db/migration/";
    static final List<String> NAMES = List.of(
            "V1__accounts.sql",
            "V2__sessions.sql",
            "V3__presence.sql",
            "V4__contacts.sql",
            "V5__conversations.sql",
            "V6__messages.sql",
            "V7__changes.sql",
            "V8__rooms.sql",
            "V9__files.sql",
            "V10__search.sql",
            "V11__keeping.sql",
            "V12__recovery.sql",
            "V14__removals.sql",
            "V15__touches.sql",
            "V16__reports.sql",
            "V17__nodes.sql",
            "V18__allowances.sql",
            "V21__unheard.sql",
            "V22__account_touches.sql");

    @Override
    public LoadableResource getResource(String name) {
        return NAMES.stream()
                .filter(known -> name.equals(known) || name.equals(FOLDER + known))
                .findFirst()
                .map(ListedMigrations::read)
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name -> name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith))
                .map(ListedMigrations::read)
                .toList();
    }

    private static LoadableResource read(String name) {
        try (InputStream in = ListedMigrations.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return new Migration(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
