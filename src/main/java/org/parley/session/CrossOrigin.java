package org.parley.session;

import org.parley.platform.Refusal;

/** 403: another site's page asks with this browser's cookie, or nothing shows that it does not. */
public final class CrossOrigin extends Refusal {
    private static final long serialVersionUID = 1L;

    CrossOrigin() {
        super(403, "cross-origin", "Not from here", "With a cookie this is only answered to this site's own pages.");
    }
}
