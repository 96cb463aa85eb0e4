/**
 * What is bought and at what price: products in segments, tariffs with their dates, and the catalogue of both.
 *
 * <p>In: products, each in exactly one {@linkplain nl.regiokas.core.product.Segment segment}, and tariffs that hold from
 * a day on. Rules: the last tariff that begins on or before a day holds on that day; two tariffs of a product may not
 * begin on one day; where a tariff says until when it holds, the next one must follow at once. Out: the {@link
 * nl.regiokas.core.product.ProductCatalogue}, which finds the product of a code and its price on a day.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.product;

import org.jspecify.annotations.NullMarked;
