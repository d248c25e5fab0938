package tw.portfolio.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** What is wrong with a command line, in words of the catalogue. */
record Usage(Catalogue catalogue) {

    Text of(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec lacking = missing.getMissing().get(0);
            String name = lacking instanceof OptionSpec option ? option.longestName() + " " : "";
            return words("value", name + lacking.paramLabel(), List.of());
        }
        if (fault instanceof ChoiceException choice) {
            return filled("fault.usage.choice", choice.values());
        }
        if (fault instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return words("twice", option.longestName(), List.of());
        }
        return Text.same(String.valueOf(fault.getMessage()));
    }

    private Text unmatched(UnmatchedArgumentException fault) {
        String found = fault.getUnmatched().stream().findFirst().orElse("");
        boolean verb = fault.getCommandLine().getParent() == null;
        String kind = fault.isUnknownOption() ? "option" : verb ? "verb" : "surplus";
        return words(kind, found, fault.getSuggestions());
    }

    private Text words(String kind, String found, List<String> likely) {
        String key = "fault.usage." + kind + (likely.isEmpty() ? "" : "-near");
        Map<String, Text> values = Map.of(
                "found",
                Text.same(found),
                "likely",
                Text.same(likely.stream().findFirst().orElse("")));
        return filled(key, values);
    }

    private Text filled(String key, Map<String, Text> values) {
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }
}
