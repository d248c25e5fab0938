package tw.portfolio;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.verification.State;

/** The states of the school that a check looks at, each read once. */
final class PastStates implements State.Past {
    /** A check of what one run gave out needs two; more are somebody's mixture of several. */
    private static final int MOST = 8;

    private final BuildRequest request;
    private final Map<Moment, Remade> open = new HashMap<>();

    private record Moment(SortedMap<String, String> heads, Instant clock) {}

    PastStates(BuildRequest request) {
        this.request = request;
    }

    @Override
    public Optional<State> at(SortedMap<String, String> heads, Instant clock) throws IOException {
        Moment moment = new Moment(heads, clock);
        Remade known = open.get(moment);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Remade> found = open.size() < MOST ? Remade.at(request, heads, clock) : Optional.empty();
        found.ifPresent(state -> open.put(moment, state));
        return found.map(state -> state);
    }

    @Override
    public boolean gives(String source) {
        return request.sources().stream().anyMatch(given -> given.name().equals(source));
    }

    @Override
    public boolean holds(String commit) throws IOException {
        for (SourceSettings source : request.sources()) {
            if (!source.workTree() && Sources.holds(source, commit)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public State now() throws IOException {
        Moment moment = new Moment(new TreeMap<>(), request.clock());
        Remade known = open.get(moment);
        if (known == null) {
            known = Remade.of(request, moment.heads());
            open.put(moment, known);
        }
        return known;
    }

    @Override
    public void close() {
        open.values().forEach(Remade::close);
        open.clear();
    }
}
