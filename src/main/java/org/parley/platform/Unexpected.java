package org.parley.platform;

/** 500: a defect of ours. What it is stands in the log, under the request's id, and nowhere else. */
final class Unexpected extends Refusal {
    private static final long serialVersionUID = 1L;

    Unexpected() {
        super(
                500,
                "unexpected",
                "Something went wrong",
                "This is our fault. The log has more under this request's id.");
    }
}
