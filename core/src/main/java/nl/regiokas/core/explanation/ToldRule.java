package nl.regiokas.core.explanation;

import java.util.Optional;
import nl.regiokas.core.source.Source;

/** A rule of which only id and source are known. */
record ToldRule(String id, Optional<Source> source) implements Rule {}
