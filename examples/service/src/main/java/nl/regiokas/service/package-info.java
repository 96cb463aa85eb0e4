/**
 * An example of a service: regions whose usage comes in by batches and whose books are closed over HTTP.
 *
 * <p>Inputs: documents of the library as JSON. Rules: a region's books change by closings alone, each in one transaction and
 * only from the version that the client has seen; a batch of usage is taken once, whatever its sender repeats. Result:
 * bookings and dues as the library computes them.
 */
@NullMarked
package nl.regiokas.service;

import org.jspecify.annotations.NullMarked;
