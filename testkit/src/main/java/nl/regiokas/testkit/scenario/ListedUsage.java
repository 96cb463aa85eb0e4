package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;

/** Usage lines that are held, in the order in which they were given. */
final class ListedUsage implements UsageLines {

    private final ImmutableList<CareLine> lines;
    private final ImmutableListMultimap<MunicipalityCode, CareLine> byMunicipality;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final ProductCatalogue catalogue;

    ListedUsage(
            ImmutableList<CareLine> lines, ImmutableList<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        this.lines = lines;
        this.byMunicipality = Multimaps.index(lines, each -> each.line().municipality());
        this.municipalities = municipalities;
        this.catalogue = catalogue;
    }

    @Override
    public int municipalities() {
        return municipalities.size();
    }

    @Override
    public void of(int municipality, Visitor visitor) {
        byMunicipality
                .get(municipalities.get(municipality))
                .forEach(each -> report(municipality, each.line(), visitor));
    }

    @Override
    public void all(Visitor visitor) {
        lines.forEach(each -> report(municipalities.indexOf(each.line().municipality()), each.line(), visitor));
    }

    ImmutableList<CareLine> lines() {
        return lines;
    }

    private void report(int municipality, UsageLine line, Visitor visitor) {
        int product = catalogue.ordinal(line.product());
        line.amount()
                .ifPresent(amount ->
                        visitor.amount(municipality, product, line.date(), Euro.cents(amount, "usage amount")));
        line.quantity().ifPresent(quantity -> {
            BigDecimal plain = quantity.scale() < 0 ? quantity.setScale(0) : quantity;
            visitor.quantity(
                    municipality, product, line.date(), plain.unscaledValue().longValueExact(), plain.scale());
        });
    }
}
