package org.parley.system;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one place that says what is put on a server: the WAR as it was built, every byte of it. */
final class ParleyDeployment {
    static final File WAR = new File("target/parley.war");

    private ParleyDeployment() {}

    /** @param name decides the context root: {@code ROOT.war} stands for {@code /} */
    static WebArchive named(String name) {
        if (!WAR.isFile()) throw new IllegalStateException(WAR + " is missing: package comes before these tests");
        return ShrinkWrap.create(WebArchive.class, name).merge(ShrinkWrap.createFromZipFile(WebArchive.class, WAR));
    }
}
