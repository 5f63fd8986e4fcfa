package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one who typed the code that the shared site printed at its first start: one account for all stories. */
final class Admin {
    private static final Pattern CODE = Pattern.compile("enter this code in the settings: ([a-z0-9-]+)");

    private Admin() {}

    static Person one() {
        return Made.ADMIN;
    }

    /** The code that a console told. */
    static String codeIn(String console) {
        Matcher code = CODE.matcher(console);
        if (code.find()) return code.group(1);
        throw new IllegalStateException("no admin code in " + console);
    }

    private static final class Made {
        static final Person ADMIN = make();

        private static Person make() {
            Person person = Person.signsUp("admin");
            person.posts("/me/admin", "code", code()).accepted();
            return person;
        }

        /** Of a site that was not started here, {@code -Dit.log} names the log. */
        private static String code() {
            Site.shared();
            String given = System.getProperty("it.log");
            Path log = given == null ? PayaraMicro.log("server") : Path.of(given);
            try {
                return codeIn(Files.readString(log));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
