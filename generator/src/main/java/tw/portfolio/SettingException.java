package tw.portfolio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** A setting that cannot be meant, with what may be written instead. */
public final class SettingException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    SettingException(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /** Returns the fact and the remedy in both languages. */
    public Text text() {
        return text;
    }

    /** The file that a setting names is not there, or is a folder. */
    static SettingException absent(Setting setting, Path file) {
        return said(Files.isDirectory(file) ? "setting.no-file" : "setting.absent", setting, file.toString());
    }

    /** The folder that a setting names is not there, or is a file. */
    static SettingException noFolder(Setting setting, Path folder) {
        return Files.exists(folder) ? said("setting.no-folder", setting, folder.toString()) : absent(setting, folder);
    }

    /** Says the words under a key. */
    static SettingException said(String key, Setting setting, String found) {
        Catalogue catalogue = Catalogue.shipped();
        Map<String, Text> named = Map.of("found", Text.same(found), "setting", Text.same(named(setting)));
        return new SettingException(
                new Text(catalogue.fill(key, named, Language.ZH_TW), catalogue.fill(key, named, Language.EN)));
    }

    /** A setting cannot have such a value. */
    static SettingException wrong(Setting setting, String written) {
        Catalogue catalogue = Catalogue.shipped();
        Map<String, Text> named = Map.of("found", Text.same(written), "setting", Text.same(named(setting)));
        return new SettingException(new Text(
                wrong(setting, named, catalogue, Language.ZH_TW), wrong(setting, named, catalogue, Language.EN)));
    }

    /** Returns how whoever typed it knows it. */
    private static String named(Setting setting) {
        return setting == Setting.PERSON ? setting.form() : "--" + setting.word();
    }

    private static String wrong(Setting setting, Map<String, Text> named, Catalogue catalogue, Language language) {
        return List.of("setting.wrong", "setting." + setting.word()).stream()
                .map(key -> catalogue.fill(key, named, language))
                .collect(Collectors.joining(language == Language.EN ? " " : ""));
    }
}
