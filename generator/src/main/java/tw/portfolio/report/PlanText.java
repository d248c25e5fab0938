package tw.portfolio.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.rules.Batches;
import tw.portfolio.rules.CapItem;
import tw.portfolio.rules.CapMeter;
import tw.portfolio.rules.CapUse;
import tw.portfolio.rules.StudentPlan;

/** Where a student stands, for people. */
public final class PlanText {
    private final Catalogue catalogue;
    private final Language language;
    private final Appendable out;

    public PlanText(Catalogue catalogue, Language language, Appendable out) {
        this.catalogue = catalogue;
        this.language = language;
        this.out = out;
    }

    /** Writes each cap with what takes its places and what withdrawing would do, then what may be selected. */
    public void write(StudentPlan plan) throws IOException {
        out.append(plan.student().number() + " " + plan.student().name()).append('\n');
        if (plan.left().isPresent()) {
            line("plan.left", Map.of("day", same(plan.left().get())));
        }
        for (CapUse use : plan.uses()) {
            write(use, plan);
        }
        if (plan.left().isPresent()) {
            return;
        }
        line("plan.choices", Map.of());
        Optional<SchoolYear> year = Optional.empty();
        for (StudentPlan.Choice choice : plan.choices()) {
            if (!year.equals(Optional.of(choice.year()))) {
                year = Optional.of(choice.year());
                heading(choice.year(), plan);
            }
            write(choice, plan);
        }
        line("plan.note", Map.of());
    }

    private void write(CapUse use, StudentPlan plan) throws IOException {
        Map<String, Text> values = new HashMap<>();
        values.put("period", same(use.period()));
        values.put(
                "subject",
                new Text(use.cap().subject().zh(), use.cap().subject().en()));
        values.put("meter", new CapMeter(catalogue).words(use));
        values.put("free", same(use.free()));
        values.put("surplus", same(use.surplus().size()));
        values.put("clause", same(use.edition().cite(use.cap().clause()).words()));
        Optional<SelectionLocks.Closing> closed = plan.closed(use);
        Optional<LocalDate> entered = plan.entered(use);
        boolean over = closed.isPresent() || plan.left().isPresent();
        String within = over || entered.isPresent() ? "plan.used" : "plan.use";
        line(use.surplus().isEmpty() ? within : "plan.over", values);
        if (entered.isPresent()) {
            line(over ? "plan.entered" : "plan.entered-late", Map.of("day", same(entered.get())));
        }
        if (closed.isPresent()) {
            String of = use.cap().subject().entered() ? "plan.entries" : "plan.use";
            line(of + (closed.get().sent() ? "-sent" : "-closed"), days(closed));
        }
        for (CapItem item : use.counted()) {
            if (plan.isLocked(item, use) && !use.surplus().contains(item)) {
                line("plan.item.locked", Map.of("item", same(item.name())));
            } else if (over) {
                line(
                        use.surplus().contains(item) ? "plan.item.beyond" : "plan.item",
                        Map.of("item", same(item.name())));
            } else {
                write(item, use, plan);
            }
        }
    }

    private void write(CapItem item, CapUse use, StudentPlan plan) throws IOException {
        CapUse without = use.without(item);
        Map<String, Text> values = new HashMap<>();
        values.put("item", same(item.name()));
        values.put("used", same(without.used()));
        values.put("free", same(without.free()));
        values.put("surplus", same(without.surplus().size()));
        String within = plan.entered(use).isPresent() ? "plan.withdrawn-entered" : "plan.withdrawn";
        String key = without.surplus().isEmpty() ? within : "plan.withdrawn-over";
        line(use.surplus().contains(item) ? key + ".beyond" : key, values);
        if (use.cap().subject().entered() && plan.selected(item)) {
            line("plan.withdrawn-selected", Map.of());
        }
    }

    private void heading(SchoolYear year, StudentPlan plan) throws IOException {
        Optional<SelectionLocks.Closing> closed =
                Optional.ofNullable(plan.closed().get(year));
        Map<String, Text> values = days(closed);
        values.put("year", same(year));
        String over = closed.map(it -> it.sent() ? "-sent" : "-closed").orElse("");
        line("plan.year" + over, values);
        Batches.Second second = plan.batches().second().get(year);
        if (second != null) {
            line("plan.year-second", Map.of("since", same(second.since()), "until", same(second.until())));
        }
    }

    private static Map<String, Text> days(Optional<SelectionLocks.Closing> closed) {
        Map<String, Text> days = new HashMap<>();
        closed.ifPresent(it -> {
            days.put("day", same(it.closedOn()));
            days.put("last", same(it.finalOn()));
        });
        return days;
    }

    private void write(StudentPlan.Choice choice, StudentPlan plan) throws IOException {
        Text reason = choice.why()
                .or(() -> choice.obstacle()
                        .map(rule -> new Text(
                                catalogue.pattern("plan.obstacle." + rule, Language.ZH_TW),
                                catalogue.pattern("plan.obstacle." + rule, Language.EN))))
                .orElse(same(""));
        if (plan.isSent(choice)) {
            line("plan.sent", Map.of("item", same(choice.name())));
            return;
        }
        if (plan.batches().unsent().contains(choice.name())) {
            line("plan.unsent", Map.of("item", same(choice.name()), "reason", reason));
            return;
        }
        String key = choice.obstacle().isPresent() ? "plan.not-yet" : "plan.may";
        line(choice.selected() ? key + ".selected" : key, Map.of("item", same(choice.name()), "reason", reason));
    }

    private static Text same(Object value) {
        return Text.same(String.valueOf(value));
    }

    private void line(String key, Map<String, Text> values) throws IOException {
        out.append(catalogue.fill(key, values, language)).append('\n');
    }
}
