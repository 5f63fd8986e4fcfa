package org.parley.web;

import org.parley.session.SessionView;

/** A line of the list of devices. Times are RFC 3339; the script shows them where the reader is. */
public record DeviceRow(String id, String name, String address, String usedAt, boolean current) {
    static DeviceRow of(SessionView session) {
        return new DeviceRow(
                session.id().toString(),
                Browsers.name(session.userAgent()),
                session.address(),
                session.lastUsedAt().toString(),
                session.current());
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getUsedAt() {
        return usedAt;
    }

    public boolean isCurrent() {
        return current;
    }
}
