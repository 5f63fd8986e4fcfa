package org.parley.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For a transactional method that makes a row of which there may be only one: where two make it at the same moment
 * the database refuses the second, which is then done again from the start and finds the row. Has no effect inside a
 * transaction that began outside.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TriedTwice {}
