/**
 * What people find wrong with a message or a person, for the admins to see. It decides what may be reported and how
 * long the reported words are kept. It may use message and what stands above it.
 */
package org.parley.report;
