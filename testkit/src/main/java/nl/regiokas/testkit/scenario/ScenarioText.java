package nl.regiokas.testkit.scenario;

import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.Models;

/** A small scenario as text that a person can read: products, weights, lines and scheme. */
final class ScenarioText {

    private ScenarioText() {}

    static String of(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < scenario.catalogue().products().size(); p++) {
            Product product = scenario.catalogue().products().get(p);
            text.append("\n  product ").append(product.code()).append(' ').append(product.segment());
            text.append(product.standing() ? " standing" : "");
            for (Tariff tariff : scenario.catalogue().prices(p).tariffs()) {
                text.append(", ")
                        .append(tariff.price().toPlainString())
                        .append(" from ")
                        .append(tariff.from());
            }
        }
        text.append("\n  youth ").append(scenario.youth());
        text.append("\n  budgets ").append(scenario.budgets());
        text.append("\n  keys ").append(scenario.keys());
        scenario.series().forEach(series -> text.append("\n  ").append(series));
        scenario.reorganisations().all().forEach(one -> text.append("\n  ").append(one));
        scenario.instalmentCents()
                .forEach((scope, items) ->
                        text.append("\n  open in ").append(scope).append(' ').append(items));
        scenario.care().forEach(each -> text.append("\n  ").append(of(each)));
        return text.append("\n  ").append(scheme(scenario)).toString();
    }

    private static String of(CareLine each) {
        UsageLine line = each.line();
        String more = each.client().map(client -> " of " + client).orElse("")
                + each.known().map(day -> " known " + day).orElse("");
        return line.municipality() + " " + line.product() + " " + line.date() + " "
                + line.quantity()
                        .map(quantity -> quantity.toPlainString() + " units")
                        .orElseGet(() -> Euro.display(Euro.cents(line.amount().orElseThrow(), "amount")))
                + more;
    }

    /** The scheme as in the folder, or its names when a folder cannot express one of its keys. */
    private static String scheme(Scenario scenario) {
        try {
            return new SchemeJson(scenario.scheme(), Models.types()).text().strip();
        } catch (RefusalException e) {
            return scenario.scheme().toString();
        }
    }
}
