package tw.portfolio;

import java.io.IOException;
import java.util.Optional;
import tw.portfolio.certification.CertificationSettings;
import tw.portfolio.certification.Ledger;
import tw.portfolio.certification.MainlineSurvey;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.doctor.Checkup;
import tw.portfolio.forge.Forge;
import tw.portfolio.model.School;
import tw.portfolio.source.CloneHealth;
import tw.portfolio.source.Requests;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;

/** Looks at a clone of the main source: the answer to {@code portfolio doctor}. */
public final class Doctor {

    private Doctor() {}

    /**
     * Returns what was found out; a clone that hides its history is not opened.
     *
     * @param asked the forge whose settings are to be named; the one the history reads like when absent
     */
    public static Checkup look(BuildRequest request, Optional<Forge> asked) throws IOException {
        SourceSettings main = request.sources().get(0);
        CloneHealth health = CloneHealth.of(main).orElseThrow(() -> noClone(main));
        Optional<TrustSettings> trust = request.trusted();
        Optional<Ledger> ledger = request.ledger().isPresent()
                ? Optional.of(Ledger.read(request.ledger().get()))
                : Optional.empty();
        String repository = main.location().toString();
        if (!health.hiding().isEmpty()) {
            return new Checkup(repository, "", "", health, Optional.empty(), trust, ledger, Optional.empty(), asked);
        }
        CertificationSettings settings =
                new CertificationSettings(request.clock(), trust, ledger, request.demonstration());
        Noted<OpenSources> opened = OpenSources.openUncertified(request.sources(), request.goal());
        try (OpenSources sources = opened.value()) {
            Inputs.refuseCommittedJudges(sources, request);
            Optional<School> school = Inputs.bind(sources).value();
            Source source = sources.all().get(0);
            Source.Head head = source.head().orElseThrow(() -> noClone(main));
            Optional<MainlineSurvey> survey = school.isEmpty()
                    ? Optional.empty()
                    : Optional.of(MainlineSurvey.of(source, school.get(), settings));
            Optional<Forge> forge =
                    asked.or(() -> survey.flatMap(MainlineSurvey::forge).flatMap(Forge::of));
            return new Checkup(
                    repository, head.branch(), head.commit(), health, requests(head), trust, ledger, survey, forge);
        }
    }

    private static Optional<Integer> requests(Source.Head head) throws IOException {
        return Requests.fetched(head) ? Optional.of(Requests.open(head).size()) : Optional.empty();
    }

    private static SourceException noClone(SourceSettings main) {
        return new SourceException(new Text(
                main.location() + " 不是 Git 儲存庫。請確認 --repository 的路徑。",
                main.location() + " is no Git repository. Check the path of --repository."));
    }
}
