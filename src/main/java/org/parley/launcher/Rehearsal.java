package org.parley.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What people do first, done in the server itself while an archive of its classes is made: look, sign up, sign in. */
final class Rehearsal {
    private static final String SOMEBODY = "{\"username\":\"somebody\",\"password\":\"a long one nobody guesses\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;

    Rehearsal(String site) {
        this.site = site;
    }

    void play() throws IOException, InterruptedException {
        for (String page : new String[] {"/sign-in", "/sign-up", "/"}) send(to(page));
        post("accounts", SOMEBODY);
        post("sessions", SOMEBODY.replace("username", "login"));
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        send(to("/api/v1/" + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(request.build(), BodyHandlers.discarding());
    }
}
