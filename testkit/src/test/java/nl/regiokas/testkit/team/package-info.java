/** What a team that embeds the library writes: a model of its own, its registration and its kit. */
@NullMarked
package nl.regiokas.testkit.team;

import org.jspecify.annotations.NullMarked;
