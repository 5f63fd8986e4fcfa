package org.parley.friendship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.parley.platform.Sql;
import org.parley.platform.Time;

/**
 * How a profile is read out of a row, for every statement that brings one along.
 *
 * @param account the id that it is asked for by, and that never leaves the server
 */
public record ProfileRow(UUID account, Profile profile) {
    /**
     * What the row has to hold, of the aliases and expressions of the statement around it.
     *
     * @param viewer   the account that looks
     * @param account  the account that is looked at
     * @param presence the presence of the latter, where there is one
     * @param friends  null unless they are friends
     * @param blocks   null unless the viewer blocks the account
     * @param blocked  null unless the account blocks the viewer
     */
    public record Of(String viewer, String account, String presence, String friends, String blocks, String blocked) {
        /** Whether the viewer may know of the account's presence at all: neither hides it, neither blocks the other. */
        private String shown() {
            return "(" + account + ".id = " + viewer + ".id or (" + account + ".presence_visible and " + viewer
                    + ".presence_visible and " + blocks + " is null and " + blocked + " is null))";
        }

        /** 1 or 0. */
        String online() {
            return "case when " + presence + ".online and " + shown() + " then 1 else 0 end";
        }

        public String columns() {
            String name = account + ".id p_id, " + account + ".username p_username, " + account
                    + ".display_name p_display_name, " + account + ".title p_title, " + account + ".avatar p_avatar, ";
            String seen = presence + ".seen_at p_seen_at, case when " + shown() + " then 1 else 0 end p_shown, "
                    + online() + " p_online, ";
            return name + seen + "case when " + account + ".id = " + viewer + ".id then 'self' when " + blocks
                    + " is not null then 'blocked' when " + friends + " is not null then 'friend' when "
                    + asked(account, viewer) + " and not r.silent) then 'incoming' when " + asked(viewer, account)
                    + ") then 'outgoing' else 'none' end p_relation";
        }

        private static String asked(String by, String whom) {
            return "exists (select 1 from friend_request r where r.requester = " + by + ".id and r.addressee = " + whom
                    + ".id and r.declined_at is null";
        }
    }

    static ProfileRow of(ResultSet row) throws SQLException {
        return new ProfileRow(Sql.id(row, "p_id"), profile(row));
    }

    public static Profile profile(ResultSet row) throws SQLException {
        boolean online = row.getInt("p_online") == 1;
        Long seen = row.getInt("p_shown") == 1 && !online ? Sql.number(row, "p_seen_at") : null;
        Long avatar = Sql.number(row, "p_avatar");
        return new Profile(
                row.getString("p_username"),
                row.getString("p_display_name"),
                row.getString("p_title"),
                online,
                seen == null ? null : Time.instant(seen),
                row.getString("p_relation"),
                avatar == null ? null : Long.toString(avatar, Character.MAX_RADIX));
    }
}
