package nl.regiokas.program.output;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;

/**
 * Help in the language of the reader: the words in the commands are English; in Dutch, the words of
 * {@code help_nl.properties} replace them.
 */
public final class SpokenHelp {

    private static final ResourceBundle DUTCH = ResourceBundle.getBundle("nl.regiokas.program.help_nl", Locale.ROOT);

    private SpokenHelp() {}

    /**
     * Sets the language of the help of a command and all commands below it.
     *
     * @param command the command
     * @param language the language
     * @return the same command
     */
    public static CommandLine in(CommandLine command, Language language) {
        if (language == Language.NL) {
            speak(command);
            command.setHelpFactory((spec, scheme) -> new Help(spec, scheme) {
                @Override
                public IParamLabelRenderer parameterLabelRenderer() {
                    return new Labels(super.parameterLabelRenderer());
                }
            });
        }
        return command;
    }

    private static void speak(CommandLine command) {
        command.setResourceBundle(DUTCH);
        command.getSubcommands().values().forEach(SpokenHelp::speak);
    }

    /**
     * The label of a value in the language of the reader.
     *
     * @param label the English label, such as {@code <folder>}
     * @param language the language of the reader
     * @return its label
     */
    public static String label(String label, Language language) {
        String key = "label." + label;
        return language == Language.NL && DUTCH.containsKey(key) ? DUTCH.getString(key) : label;
    }

    private record Labels(Help.IParamLabelRenderer english) implements Help.IParamLabelRenderer {

        @Override
        public Help.Ansi.Text renderParameterLabel(ArgSpec argument, Help.Ansi ansi, List<Help.Ansi.IStyle> styles) {
            String text = english.renderParameterLabel(argument, ansi, styles).plainString();
            return ansi.new Text(text.replace(argument.paramLabel(), label(argument.paramLabel(), Language.NL)));
        }

        @Override
        public String separator() {
            return english.separator();
        }
    }
}
