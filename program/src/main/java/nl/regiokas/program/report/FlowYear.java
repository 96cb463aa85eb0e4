package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/**
 * The flow of money in a year.
 *
 * @param year the year
 * @param pictures a picture for each scope, in the order of the scheme
 * @param outside the cost that municipalities outside their scopes pay themselves, in a sentence; empty when there is none
 */
public record FlowYear(String year, ImmutableList<FlowPicture> pictures, String outside) {}
