package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A list of items with lists of entries, changed at random by whoever may and whoever may not. Beside what stands there it keeps what would stand there had
 * only the entitled changed it, entry by entry and key by key, without reading any text. Few values are in use, so that many lines read alike.
 */
final class EntryStorm {
    private static final List<String> KEYS = List.of("from", "to", "t");
    private final Random random;
    private final List<Item> items = new ArrayList<>();
    private int remarks;
    private int names;

    /** An entry as it stands, as entitled people made it, and what of one put in without right they have touched. */
    private static final class Entry {
        private final Map<String, String> text = new LinkedHashMap<>();
        private final Map<String, String> remark = new LinkedHashMap<>();
        private Map<String, String> sound = new TreeMap<>();
        private final Set<String> touched = new HashSet<>();
        private boolean known;
        private boolean flow;

        /** One line holds all of a flow entry, so that who touches one key touches each; an entry each line of which is touched was looked at. */
        private void touch(String key) {
            touched.add(key);
            if (flow || touched.containsAll(text.keySet())) {
                sound = new TreeMap<>(text);
                known = true;
            } else if (text.containsKey(key)) {
                sound.put(key, text.get(key));
            }
        }
    }

    private static final class Item {
        private final String id;
        private final List<Entry> text = new ArrayList<>();
        private final List<Entry> sound = new ArrayList<>();
        private String n = "1";
        private String soundN = "1";

        Item(String id) {
            this.id = id;
        }
    }

    EntryStorm(Random random) {
        this.random = random;
        for (String id : List.of("A", "B")) {
            Item item = new Item(id);
            items.add(item);
            add(item, true);
            add(item, true);
        }
    }

    void change(boolean entitled) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            Item item = items.get(random.nextInt(items.size()));
            if (item.text.isEmpty() || random.nextInt(6) == 0) {
                add(item, entitled);
                continue;
            }
            Entry entry = item.text.get(random.nextInt(item.text.size()));
            switch (random.nextInt(8)) {
                case 0 -> number(item, entitled);
                case 1 -> takeOut(item, entry, entitled);
                case 2 -> move(item, entry);
                case 3 -> cut(entry, entitled);
                case 4 -> across(item, entry, entitled);
                case 5 -> remark(entry, entitled);
                default -> set(entry, KEYS.get(random.nextInt(KEYS.size())), entitled);
            }
        }
    }

    private void add(Item item, boolean entitled) {
        Entry entry = new Entry();
        entry.flow = random.nextInt(3) == 0;
        KEYS.forEach(key -> entry.text.put(key, value(key, entitled)));
        item.text.add(random.nextInt(item.text.size() + 1), entry);
        if (entitled) {
            entry.sound.putAll(entry.text);
            entry.known = true;
            item.sound.add(entry);
        }
    }

    /** An entitled one gives names of their own, so that no entry of theirs is taken for one put back. */
    private String value(String key, boolean entitled) {
        return Integer.toString(entitled && key.equals(KEYS.get(0)) ? 10 + ++names : 1 + random.nextInt(3));
    }

    private void number(Item item, boolean entitled) {
        item.n = Integer.toString(1 + random.nextInt(9));
        item.soundN = entitled ? item.n : item.soundN;
    }

    private void takeOut(Item item, Entry entry, boolean entitled) {
        item.text.remove(entry);
        if (entitled) {
            item.sound.remove(entry);
        }
    }

    private void move(Item item, Entry entry) {
        item.text.remove(entry);
        item.text.add(random.nextInt(item.text.size() + 1), entry);
    }

    /** Cuts an entry out of an item and puts it into another one, as it is: a forge shows all of it as new there. */
    private void across(Item item, Entry entry, boolean entitled) {
        Item other = items.get(random.nextInt(items.size()));
        item.text.remove(entry);
        other.text.add(random.nextInt(other.text.size() + 1), entry);
        if (entitled && other != item) {
            item.sound.remove(entry);
            entry.sound = new TreeMap<>(entry.text);
            other.sound.add(entry);
        }
    }

    private void cut(Entry entry, boolean entitled) {
        List<String> keys = List.copyOf(entry.text.keySet());
        if (keys.size() < 2) {
            return;
        }
        String key = keys.get(random.nextInt(keys.size()));
        entry.text.remove(key);
        entry.remark.remove(key);
        if (entitled) {
            entry.sound.remove(key);
            entry.touched.remove(key);
            if (entry.flow) {
                entry.touch(key);
            } else if (entry.touched.containsAll(entry.text.keySet())) {
                entry.touch(entry.text.keySet().iterator().next());
            }
        } else {
            entry.touched.clear();
        }
    }

    private void remark(Entry entry, boolean entitled) {
        List<String> keys = List.copyOf(entry.text.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        entry.remark.put(key, "c" + ++remarks);
        if (entitled) {
            entry.touch(key);
        } else {
            entry.touched.clear();
        }
    }

    private void set(Entry entry, String key, boolean entitled) {
        String before = entry.text.put(key, value(key, entitled));
        boolean changed = !entry.text.get(key).equals(before);
        if (entitled && changed) {
            entry.touch(key);
        } else if (changed) {
            entry.touched.remove(key);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("rows:\n");
        for (Item item : items) {
            text.append("  - id: ").append(item.id).append("\n    of:\n");
            item.text.forEach(entry -> text.append(entry.flow ? flow(entry) : block(entry)));
            if (item.text.isEmpty()) {
                text.append("      []\n");
            }
            text.append("    n: ").append(item.n).append('\n');
        }
        return text.toString();
    }

    private static String flow(Entry entry) {
        String remark = String.join(" ", entry.remark.values());
        return "      - {"
                + entry.text.entrySet().stream()
                        .map(member -> member.getKey() + ": " + member.getValue())
                        .collect(Collectors.joining(", "))
                + "}" + (remark.isEmpty() ? "" : " # " + remark) + "\n";
    }

    private static String block(Entry entry) {
        StringBuilder text = new StringBuilder();
        entry.text.forEach((key, value) -> text.append(text.isEmpty() ? "      - " : "        ")
                .append(key)
                .append(": ")
                .append(value)
                .append(entry.remark.containsKey(key) ? " # " + entry.remark.get(key) : "")
                .append('\n'));
        return text.toString();
    }

    /** Returns the items that do not stand there as entitled people made them. */
    Set<String> unsound() {
        return items.stream()
                .filter(item -> !item.n.equals(item.soundN) || !standing(item).equals(sound(item)))
                .map(item -> item.id)
                .collect(Collectors.toSet());
    }

    private static List<String> standing(Item item) {
        return item.text.stream()
                .map(entry -> new TreeMap<>(entry.text).toString())
                .sorted()
                .toList();
    }

    private static List<String> sound(Item item) {
        Set<Entry> all = new LinkedHashSet<>(item.sound);
        item.text.stream().filter(entry -> entry.known).forEach(all::add);
        return all.stream()
                .map(entry -> new TreeMap<>(entry.sound).toString())
                .sorted()
                .toList();
    }
}
