package org.parley.system;

/** Two people who may talk. */
record Friends(Person one, Person two, ChatApi chat) {
    static Friends made() {
        Person one = Person.signsUp("one");
        Person two = Person.signsUp("two");
        one.befriends(two);
        return new Friends(one, two, one.chatWith(two));
    }
}
