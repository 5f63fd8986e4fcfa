package org.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    @Test
    void aRefusalIsFoundHoweverDeepItWasWrapped() {
        var refusal = new TooMany(Duration.ofSeconds(3));

        assertThat(Refusals.of(new RuntimeException(new Exception(refusal)))).isSameAs(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "55P03", "40001", "HYT00"})
    void aStoreThatCannotNowIsWorthAnotherTry(String state) {
        var failure = new PersistenceException(new RuntimeException(new SQLException("no", state)));

        assertThat(Refusals.of(failure).type()).isEqualTo("try-again");
        assertThat(Refusals.of(failure).retryAfter()).isPositive();
    }

    @Test
    void aPoolWithoutConnectionsIsWorthAnotherTry() {
        assertThat(Refusals.of(new SQLException("Error in allocating a connection. Cause: in use"))
                        .status())
                .isEqualTo(503);
        assertThat(Refusals.of(new SQLTransientConnectionException("gone")).status())
                .isEqualTo(503);
    }

    @Test
    void aStoreThatIsGoneAtTheCommitIsWorthAnotherTry() {
        Throwable commit = new SystemException().initCause(new XAException("terminating connection"));

        assertThat(Refusals.of(new TransactionalException("during commit", commit))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void aDefectTellsNothingOfItself() {
        Refusal refusal = Refusals.of(new IllegalStateException("secret", new SQLException("select secret", "42000")));

        assertThat(refusal.status()).isEqualTo(500);
        assertThat(Problem.of(refusal, "urn:uuid:1").toString()).doesNotContain("secret");
    }
}
