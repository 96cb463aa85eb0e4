/**
 * Payment plans, next to the textbook way.
 */
@NullMarked
package nl.regiokas.benchmarks.payment;

import org.jspecify.annotations.NullMarked;
