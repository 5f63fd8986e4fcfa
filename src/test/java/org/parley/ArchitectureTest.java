package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the house: arrows point one way, and what is inside a feature stays there. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** A package may use those to its left. */
    private static final List<String> ORDER = List.of(
            "settings",
            "platform",
            "limit",
            "mail",
            "account",
            "session",
            "presence",
            "friendship",
            "file",
            "conversation",
            "message",
            "report",
            "search",
            "keeping",
            "relay",
            "realtime",
            "web");

    @Test
    void everyNamedPackageExistsAndSaysWhatItDecides() {
        assertThat(ORDER).allSatisfy(name -> assertThat(
                        java.nio.file.Path.of("src/main/java/org/parley", name, "package-info.java"))
                .matches(Files::isRegularFile, "exists"));
    }

    @ArchTest
    static final ArchRule nothingStandsOutsideTheNamedPackages = classes()
            .that()
            .resideInAPackage("org.parley..")
            .should()
            .resideInAnyPackage(Stream.concat(ORDER.stream(), Stream.of("launcher"))
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule theLauncherStandsBesideTheApplication = classes()
            .that()
            .resideInAPackage(within("launcher"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.management..", "com.sun.management..", within("launcher"), within("settings"))
            .andShould()
            .onlyHaveDependentClassesThat()
            .resideInAPackage(within("launcher"));

    /** Those wait for a server that is not started yet. */
    @ArchTest
    static final ArchRule theLauncherAsksNoServerForSettings = noClasses()
            .that()
            .resideInAPackage(within("launcher"))
            .should()
            .callMethod(org.parley.settings.Settings.class, "current");

    @ArchTest
    static void arrowsPointOneWay(JavaClasses all) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(within(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule nobodyCallsRealtime = noClasses()
            .that()
            .resideOutsideOfPackage(within("realtime"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within("realtime"))
            .because("it only observes, so the application is whole without it");

    @ArchTest
    static final ArchRule settingsAreAJarOfTheirOwn = classes()
            .that()
            .resideInAPackage(within("settings"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.parley.settings", "java..", "javax.sql..", "org.h2..", "org.postgresql..");

    @ArchTest
    static final ArchRule entitiesNeverLeaveTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesHaveVerbsAndNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotPrivate()
            .should()
            .haveNameMatching("set[A-Z].*")
            .orShould()
            .beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule whatTheContainerCallsIsPublic = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .areAnnotatedWith(ServerEndpoint.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule injectionIsByPackagePrivateFields = fields().that()
            .areAnnotatedWith(Inject.class)
            .or()
            .areAnnotatedWith(PersistenceContext.class)
            .should(bePackagePrivateFields())
            .because("one style everywhere, and a constructor alone fails the deployment of a normal-scoped bean");

    @ArchTest
    static final ArchRule constructorsAreNotInjected = noConstructors().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule valuesAndEntitiesAreNotInjected = noFields()
            .that()
            .areDeclaredInClassesThat(areValuesOrEntities())
            .should()
            .beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule nothingIsToldBeforeTheCommit = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("fireAsync"))
                    .and(JavaCall.Predicates.target(
                            HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(Event.class)))))
            .because("it was seen to reach observers before the commit, and after a rollback too");

    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .that()
            .doNotHaveSimpleName("Clocks")
            .and()
            .doNotHaveSimpleName("Ids")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Facade");

    private static String within(String name) {
        return "org.parley." + name + "..";
    }

    private static ArchCondition<JavaField> bePackagePrivateFields() {
        return ArchConditions.have(new DescribedPredicate<>("package access") {
            @Override
            public boolean test(JavaField field) {
                return !field.getModifiers().contains(JavaModifier.PUBLIC)
                        && !field.getModifiers().contains(JavaModifier.PRIVATE)
                        && !field.getModifiers().contains(JavaModifier.PROTECTED);
            }
        });
    }

    private static DescribedPredicate<JavaClass> areValuesOrEntities() {
        return DescribedPredicate.describe(
                "are values or entities", type -> type.isRecord() || type.isAnnotatedWith(Entity.class));
    }
}
