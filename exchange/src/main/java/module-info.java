/**
 * Reading and writing: the folder of a region and the files that come back.
 *
 * <p>The way through: {@link nl.regiokas.exchange.settlement.RegionReader} reads a folder into what can be settled, and reports
 * every fault of every file in {@link nl.regiokas.exchange.input.InputFaults}; {@link
 * nl.regiokas.exchange.settlement.SettlementOutput} makes the files that come back, and {@link
 * nl.regiokas.exchange.output.OutputFiles} writes all of them or none. {@link nl.regiokas.exchange.document.Documents} writes
 * every value as JSON and reads it again, equal; {@link nl.regiokas.exchange.document.RegiokasModule} does the same in the Jackson
 * mapper of an application.
 *
 * <p>Every public type is immutable and may be shared between threads unless its comment says otherwise. Builders are for
 * one thread each.
 *
 * @since 0.2.0
 */
module nl.regiokas.exchange {
    requires transitive nl.regiokas.core;
    requires transitive nl.regiokas.budgeting;
    requires transitive nl.regiokas.settlement;
    requires transitive nl.regiokas.risk;
    requires transitive de.siegmar.fastcsv;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires com.fasterxml.jackson.annotation;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires java.xml;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports nl.regiokas.exchange.document;
    exports nl.regiokas.exchange.ijw;
    exports nl.regiokas.exchange.input;
    exports nl.regiokas.exchange.iv3;
    exports nl.regiokas.exchange.monitor;
    exports nl.regiokas.exchange.output;
    exports nl.regiokas.exchange.plan;
    exports nl.regiokas.exchange.provider;
    exports nl.regiokas.exchange.region;
    exports nl.regiokas.exchange.rta;
    exports nl.regiokas.exchange.settlement;
    exports nl.regiokas.exchange.table;
    exports nl.regiokas.exchange.usage;

    provides tools.jackson.databind.JacksonModule with
            nl.regiokas.exchange.document.RegiokasModule;
}
