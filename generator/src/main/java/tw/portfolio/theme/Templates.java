package tw.portfolio.theme;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The templates of some layers: escaped by default, no classes, no methods, no files but those of the layers. */
final class Templates {
    /** Far more than a page of a year's works; a template that does not end is stopped here. */
    private static final int MOST_CHARACTERS = 8 << 20;

    private final Configuration configuration;

    Templates(Layers layers) {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(layers);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
    }

    /** A page that would have more characters than are taken. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        private TooLongException() {
            super("the page is longer than " + MOST_CHARACTERS + " characters");
        }
    }

    /**
     * Returns what the template makes of the values.
     *
     * @throws TooLongException when that has no end, or none within what is taken
     */
    String page(String template, Map<String, Object> values) throws TemplateException, IOException {
        Bounded out = new Bounded();
        configuration.getTemplate(template).process(values, out);
        return out.written.toString();
    }

    /** A writer that stops taking more. */
    private static final class Bounded extends Writer {
        private final StringBuilder written = new StringBuilder(1 << 14);

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            if (written.length() + length > MOST_CHARACTERS) {
                throw new TooLongException();
            }
            written.append(characters, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            if (written.length() + length > MOST_CHARACTERS) {
                throw new TooLongException();
            }
            written.append(text, from, from + length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
