package org.parley.launcher;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What only the start needed: half of the heap. */
final class Remains {
    /** So that the first people do not wait for it. */
    private static final Duration LATER = Duration.ofSeconds(3);

    private static final String LEAST = "MinHeapFreeRatio";
    private static final String MOST = "MaxHeapFreeRatio";

    private Remains() {}

    /**
     * Gives it back to the system, since an idle server would not come to that for hours. How much of the heap may stay
     * free is narrow for this once only: always, each small growth would be a collection of everything.
     */
    static void giveBack() {
        try {
            Thread.sleep(LATER.toMillis());
            HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            String least = java.getVMOption(LEAST).getValue();
            String most = java.getVMOption(MOST).getValue();
            java.setVMOption(LEAST, "5");
            java.setVMOption(MOST, "10");
            System.gc();
            java.setVMOption(MOST, most);
            java.setVMOption(LEAST, least);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException unknownHere) {
            System.gc(); // another Java, with a heap of its own kind
        }
    }
}
