package nl.regiokas.program.command;

import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.ProgressLine;

/**
 * Shows how much of a file was read.
 *
 * @param line where it is shown
 * @param language the language of the text
 */
public record UsageProgress(ProgressLine line, Language language) implements ReadingProgress {

    @Override
    public void read(String file, long bytes, long size) {
        line.show(language.text("progress.read", file, ProgressLine.percent(bytes, size)));
    }

    @Override
    public void end() {
        line.end();
    }
}
