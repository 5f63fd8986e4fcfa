package org.parley.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.account.Caller;
import org.parley.platform.Invalid;
import org.parley.platform.Secrets;
import org.parley.platform.SignedOut;
import org.parley.platform.Time;
import org.parley.platform.TooMany;

/** The code of an authenticator app, asked for after the password by those who turned it on. */
@ApplicationScoped
public class SecondFactor {
    private static final String TICKET = "second-step";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    SecondFactorStore store;

    @Inject
    PasswordAgain password;

    @Inject
    Throttle throttle;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    public boolean isOn(UUID account) {
        return store.isOn(account);
    }

    /**
     * Makes a secret, which counts once a code of it was shown.
     *
     * @throws TotpIsOn when there is one that counts
     * @throws Invalid  when the password is wrong
     */
    public Enrolment start(Caller caller, String secret) {
        password.confirm(caller, secret, "password");
        TotpSecret made = TotpSecret.fresh();
        store.start(caller.account(), made);
        return new Enrolment(made.text(), made.uri(caller.username()));
    }

    /**
     * Turns it on.
     *
     * @return ten codes for when the app is lost, each good once, shown never again
     * @throws Invalid when it is not a code of now
     * @throws TooMany after too many wrong ones
     */
    public List<String> confirm(Caller caller, String code) {
        return throttle.guard(Subject.inside(caller.account()), () -> store.confirm(caller.account(), plain(code)));
    }

    /**
     * New codes for when the app is lost; the old ones are worthless then.
     *
     * @throws Invalid when the password is wrong, or it is not on
     */
    public List<String> renew(Caller caller, String secret) {
        password.confirm(caller, secret, "password");
        return store.renew(caller.account());
    }

    /**
     * Turns it off; done, where it is off.
     *
     * @throws Invalid when the password is wrong
     */
    public void end(Caller caller, String secret, String language) {
        password.confirm(caller, secret, "password");
        store.end(caller.account(), language);
    }

    /**
     * Called where tries are counted.
     *
     * @throws TotpRequired     when it is on and there is no code
     * @throws WrongCredentials when the code is none, or was taken before
     */
    void check(UUID account, String code) {
        if (!store.isOn(account)) return;
        String plain = plain(code);
        if (plain.isEmpty()) throw new TotpRequired(ticket(account));
        if (!store.take(account, plain)) throw new WrongCredentials();
    }

    private String ticket(UUID account) {
        byte[] plain = ByteBuffer.allocate(24)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .putLong(Time.micros(clock.instant().plus(PATIENCE)))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.seal(TICKET, plain));
    }

    /** @throws SignedOut when the ticket is none, or too old */
    UUID admitted(String ticket) {
        ByteBuffer plain = opened(ticket).map(ByteBuffer::wrap).orElseThrow(SignedOut::new);
        UUID account = new UUID(plain.getLong(), plain.getLong());
        if (plain.getLong() < Time.micros(clock.instant())) throw new SignedOut();
        return account;
    }

    private Optional<byte[]> opened(String ticket) {
        try {
            return secrets.unseal(TICKET, Base64.getUrlDecoder().decode(String.valueOf(ticket)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** People group digits by spaces and dashes. */
    private static String plain(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "");
    }
}
