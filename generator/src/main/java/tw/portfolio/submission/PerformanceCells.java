package tw.portfolio.submission;

import tw.portfolio.model.student.AdvanceCourse;
import tw.portfolio.model.student.CadrePost;
import tw.portfolio.model.student.Certificate;
import tw.portfolio.model.student.Contest;
import tw.portfolio.model.student.CreativeWork;
import tw.portfolio.model.student.FlexibleLearning;
import tw.portfolio.model.student.GroupActivity;
import tw.portfolio.model.student.OtherPerformance;
import tw.portfolio.model.student.PerformanceDetail;
import tw.portfolio.model.student.ServiceLearning;
import tw.portfolio.model.student.WorkplaceLearning;

/** What each of the ten categories says beyond what all say, under the keys of the register's columns. */
final class PerformanceCells {

    private PerformanceCells() {}

    static Values of(PerformanceDetail detail) {
        if (detail instanceof CadrePost post) {
            return post(post);
        } else if (detail instanceof Contest contest) {
            return contest(contest);
        } else if (detail instanceof Certificate certificate) {
            return certificate(certificate);
        } else if (detail instanceof ServiceLearning service) {
            return service(service);
        } else if (detail instanceof FlexibleLearning flexible) {
            return flexible(flexible);
        } else if (detail instanceof GroupActivity group) {
            return group(group);
        } else if (detail instanceof WorkplaceLearning workplace) {
            return workplace(workplace);
        } else if (detail instanceof CreativeWork work) {
            return new Values().date("date", work.date());
        } else if (detail instanceof AdvanceCourse course) {
            return advance(course);
        } else if (detail instanceof OtherPerformance other) {
            return other(other);
        }
        throw new AssertionError("a category without a sheet: " + detail.getClass());
    }

    private static Values post(CadrePost post) {
        return new Values()
                .text("organisation", post.organisation())
                .date("from", post.from())
                .date("to", post.to())
                .text("position", post.position())
                .text("level", post.level().code());
    }

    private static Values contest(Contest contest) {
        return new Values()
                .text("event", contest.event())
                .text("level", contest.level().code())
                .text("award", contest.award())
                .date("date", contest.announcedOn())
                .text("participation", contest.participation().code());
    }

    private static Values certificate(Certificate certificate) {
        return new Values()
                .text("certificate-code", certificate.certificateCode())
                .text("type", certificate.type())
                .text("score", certificate.score())
                .text("parts", certificate.parts())
                .date("date", certificate.obtainedOn())
                .text("number", certificate.number())
                .text("group", certificate.group());
    }

    private static Values service(ServiceLearning service) {
        return new Values()
                .text("organisation", service.organiser())
                .date("from", service.from())
                .date("to", service.to())
                .number("hours", service.hours());
    }

    private static Values flexible(FlexibleLearning flexible) {
        return new Values()
                .text("kind", flexible.kind().code())
                .text("organisation", flexible.organiser())
                .year("year", flexible.term().year())
                .number("half", flexible.term().half())
                .number("periods", flexible.hoursPerWeek())
                .number("weeks", flexible.weeks());
    }

    private static Values group(GroupActivity group) {
        return new Values()
                .text("kind", group.kind().code())
                .text("organisation", group.organiser())
                .year("year", group.term().year())
                .number("half", group.term().half())
                .number("hours", group.hours());
    }

    private static Values workplace(WorkplaceLearning workplace) {
        return new Values()
                .text("kind", workplace.kind().code())
                .text("organisation", workplace.organiser())
                .text("position", workplace.position())
                .date("from", workplace.from())
                .date("to", workplace.to())
                .number("hours", workplace.hours());
    }

    private static Values advance(AdvanceCourse course) {
        return new Values()
                .text("project", course.project())
                .text("organisation", course.organiser())
                .date("from", course.from())
                .date("to", course.to())
                .number("credits", course.credits())
                .number("hours", course.hours());
    }

    private static Values other(OtherPerformance other) {
        return new Values()
                .text("organisation", other.organiser())
                .date("from", other.from())
                .date("to", other.to())
                .number("hours", other.hours());
    }
}
