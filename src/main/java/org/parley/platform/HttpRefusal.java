package org.parley.platform;

import java.util.Map;

/** What HTTP itself refuses before any feature is asked. */
final class HttpRefusal extends Refusal {
    private static final long serialVersionUID = 1L;

    private record Wording(String type, String title, String detail) {}

    private static final Map<Integer, Wording> WORDINGS = Map.of(
            400, new Wording("malformed", "This could not be read", "The request is not well formed."),
            403, new Wording("forbidden", "Not allowed", "This is not allowed here."),
            404, new Wording("no-such-resource", "Not found", "There is nothing at this address."),
            405, new Wording("method-not-allowed", "Not this method", "This address does not take this method."),
            406, new Wording("not-acceptable", "Not in this format", "Answers are application/json."),
            413, new Wording("too-large", "Too large", "The body is larger than what is taken here."),
            415, new Wording("unsupported-media-type", "Not this kind of body", "Send application/json in UTF-8."));

    private HttpRefusal(int status, Wording wording) {
        super(status, wording.type, wording.title, wording.detail);
    }

    static Refusal of(int status) {
        if (status == 401) return new SignedOut();
        if (status == 503) return new TryAgain();
        if (status >= 500) return new Unexpected();
        Wording wording = WORDINGS.get(status);
        return wording != null ? new HttpRefusal(status, wording) : new HttpRefusal(400, WORDINGS.get(400));
    }
}
