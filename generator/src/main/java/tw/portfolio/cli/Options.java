package tw.portfolio.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tw.portfolio.Goal;
import tw.portfolio.Setting;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.forge.Forge;

/** Options that several verbs have, with their words from the catalogue. */
record Options(Catalogue catalogue) {

    PositionalParamSpec positional(String label, String words, String arity) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity(arity)
                .paramLabel(label)
                .type(String.class)
                .description(both(words))
                .build();
    }

    OptionSpec textOrJson() {
        return OptionSpec.builder(Commands.FORMAT)
                .paramLabel("text|json")
                .type(String.class)
                .description(both("option.plan-format"))
                .build();
    }

    OptionSpec forge(boolean required) {
        return OptionSpec.builder(Commands.FORGE)
                .paramLabel(Forge.words())
                .type(String.class)
                .required(required)
                .description(both("option.forge"))
                .build();
    }

    OptionSpec option(Setting setting, Goal goal) {
        boolean several = setting.isList();
        OptionSpec.Builder option = OptionSpec.builder(Commands.option(setting))
                .description(both("option." + setting.word()))
                .hidden(setting.forTheSample() || !setting.isFor(goal));
        return setting.isSwitch()
                ? option.arity("0").type(boolean.class).build()
                : option.arity("1")
                        .paramLabel(setting.form())
                        .type(several ? List.class : String.class)
                        .auxiliaryTypes(String.class)
                        .build();
    }

    String[] both(String key) {
        return new String[] {catalogue.pattern(key, Language.ZH_TW), catalogue.pattern(key, Language.EN)};
    }
}
