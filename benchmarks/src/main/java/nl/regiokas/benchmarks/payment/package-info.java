/**
 * Payment plans, beside the textbook way.
 */
@NullMarked
package nl.regiokas.benchmarks.payment;

import org.jspecify.annotations.NullMarked;
