package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Photographs what a window shows, and notes what should not be so: barriers, what is too wide, another language. */
final class Judge {
    private final List<String> wrong = new ArrayList<>();
    private final Window window;
    private final Look look;

    Judge(Window window, Look look) {
        this.window = window;
        this.look = look;
    }

    Judge sees(String name) {
        String where = name + "-" + look;
        settle();
        window.isPhotographed(where);
        window.barriers().forEach(barrier -> wrong.add(where + ": " + barrier));
        if (window.scrollsSideways()) wrong.add(where + ": wider than the window");
        if (!window.page().evaluate("() => document.documentElement.lang").equals(look.language()))
            wrong.add(where + ": in another language");
        return this;
    }

    /** What moves has come to rest, so that colours are what they will be. */
    private void settle() {
        window.page()
                .evaluate("() => Promise.all(document.getAnimations().filter(one =>"
                        + " one.effect.getComputedTiming().iterations < 99).map(one => one.finished.catch(() => {})))");
    }

    void finds() {
        assertThat(wrong).isEmpty();
    }
}
