package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can only be seen from inside the server. */
@ExtendWith({InsideServer.class, ArquillianExtension.class})
class InsideIT {
    @Inject
    Transactions transactions;

    @Deployment
    static WebArchive parleyWithThisTest() throws URISyntaxException {
        return ParleyDeployment.named("inside.war")
                .addClasses(InsideServer.class, Transactions.class, Site.class, Http.class, Answer.class, Words.class)
                .addClasses(AccountApi.class, Person.class, ChatApi.class, LiveClient.class, Hearing.class, Frame.class)
                .addClasses(Message.class, Unique.class)
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
}
