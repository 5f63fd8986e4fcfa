package org.parley.conversation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.parley.account.AdminsOnly;

/**
 * Who may change what in a room. Owners may do everything, admins everything that is no owner's concern; a member
 * brings friends in and leaves. A room always has an owner.
 */
final class RoomRules {
    private RoomRules() {}

    /** @throws AdminsOnly for members */
    static void checkManages(Member caller) {
        if (!caller.role().manages()) throw new AdminsOnly("Only owners and admins of this room may do that.");
    }

    /**
     * @param role what the newcomer is to be
     * @throws AdminsOnly for a role that the caller may not give
     * @throws RoomFull   when there are as many as there may be
     */
    static void checkAdmits(Member caller, Role role, int present, int most) {
        if (role != Role.MEMBER) checkGives(caller, role);
        if (present >= most) throw new RoomFull(most);
    }

    /**
     * @throws AdminsOnly for members, and where an owner is made or unmade by who is none
     * @throws LastOwner  when nobody would be an owner any more
     */
    static void checkAssigns(Member caller, Member member, Role role, Collection<Member> all) {
        checkGives(caller, role);
        checkReaches(caller, member);
        boolean others = all.stream().anyMatch(one -> one.role() == Role.OWNER && !one.equals(member));
        if (member.role() == Role.OWNER && !others) throw new LastOwner();
    }

    /** @throws AdminsOnly for members, and for admins where the other is an owner */
    static void checkRemoves(Member caller, Member member) {
        checkManages(caller);
        checkReaches(caller, member);
    }

    private static void checkGives(Member caller, Role role) {
        checkManages(caller);
        if (role == Role.OWNER && caller.role() != Role.OWNER) throw ownersOnly();
    }

    private static void checkReaches(Member caller, Member member) {
        if (member.role() == Role.OWNER && caller.role() != Role.OWNER) throw ownersOnly();
    }

    private static AdminsOnly ownersOnly() {
        return new AdminsOnly("Only an owner of this room may do that.");
    }

    /**
     * Who takes over: nobody while there is an owner, else the oldest admin, else the oldest member.
     *
     * @param left those who stay, who has been there longest first
     */
    static Optional<Member> heir(Collection<Member> left) {
        if (left.stream().anyMatch(member -> member.role() == Role.OWNER)) return Optional.empty();
        return left.stream().min(Comparator.comparing(Member::role));
    }
}
