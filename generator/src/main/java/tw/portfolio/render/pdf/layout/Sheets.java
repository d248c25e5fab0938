package tw.portfolio.render.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.render.pdf.layout.Column.Gap;
import tw.portfolio.render.pdf.layout.Column.Item;
import tw.portfolio.render.pdf.layout.Column.Piece;
import tw.portfolio.render.pdf.layout.Column.Room;
import tw.portfolio.render.pdf.layout.Column.Tie;

/** A column divided into pages. Slices that are tied together are moved as one; what is taller than a page parts where it must. */
public final class Sheets {
    /** What is left of a part on its last page, at most, to be taken back. */
    private static final float STRANDED = 120;

    private static final float BEFORE_STRANDED = 12;
    private static final float ROUNDING = 0.05f;
    private final float height;
    private final List<List<Placed>> pages = new ArrayList<>();
    private final List<Item> unit = new ArrayList<>();
    private float filled;
    private float gap;
    private boolean tied;
    private boolean full;

    /**
     * A block on its page.
     *
     * @param top from the frame's upper edge, downwards
     * @param ornament whether it only repeats what stands on an earlier page
     */
    record Placed(Block block, float top, boolean ornament) {
        Placed of(Slice slice) {
            return new Placed(block.of(slice), top, ornament);
        }

        Placed down(float by) {
            return new Placed(block, top + by, ornament);
        }
    }

    private Sheets(float height) {
        this.height = height;
    }

    /** Divides the column into pages of the height given. */
    public static Sheets of(Column column, float height) {
        Sheets sheets = new Sheets(height);
        for (Item item : column.items()) {
            sheets.take(item);
        }
        sheets.settle();
        sheets.closeUp();
        return sheets;
    }

    public int count() {
        return pages.size();
    }

    /** Returns for each heading the page, from 0, and how far from the frame's upper edge it stands. */
    public Map<Anchor, float[]> anchors() {
        Map<Anchor, float[]> anchors = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (Placed placed : pages.get(page)) {
                float[] place = {page, placed.top()};
                placed.block().anchor().ifPresent(anchor -> anchors.put(anchor, place));
            }
        }
        return anchors;
    }

    /** Returns for each page the part it belongs to: the first that begins on it, else the one that runs on; nothing before the first. */
    public List<Optional<Anchor>> parts() {
        List<Optional<Anchor>> parts = new ArrayList<>(pages.size());
        Optional<Anchor> running = Optional.empty();
        for (List<Placed> page : pages) {
            List<Anchor> here = parts(page).toList();
            parts.add(here.isEmpty() ? running : Optional.of(here.get(0)));
            running = here.isEmpty() ? running : Optional.of(here.get(here.size() - 1));
        }
        return parts;
    }

    private static Stream<Anchor> parts(List<Placed> page) {
        return page.stream().flatMap(placed -> placed.block().anchor().stream()).filter(anchor -> anchor.level() == 0);
    }

    /** Draws one page; {@code left} and {@code top} are the frame's upper left corner. */
    public void paint(int page, Surface surface, float left, float top) {
        Bands.paint(pages.get(page), surface, left, top);
        for (Placed placed : pages.get(page)) {
            Slice slice = placed.block().slice();
            float x = left + placed.block().left();
            if (placed.ornament() && slice instanceof TableRow row) {
                row.paint(surface, x, top - placed.top(), true);
            } else {
                slice.paint(surface, x, top - placed.top());
            }
        }
    }

    private void take(Item item) {
        if (item instanceof Room room) {
            settle();
            if (room.height() > height) {
                closeUp();
            }
            if (filled > 0 && height - filled < room.height()) {
                full = true;
            }
        } else if (item instanceof Tie) {
            tied = true;
        } else {
            boolean inner = tied || unit.isEmpty();
            if (item instanceof Piece && !inner) {
                settle();
            }
            unit.add(item);
            tied = tied && item instanceof Gap;
        }
    }

    /** Places what is tied together. */
    private void settle() {
        float need = 0;
        float between = gap;
        for (Item item : unit) {
            if (item instanceof Gap space) {
                between = Math.max(between, space.height());
            } else if (item instanceof Piece piece) {
                need += between + piece.block().slice().height();
                between = 0;
            }
        }
        boolean fits = pages.isEmpty() || filled + need <= height;
        boolean movable = need - gap <= height;
        if (!fits && filled > 0) {
            fits = lower(filled + need - height);
        }
        full |= !fits && movable;
        for (Item item : unit) {
            if (item instanceof Gap space) {
                gap = Math.max(gap, space.height());
            } else if (item instanceof Piece piece) {
                place(piece.block());
            }
        }
        unit.clear();
        tied = false;
    }

    /** Makes a picture of the unit lower, so that the unit fits; returns whether one could be. */
    private boolean lower(float excess) {
        for (int i = 0; i < unit.size(); i++) {
            if (unit.get(i) instanceof Piece piece) {
                Block block = piece.block();
                Optional<Slice> lower = block.slice().lower(excess + ROUNDING);
                if (lower.isPresent()) {
                    unit.set(i, new Piece(block.of(lower.get())));
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes the last few lines of a part back to the page before, where a picture can give way to them. */
    private void closeUp() {
        if (pages.size() < 2 || filled > STRANDED || beginsSomething(last())) {
            return;
        }
        List<Placed> stranded = last();
        List<Placed> before = pages.get(pages.size() - 2);
        Placed end = before.get(before.size() - 1);
        float bottom = end.top() + end.block().slice().height();
        float excess = bottom + BEFORE_STRANDED + filled - height;
        for (int i = before.size() - 1; i >= 0; i--) {
            Slice whole = before.get(i).block().slice();
            Optional<Slice> lower = whole.lower(excess + ROUNDING);
            if (lower.isPresent()) {
                float moved = whole.height() - lower.get().height();
                before.set(i, before.get(i).of(lower.get()));
                before.subList(i + 1, before.size()).replaceAll(placed -> placed.down(-moved));
                stranded.forEach(placed -> before.add(placed.down(bottom - moved + BEFORE_STRANDED)));
                pages.remove(pages.size() - 1);
                filled = height;
                return;
            }
        }
    }

    private static boolean beginsSomething(List<Placed> page) {
        return page.stream()
                .anyMatch(placed -> placed.ornament() || placed.block().anchor().isPresent());
    }

    private void place(Block block) {
        float need = block.slice().height();
        if (pages.isEmpty() || full || (filled > 0 && filled + gap + need > height)) {
            pages.add(new ArrayList<>());
            full = false;
            filled = 0;
            gap = 0;
            block.repeated().ifPresent(slice -> repeat(slice, block.left()));
        }
        filled += gap;
        gap = 0;
        last().add(new Placed(block, filled, false));
        filled += need;
    }

    private void repeat(Slice slice, float left) {
        last().add(new Placed(new Block(slice, left, List.of(), Optional.empty(), Optional.empty()), filled, true));
        filled += slice.height();
    }

    private List<Placed> last() {
        return pages.get(pages.size() - 1);
    }
}
