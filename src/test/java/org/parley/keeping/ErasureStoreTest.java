package org.parley.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.account.Accounts;

class ErasureStoreTest {
    private final List<Instant> freed = new ArrayList<>();

    @Test
    void aNameIsReservedForAYear() {
        ErasureStore store = new ErasureStore();
        store.clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        store.accounts = new Accounts() {
            @Override
            public void freeNames(Instant before) {
                freed.add(before);
            }
        };

        store.freeNames();

        assertThat(freed).containsExactly(Instant.parse("2025-11-21T12:00:00Z"));
    }
}
