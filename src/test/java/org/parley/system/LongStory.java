package org.parley.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A fault that takes minutes to be seen through, on an installed Parley: told by {@code ./mvnw verify -Dgroups=long} alone. */
@OwnParley
@Tag("once")
@Tag("long")
@EnabledIfSystemProperty(named = "groups", matches = "long", disabledReason = "-Dgroups=long asks for it")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LongStory {}
