/**
 * How text and bytes of files are read safely: what several readers share and users do not see.
 *
 * <p><b>Inputs:</b> the bytes of a file or of an entry of a workbook, and resources of the module.
 * <br><b>Rules:</b> UTF-8, UTF-16 with its mark or Windows-1252 is decoded, and text that is neither is a fault with its
 * place; XML is read without entities from outside and only as far as is allowed.
 * <br><b>Result:</b> characters, or a refusal.
 *
 * <p>The package is not exported.
 */
@NullMarked
package nl.regiokas.exchange.internal;

import org.jspecify.annotations.NullMarked;
