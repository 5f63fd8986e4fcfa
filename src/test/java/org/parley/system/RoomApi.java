package org.parley.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One room, as one of its members manages it; what is said in it goes through {@link #chat}. */
record RoomApi(Person person, String id) {
    static RoomApi made(Person owner, String name, Person... members) {
        return new RoomApi(owner, make(owner, null, name, members).accepted().at("/id"));
    }

    static Answer make(Person owner, String clientId, String name, Person... members) {
        List<String> names = Arrays.stream(members).map(Person::username).toList();
        return owner.posts("/rooms", "clientId", clientId, "name", name, "members", names);
    }

    ChatApi chat() {
        return new ChatApi(person, id);
    }

    RoomApi as(Person other) {
        return new RoomApi(other, id);
    }

    Answer renames(String name) {
        return person.patches("/rooms/" + id, "name", name);
    }

    Answer adds(Person newcomer) {
        return gives(newcomer, "member");
    }

    /** Adds, or changes the role. */
    Answer gives(Person member, String role) {
        return person.puts("/rooms/" + id + "/members/" + member.username(), "role", role);
    }

    Answer removes(Person member) {
        return person.deletes("/rooms/" + id + "/members/" + member.username());
    }

    Answer leaves() {
        return removes(person);
    }

    Answer members() {
        return person.gets("/rooms/" + id + "/members?limit=100");
    }

    /** Who is in it, who has been there longest first, as {@code name:role}. */
    List<String> roles(Person... known) {
        List<String> roles = new ArrayList<>();
        members().accepted().items().forEach(member -> {
            String name = Answer.text(Answer.find(member, "/account/username"));
            roles.add(name.replaceAll("[-._].*", "") + ":" + member.getString("role"));
        });
        return roles;
    }
}
