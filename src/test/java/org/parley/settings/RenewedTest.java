package org.parley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenewedTest {
    private final List<Connection> opened = new ArrayList<>();
    private final Connection connection = Renewed.by(this::open);

    RenewedTest() throws SQLException {}

    private Connection open() throws SQLException {
        opened.add(DriverManager.getConnection("jdbc:h2:mem:"));
        return opened.get(opened.size() - 1);
    }

    private void breaks() throws SQLException {
        opened.get(opened.size() - 1).close();
    }

    @Test
    void opensAnewWhenItWasClosedWhileNobodyUsedIt() throws SQLException {
        breaks();

        connection.setAutoCommit(false);
        connection.createStatement().execute("select 1");
        connection.commit();

        assertThat(opened).hasSize(2);
    }

    @Test
    void staysClosedWithinATransaction() throws SQLException {
        connection.setAutoCommit(false);
        connection.createStatement().execute("select 1");
        breaks();

        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        assertThat(opened).hasSize(1);
    }

    @Test
    void isOpenAgainAfterACommitThatFailed() throws SQLException {
        connection.setAutoCommit(false);
        breaks();
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

        assertThat(connection.isValid(1)).isTrue();
        assertThat(opened).hasSize(2);
    }

    @Test
    void endsWhenItIsClosed() throws SQLException {
        connection.close();

        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).isClosed()).isTrue();
    }
}
