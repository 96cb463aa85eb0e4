/** What an application has of its own: types that are none of the library's. */
@NullMarked
package nl.regiokas.application;

import org.jspecify.annotations.NullMarked;
