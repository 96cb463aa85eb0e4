package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.settlement.SchemeReader.Read;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The schemes that were read: the folder's first, the others under the names of their files. */
final class ReadSchemes {

    private final ImmutableList<Read> all;

    private ReadSchemes(ImmutableList<Read> all) {
        this.all = all;
    }

    static ReadSchemes of(Path folder, List<Path> others, ModelTypes types, InputFaults faults) {
        ImmutableList.Builder<Read> all = ImmutableList.builder();
        all.add(SchemeReader.read(folder, SchemeReader.FILE, types, faults));
        ImmutableList<String> names = SchemeNames.of(folder, others);
        for (int i = 0; i < others.size(); i++) {
            String name = names.get(i);
            all.add(SchemeReader.read(Path.of(""), others.get(i).toString(), types, faults)
                    .named(name));
        }
        return new ReadSchemes(all.build());
    }

    boolean areSound() {
        return all.stream().allMatch(one -> one.scheme().isPresent());
    }

    /** Whether each scheme was read, or has one that stands for it. */
    boolean areThere() {
        return all.stream().allMatch(one -> one.any().isPresent());
    }

    /** The schemes, or what stands for them; all of them must be there. */
    ImmutableList<SolidarityScheme> schemes() {
        return all.stream().map(one -> one.any().orElseThrow()).collect(ImmutableList.toImmutableList());
    }

    SchemePlaces places(int scheme) {
        return all.get(scheme).places();
    }

    /** Reports codes of outside parties that a spreadsheet could make of other codes. */
    void checkCodes(RegionFiles files, InputFaults faults) {
        ImmutableSet<String> municipalities = files.rows(RegionTables.MUNICIPALITIES).stream()
                .map(row -> row.code().value())
                .collect(ImmutableSet.toImmutableSet());
        all.forEach(one -> new OutsideCheck(one.places(), municipalities, faults).check());
    }

    /**
     * Reports names in schemes that do not exist. This is for input that will not be planned; a plan would find them
     * too.
     */
    void checkNames(RegionFiles files, Optional<ImmutableSet<String>> series, InputFaults faults) {
        all.forEach(one -> new AgreementCheck(one.places(), series, files, faults).check());
    }
}
