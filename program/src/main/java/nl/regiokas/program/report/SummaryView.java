package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;

/**
 * What a settlement comes down to, in plain words.
 *
 * @param sentences what happened
 * @param scopes what was agreed, a sentence a scope
 * @param notices what is to be kept in mind
 */
public record SummaryView(
        ImmutableList<String> sentences, ImmutableList<String> scopes, ImmutableList<String> notices) {}
