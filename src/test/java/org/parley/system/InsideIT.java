package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.account.Accounts;
import org.parley.account.Username;
import org.parley.friendship.Contacts;
import org.parley.platform.Database;

/** What can only be seen from inside the server. */
@OwnParley
@ExtendWith({InsideServer.class, ArquillianExtension.class})
class InsideIT {
    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    Contacts contacts;

    @Deployment
    static WebArchive parleyWithThisTest() throws URISyntaxException {
        return ParleyDeployment.named("inside.war")
                .addClasses(InsideServer.class, Transactions.class, Site.class, Http.class, Answer.class, Words.class)
                .addClasses(AccountApi.class, Person.class, ChatApi.class, LiveClient.class, Hearing.class, Frame.class)
                .addClasses(Message.class, Unique.class, Witness.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    @Test
    void everyEntityFitsTheSchema() {
        assertThat(transactions.entityNames()).isNotEmpty().allSatisfy(entity -> transactions.selectAll(entity));
    }

    @Test
    void noConnectionKeepsWhatItLockedForLong() {
        if (!Database.isPostgresql()) return; // H2 has one process, and what it locks ends with it

        assertThat(transactions.setting("lock_timeout")).isEqualTo("2s");
        assertThat(transactions.setting("statement_timeout")).isEqualTo("5s");
        assertThat(transactions.setting("idle_in_transaction_session_timeout")).isEqualTo("8s");
    }

    @Test
    void nothingIsPushedBeforeTheCommitNorAfterARollback() {
        Site here = new Site(URI.create("http://127.0.0.1:" + System.getProperty(InsideServer.PORT) + "/inside"));
        Person alice = Person.signsUp(here, "alice");
        Person bob = Person.signsUp(here, "bob");
        UUID asking =
                accounts.find(new Username(alice.username())).orElseThrow().id();
        try (LiveClient window = bob.goesLive()) {
            assertThatThrownBy(() -> transactions.rollBack(() -> contacts.request(asking, bob.username(), "undone")))
                    .isInstanceOf(Transactions.Undone.class);
            assertThat(window.isUpToDate().heard("friend-request")).isEmpty();

            transactions.commit(() -> contacts.request(asking, bob.username(), "meant"), () -> assertThat(
                            window.isUpToDate().heard("friend-request"))
                    .isEmpty());

            assertThat(window.awaits("friend-request").at("/note")).isEqualTo("meant");
            assertThat(bob.requestsIn("incoming")).containsExactly(alice.username());
        }
    }
}
