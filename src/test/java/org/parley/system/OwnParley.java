package org.parley.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A story on a Parley of its own, with settings or ends of its own: it says nothing of another server or another site. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(named = "it.url", matches = ".+", disabledReason = "it starts a Parley of its own")
@DisabledIfSystemProperty(named = "it.start", matches = ".+", disabledReason = "it starts a Parley of its own")
@interface OwnParley {}
