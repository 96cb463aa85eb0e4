/** Books in a database: documents as JSON, charges as rows that SQL can sum. */
@NullMarked
package nl.regiokas.examples.database;

import org.jspecify.annotations.NullMarked;
