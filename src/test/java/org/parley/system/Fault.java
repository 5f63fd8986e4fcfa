package org.parley.system;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What may happen to the processes of an installation while people talk. Each is over, or made good, when it returns. */
enum Fault {
    /** A node ends without a word, and is started again. */
    A_NODE_IS_KILLED {
        @Override
        void strikes(Nodes nodes, Random random) {
            Installation node = nodes.node(random.nextInt(nodes.count()));
            passes(Duration.ofMillis(200 + random.nextInt(1500)));
            node.isKilled();
            passes(Duration.ofSeconds(2));
            node.starts();
        }
    },
    /** A node stands still for half a minute, and knows nothing of it. */
    A_NODE_IS_PAUSED {
        @Override
        void strikes(Nodes nodes, Random random) {
            List<Long> node =
                    List.of(nodes.node(random.nextInt(nodes.count())).process().pid());
            Signal.STOP.to(node);
            try {
                passes(Duration.ofSeconds(30));
            } finally {
                Signal.CONT.to(node);
            }
            passes(Duration.ofSeconds(3));
        }
    },
    /** One node after the other is stopped as a service manager does it, and started again. */
    ALL_NODES_ARE_RESTARTED {
        @Override
        void strikes(Nodes nodes, Random random) {
            for (int i = 0; i < nodes.count(); i++) {
                nodes.node(i).stops();
                nodes.node(i).starts();
                passes(Duration.ofSeconds(3));
            }
        }
    },
    /** The database ends in the middle of things and is away for a while. */
    THE_DATABASE_BREAKS {
        @Override
        void strikes(Nodes nodes, Random random) {
            nodes.store.breaks();
            passes(Duration.ofSeconds(15));
            nodes.store.starts();
        }
    },
    /** The database takes connections and requests, and answers nothing. */
    THE_DATABASE_FREEZES {
        @Override
        void strikes(Nodes nodes, Random random) {
            nodes.store.freezes();
            try {
                passes(Duration.ofSeconds(20));
            } finally {
                nodes.store.thaws();
            }
        }
    },
    /** The database ends connections that are in the middle of a transaction. */
    TRANSACTIONS_ARE_CUT {
        @Override
        void strikes(Nodes nodes, Random random) {
            for (int i = 0; i < 40; i++) {
                nodes.store.cutsTransactions();
                passes(Duration.ofMillis(20 + random.nextInt(100)));
            }
        }
    };

    /** Whether nobody can be answered while it lasts. */
    boolean isOfTheStore() {
        return this == THE_DATABASE_BREAKS || this == THE_DATABASE_FREEZES;
    }

    abstract void strikes(Nodes nodes, Random random);

    /** People go on talking meanwhile. */
    static void passes(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime())
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
    }
}
