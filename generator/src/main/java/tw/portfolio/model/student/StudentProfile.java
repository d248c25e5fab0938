package tw.portfolio.model.student;

import java.util.List;
import tw.portfolio.model.Dated;
import tw.portfolio.model.DatedText;
import tw.portfolio.model.EmailAddress;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Who the student is; kept by the registry. */
public record StudentProfile(
        @Field(zh = "姓名", en = "names", audience = Audience.FAMILY)
        List<DatedText> names,

        @Field(zh = "電子郵件", en = "e-mail addresses", example = "s1130245@school.example")
        List<EmailAddress> emails,

        @Field(zh = "班級座號", en = "classes", audience = Audience.FAMILY)
        List<ClassMembership> classes,

        @Field(zh = "學籍", en = "standing") List<Standing> standing,
        @Field(zh = "收件人", en = "recipients") List<Recipient> recipients,
        Origin origin) {

    public StudentProfile {
        names = List.copyOf(names);
        emails = List.copyOf(emails);
        classes = List.copyOf(classes);
        standing = List.copyOf(standing);
        recipients = List.copyOf(recipients);
    }

    /** Returns the current name, shown on old pages too. */
    public String name() {
        return Dated.latest(names).map(DatedText::value).orElse("");
    }
}
