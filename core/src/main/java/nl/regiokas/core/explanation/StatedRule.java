package nl.regiokas.core.explanation;

import java.util.Optional;
import nl.regiokas.core.source.Source;

/** A rule known by its id and source only. */
record StatedRule(String id, Optional<Source> source) implements Rule {}
