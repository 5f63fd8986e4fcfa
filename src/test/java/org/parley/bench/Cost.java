package org.parley.bench;

import java.util.Locale;

/** Seconds of processor time. */
record Cost(double server, double database, double generator) {
    private static final long SELF = ProcessHandle.current().pid();

    static Cost now(Rival rival) {
        return new Cost(rival.cpu(), rival.database() == 0 ? 0 : Proc.cpu(rival.database()), Proc.cpuAlone(SELF));
    }

    Cost since(Cost before) {
        return new Cost(server - before.server, database - before.database, generator - before.generator);
    }

    Cost times(double factor) {
        return new Cost(server * factor, database * factor, generator * factor);
    }

    double total() {
        return server + database;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f + %.3f, generator %.3f", server, database, generator);
    }
}
