package nl.regiokas.benchmarks.usage;

/** The key under which lines are grouped: ordinals of municipality and product, and the year. */
record UsageCell(int municipality, int product, int year) {}
