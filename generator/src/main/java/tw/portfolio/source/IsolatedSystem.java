package tw.portfolio.source;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** What the Git library sees of the machine: nothing. No environment, no settings of the user or the system, no local time. */
final class IsolatedSystem extends SystemReader {
    private static final SystemReader REAL = SystemReader.getInstance();

    /** FAT's, the coarsest of any disk; what the library falls back on. */
    private static final String COARSEST_CLOCK = "2 s";

    private IsolatedSystem() {}

    static void install() {
        if (!(SystemReader.getInstance() instanceof IsolatedSystem)) {
            SystemReader.setInstance(new IsolatedSystem());
            roomForPacks();
        }
    }

    /**
     * The library's own limits suit a server of many repositories: with them a school's pack is read from the disk again and again. What
     * others are unpacked from is kept by each reader for itself, and only as much as the next ones are made from: what is kept for longer
     * has become old when it is given up, and is expensive to collect.
     */
    private static void roomForPacks() {
        WindowCacheConfig room = new WindowCacheConfig();
        room.setPackedGitWindowSize(64 << 10);
        room.setPackedGitLimit(48 << 20);
        room.setDeltaBaseCacheLimit(8 << 20);
        room.install();
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getenv(String variable) {
        return "PATH".equals(variable) ? "" : null;
    }

    @Override
    public @Nullable String getProperty(String key) {
        return REAL.getProperty(key);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new EmptyConfig(parent, fs);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the parent
    public long getCurrentTime() {
        return 0;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the parent
    public int getTimezone(long when) {
        return 0;
    }

    @Override
    public ZoneId getTimeZoneId() {
        return ZoneOffset.UTC;
    }

    /** A configuration file that is not there. */
    private static final class EmptyConfig extends FileBasedConfig {
        EmptyConfig(Config parent, FS fs) {
            super(parent, null, fs);
            // certification: a forged commit-graph can hide a merge
            setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_COMMIT_GRAPH, false);
        }

        /** Asked for how exact the disk's clock is, for want of which the library writes files into the repository and waits seconds. */
        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            boolean clock = ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
                    && ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION.equals(name);
            return clock ? COARSEST_CLOCK : super.getString(section, subsection, name);
        }

        @Override
        public void load() {}

        @Override
        public void save() {} // the library measures the clock of the disk and wants to remember it

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
