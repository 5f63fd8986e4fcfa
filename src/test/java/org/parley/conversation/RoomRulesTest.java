package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.account.AdminsOnly;

class RoomRulesTest {
    private final Member owner = new Member(new UUID(0, 1), Role.OWNER, 0);
    private final Member oldMember = new Member(new UUID(0, 2), Role.MEMBER, 0);
    private final Member oldAdmin = new Member(new UUID(0, 3), Role.ADMIN, 0);
    private final Member admin = new Member(new UUID(0, 4), Role.ADMIN, 0);
    private final Member member = new Member(new UUID(0, 5), Role.MEMBER, 0);
    private final List<Member> all = List.of(owner, oldMember, oldAdmin, admin, member);

    @Test
    void ownersAndAdminsManage() {
        assertThatCode(() -> RoomRules.checkManages(owner)).doesNotThrowAnyException();
        assertThatCode(() -> RoomRules.checkManages(admin)).doesNotThrowAnyException();
        assertThatThrownBy(() -> RoomRules.checkManages(member)).isInstanceOf(AdminsOnly.class);
    }

    @Test
    void membersAddMembersAndManagersAddManagers() {
        assertThatCode(() -> RoomRules.checkAdmits(member, Role.MEMBER, 5, 6)).doesNotThrowAnyException();
        assertThatCode(() -> RoomRules.checkAdmits(admin, Role.ADMIN, 5, 6)).doesNotThrowAnyException();
        assertThatThrownBy(() -> RoomRules.checkAdmits(member, Role.ADMIN, 5, 6))
                .isInstanceOf(AdminsOnly.class);
        assertThatThrownBy(() -> RoomRules.checkAdmits(admin, Role.OWNER, 5, 6)).isInstanceOf(AdminsOnly.class);
    }

    @Test
    void aFullRoomTakesNobody() {
        assertThatThrownBy(() -> RoomRules.checkAdmits(owner, Role.MEMBER, 6, 6))
                .isInstanceOf(RoomFull.class);
    }

    @Test
    void onlyOwnersMakeAndUnmakeOwners() {
        assertThatCode(() -> RoomRules.checkAssigns(owner, member, Role.OWNER, all))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RoomRules.checkAssigns(admin, member, Role.OWNER, all))
                .isInstanceOf(AdminsOnly.class);
        assertThatThrownBy(() -> RoomRules.checkAssigns(admin, owner, Role.MEMBER, all))
                .isInstanceOf(AdminsOnly.class);
        assertThatThrownBy(() -> RoomRules.checkRemoves(admin, owner)).isInstanceOf(AdminsOnly.class);
    }

    @Test
    void adminsManageAdminsAndMembers() {
        assertThatCode(() -> RoomRules.checkAssigns(admin, member, Role.ADMIN, all))
                .doesNotThrowAnyException();
        assertThatCode(() -> RoomRules.checkRemoves(admin, oldAdmin)).doesNotThrowAnyException();
        assertThatThrownBy(() -> RoomRules.checkRemoves(member, oldMember)).isInstanceOf(AdminsOnly.class);
    }

    @Test
    void theLastOwnerStaysOne() {
        assertThatThrownBy(() -> RoomRules.checkAssigns(owner, owner, Role.MEMBER, all))
                .isInstanceOf(LastOwner.class);
    }

    @Test
    void theOldestAdminTakesOver() {
        assertThat(RoomRules.heir(List.of(oldMember, oldAdmin, admin, member))).contains(oldAdmin);
    }

    @Test
    void withoutAnAdminTheOldestMemberTakesOver() {
        assertThat(RoomRules.heir(List.of(oldMember, member))).contains(oldMember);
    }

    @Test
    void nobodyTakesOverWhileThereIsAnOwnerOrNobody() {
        assertThat(RoomRules.heir(all)).isEmpty();
        assertThat(RoomRules.heir(List.of())).isEmpty();
    }
}
