package org.parley.system;

import java.util.ArrayList;
import java.util.List;

/** People who talk in two scripts, under names short and long: what pictures are taken of. Made once. */
final class Town {
    private static final String LONG_NAME = "Maximiliane-Katharina von Hohenstein-Württemberg";

    final Person alice = named("alice", "Alice Moreau");
    final Person bob = named("bob", "Bob Lindqvist");
    final Person rain = named("xiaoyu", "王小雨");
    final Person max = named("maximiliane", LONG_NAME);
    final Person noor = named("noor", "نور حداد");
    final Person carl = named("carl", "Carl");
    final Person dora = named("dora", "Dora Okafor");
    final Person li = named("li", "李文博");
    final Person stranger = named("feifei", "欧阳菲菲");
    final Person blocked = named("gustav", "Gustav 古斯塔夫");
    final RoomApi garden;
    final ChatApi withBob;
    final ChatApi withCarl;
    final String announcements;
    private final List<LiveClient> online = new ArrayList<>();

    private Town() {
        for (Person friend : List.of(bob, rain, max, noor, carl)) alice.befriends(friend);
        bob.patches("/me", "title", "Lighthouse keeper, mostly awake").accepted();
        max.patches("/me", "title", "Donaudampfschifffahrtsgesellschaftskapitänin · 多瑙河上的船长，也种花")
                .accepted();
        dora.requests(alice, "We met at the harbour festival, I had the green umbrella. 很高兴认识你！")
                .accepted();
        alice.requests(li, "Hello from the garden").accepted();
        withCarl = withCarlIsOver();
        withMax();
        withRain();
        garden = garden();
        longRoom();
        withBob = withBob();
        announcements = announcements();
        isLookedAfter();
        for (Person one : List.of(bob, rain)) online.add(one.goesLive());
    }

    private void isLookedAfter() {
        alice.blocks(blocked).accepted();
        garden.chat().pins(3).accepted();
        garden.chat().pins(7).accepted();
        ChatApi chat = alice.chatWith(max);
        alice.posts(
                        "/reports",
                        "conversation",
                        chat.id(),
                        "seq",
                        1,
                        "reason",
                        "spam",
                        "comment",
                        "The same word every week. 每周都是这个词。")
                .accepted();
        rain.posts("/reports", "username", blocked.username(), "reason", "abuse")
                .accepted();
        Admin.one().sends("POST", "/invites", null).accepted();
    }

    static Town built() {
        return Made.TOWN;
    }

    /** Nobody waits for an answer any more. */
    Town settlesRequests() {
        dora.requests(alice).accepted();
        if (!alice.requestsIn("incoming").isEmpty()) alice.accepts(dora).accepted();
        if (!li.requestsIn("incoming").isEmpty()) li.accepts(alice).accepted();
        return this;
    }

    private static Person named(String nickname, String name) {
        Person person = Person.signsUp(nickname);
        person.patches("/me", "displayName", name).accepted();
        return person;
    }

    private ChatApi withCarlIsOver() {
        ChatApi chat = alice.chatWith(carl);
        chat.as(carl).says("Thanks for the ladder. See you around!");
        chat.reads(1).accepted();
        carl.removes(alice).accepted();
        return chat;
    }

    private void withMax() {
        ChatApi chat = alice.chatWith(max);
        chat.as(max)
                .says(
                        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz — 你能想象这个词吗？"
                                + " https://example.org/a/rather/long/path/that-goes-on/and-on/and-on?with=a-query&and=another#part");
        chat.sets("muted", true).accepted();
    }

    private void withRain() {
        ChatApi chat = alice.chatWith(rain);
        for (int i = 1; i <= 104; i++) chat.as(rain).says("第 " + i + " 页已经校对好了");
        chat.as(rain).says("晚上一起去河边走走，好吗？我带上相机和热茶 🍵");
    }

    private RoomApi garden() {
        RoomApi room = RoomApi.made(alice, "花园 Garden crew", bob, rain, max, noor);
        room.gives(bob, "admin").accepted();
        ChatApi chat = room.chat();
        chat.says("Who waters the tomatoes on Saturday?");
        chat.as(bob).says("I can, before the ferry leaves");
        chat.as(bob).says("Somebody took the long hose, by the way");
        chat.as(rain).says("水管在我这儿，周六早上带过去 🌱");
        long seq = chat.as(max)
                .says("@" + alice.username() + " could you bring the Gartenschlauchverlängerungskupplung?")
                .seq();
        chat.reacts(seq, "👍").accepted();
        chat.as(rain).reacts(seq, "👍").accepted();
        chat.as(bob).reacts(seq, "🌻").accepted();
        chat.sendsReply(Unique.suffix(), "Yes, it hangs in the shed. 星期六见！", seq)
                .accepted();
        chat.as(noor).says("سأحضر القهوة والتمر");
        chat.sets("pinned", true).accepted();
        return room;
    }

    private void longRoom() {
        RoomApi room = RoomApi.made(max, "The very long name of a room in which hardly anything is said", alice);
        room.chat().says("Minutes of the last meeting are in the usual place");
    }

    private ChatApi withBob() {
        ChatApi chat = alice.chatWith(bob);
        ChatApi bobs = chat.as(bob);
        chat.says("Shall we meet at the harbour?");
        bobs.says("Yes! At six, by the lighthouse");
        bobs.says("I have the keys until eight, so there is time to go up and look at the islands before it gets dark");
        chat.says("好的，六点见 👍");
        bobs.says("Map and times: https://example.org/ferry");
        chat.says("Perfect.");
        long seq = chat.says("I told 小雨, she brings tea").seq();
        bobs.reads(seq).accepted();
        bobs.reacts(seq, "❤️").accepted();
        bobs.sendsReply(Unique.suffix(), "Then I bring the cups", seq).accepted();
        chat.reads(seq + 1).accepted();
        return chat;
    }

    private static String announcements() {
        return Admin.one()
                .posts(
                        "/announcements",
                        "clientId",
                        Unique.suffix(),
                        "body",
                        "On Sunday from 22:00 the server moves to a new cupboard. It is back by midnight.\n周日 22:00 起服务器搬家，午夜前恢复。")
                .accepted()
                .at("/conversation");
    }

    private static final class Made {
        static final Town TOWN = new Town();
    }
}
