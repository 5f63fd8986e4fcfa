package org.parley.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.account.NoSuchAccount;
import org.parley.account.Username;
import org.parley.conversation.RoomName;
import org.parley.platform.Checks;
import org.parley.platform.Invalid;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * A room that somebody wants to make.
 *
 * @param clientId made by the client, or null: the same one is the same room
 * @param members  in the order given, each once, without the maker
 */
record NewRoom(String clientId, RoomName name, Set<Username> members) {
    /** @throws Invalid naming each field that cannot be accepted */
    static NewRoom of(String maker, String clientId, String name, List<String> members) {
        Checks checks = new Checks();
        String id = checks.check(() -> clientId == null ? null : new ClientId(clientId).value());
        RoomName called = checks.check(() -> new RoomName(name));
        Set<Username> who = checks.check(() -> names(maker, members));
        checks.done();
        return new NewRoom(id, called, who);
    }

    private static Set<Username> names(String maker, List<String> members) {
        int most = Settings.current().number(Setting.ROOMS_MAX_MEMBERS);
        List<String> given = members == null ? List.of() : members;
        Set<Username> names = new LinkedHashSet<>();
        for (String name : given) {
            names.add(Username.find(name).orElseThrow(NoSuchAccount::new));
        }
        names.removeIf(name -> name.value().equals(maker));
        if (names.size() >= most) throw new Invalid("members", "must be at most " + most + " with yourself");
        return names;
    }
}
