package nl.regiokas.program.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.ChargeKind;

/** The names that are written after codes in files for people. */
public final class CodeNames {

    private static final ImmutableSet<String> COMPONENTS = ImmutableSet.of(
            RtaYear.EXECUTION, RtaYear.STRENGTHENING, RtaYear.TRANSFORMATION, RtaYear.DIRECT_CARE, RtaTable.CUT);

    /** The rows of the file that says what became of the usage. */
    private static final ImmutableSet<String> CONTROLS =
            ImmutableSet.of("read", "settled", "before", "after", "claimed", "accepted", "refused", "fixed");

    private final Table<String, String, String> names = Tables.newCustomTable(new LinkedHashMap<>(), TreeMap::new);

    private CodeNames() {}

    /**
     * The names of parties, segments and kinds of charges.
     *
     * @param words the words of the files
     * @return names to which others can be added
     */
    public static CodeNames of(Words words) {
        CodeNames names = new CodeNames().with("party", words.names());
        names.names.put("party", Party.CASHIER.code(), words.text("cashier"));
        names.names.put("segment", "ALL", words.language().text("segment.ALL"));
        for (Segment segment : Segment.values()) {
            names.names.put("segment", segment.name(), words.language().text("segment." + segment.name()));
        }
        for (String component : COMPONENTS) {
            names.names.put("component", component, words.language().text("name." + component));
        }
        for (String what : CONTROLS) {
            names.names.put("what", what, words.text("control." + what));
        }
        Stream.concat(
                        Stream.of(ChargeKind.OWN_USE, ChargeKind.INSTALMENT, ChargeKind.EXIT_SHARE),
                        Models.types().models().stream().flatMap(type -> type.kinds().stream()))
                .forEach(kind -> names.names.put("kind", kind.code(), words.kind(kind.code())));
        return names;
    }

    /**
     * These names and those of products.
     *
     * @param catalogue the products
     * @return these
     */
    public CodeNames with(ProductCatalogue catalogue) {
        catalogue
                .products()
                .forEach(product -> names.put("product", product.code().value(), product.name()));
        return this;
    }

    /**
     * These names and others.
     *
     * @param of what the codes stand for, such as {@code provider}
     * @param others codes to names
     * @return these
     */
    public CodeNames with(String of, Map<String, String> others) {
        names.row(of).putAll(others);
        return this;
    }

    /**
     * Returns the names.
     *
     * @return what codes stand for, and codes to names
     */
    public ImmutableTable<String, String, String> table() {
        return ImmutableTable.copyOf(names);
    }
}
