package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence.CostClass;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.OwnCost;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that are open of a kind of a team's own model: read by the registry handed in, booked, and written back. */
class OwnOpenKindTest {

    /** Each pays its own cost; what it could not pay in a year is paid later. */
    private record Arrears() implements SharingModel {

        static final ChargeKind ARREARS = new ChargeKind("ARREARS", Cause.FUND_AND_INSTALMENTS);
        static final ChargeKind SURCHARGE = new ChargeKind("SURCHARGE", Cause.MODEL);
        static final ImmutableList<ChargeKind> KINDS = ImmutableList.of(ChargeKind.OWN_USE, ARREARS, SURCHARGE);
        static final ModelType<Arrears> TYPE = ModelType.of(
                "arrears",
                Arrears.class,
                Form.of(values -> new Arrears()),
                KINDS,
                Models.types().models().get(0).words());

        @Override
        public String name() {
            return "arrears";
        }

        @Override
        public ImmutableList<ChargeKind> kinds() {
            return KINDS;
        }

        @Override
        public ImmutableSet<AllocationKey> keys() {
            return ImmutableSet.of(memberKey());
        }

        @Override
        public AllocationKey memberKey() {
            return AllocationKeys.equal();
        }

        @Override
        public void check(ModelCheck check) {}

        @Override
        public Sharing share(ScopeYear year) {
            long[] costs = year.costsCents();
            Rule own = () -> "arrears.own";
            return Sharing.of(year)
                    .book(ChargeKind.OWN_USE, costs, OwnCost.of(own, CostClass.ALL, costs))
                    .build();
        }
    }

    private static final ModelTypes TYPES = Models.types().with(Arrears.TYPE);

    @TempDir
    private Path folder;

    private Optional<RegionInput> read(String kind, InputFaults faults) {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n9001,A,,12\n9002,B,,4\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n9001,P,2018-05-01,,90.00\n");
        FolderFiles.write(
                folder,
                "instalments.csv",
                "scope,municipality,due,origin,amount,kind\na,9001,2018,2017,7.00," + kind
                        + "\na,9002,2018,2017,-7.00,\n");
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [
                  {"name": "a", "segments": ["BASIC"], "model": {"type": "arrears"}}]}
                """);
        return RegionReader.read(folder, TYPES, ReadingProgress.SILENT, faults);
    }

    @Test
    void isBookedAndWrittenBack() {
        InputFaults faults = new InputFaults();
        RegionInput input = read("ARREARS", faults).orElseThrow();
        Settlement settlement = Settlement.of(input.scheme(), input.facts(), input.opening());

        assertThat(faults.list()).isEmpty();
        assertThat(settlement.charges())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "2018 a 9001 OWN_USE 90.00", "2018 a 9001 ARREARS 7.00", "2018 a 9002 INSTALMENT -7.00");
        String written = Documents.of(TYPES).state().write(input.opening());
        assertThat(Documents.of(TYPES).state().read(written)).isEqualTo(input.opening());
    }

    @Test
    void isOfAKindThatAnEarlierYearCanLeaveOpen() {
        InputFaults faults = new InputFaults();

        assertThat(read("SURCHARGE", faults)).isEmpty();
        assertThat(faults.list())
                .containsExactly("instalments.csv:2:kind: kind of an open item must be one of INSTALMENT, ASSESSMENT,"
                        + " DISTRIBUTION, ARREARS but was SURCHARGE");
    }
}
