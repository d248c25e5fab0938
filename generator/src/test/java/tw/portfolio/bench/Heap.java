package tw.portfolio.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Watches how much of a virtual machine's own heap is used right after each collection. */
final class Heap {
    private final AtomicLong most = new AtomicLong();

    private Heap() {}

    static Heap watch() {
        Heap heap = new Heap();
        Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(bean -> ((NotificationEmitter) bean)
                        .addNotificationListener(
                                (notice, none) -> heap.look((CompositeData) notice.getUserData(), pools), null, null));
        return heap;
    }

    private void look(CompositeData notice, Set<String> pools) {
        long used =
                GarbageCollectionNotificationInfo.from(notice).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pools.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
        most.accumulateAndGet(used, Math::max);
    }

    /** Returns the most that was used after any collection so far, what had become garbage since the one before in part included, in bytes. */
    long mostAfterCollection() {
        return most.get();
    }
}
