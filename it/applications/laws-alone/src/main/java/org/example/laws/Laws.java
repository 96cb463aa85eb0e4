package org.example.laws;

import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.scenario.ScenarioBuilder;

/** The laws on the module path of a program that has neither jqwik nor JUnit. */
public final class Laws {

    private Laws() {}

    /**
     * Checks the library under some seeds.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        if (ModuleLayer.boot().findModule("net.jqwik.api").isPresent()) {
            throw new IllegalStateException("jqwik is here and must not be");
        }
        SettlementLaws.ofLibrary().checkSeeds(ScenarioBuilder.small(), 3);
        System.out.println("the laws hold");
    }
}
