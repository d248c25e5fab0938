package tw.portfolio.certification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The GnuPG of this machine with a home of its own, which believes that it is some other day. */
final class Gpg implements AutoCloseable {
    private final RealGit git;
    private final Path home;
    private String day = "20250801";
    private List<String> more = List.of();

    private Gpg(RealGit git, Path home) {
        this.git = git;
        this.home = home;
    }

    static Gpg of(RealGit git) throws IOException {
        Path home = Files.createTempDirectory("gpg"); // its sockets' paths must be short
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        return new Gpg(git, home);
    }

    /** Sets the day that keys and signatures are dated. */
    Gpg on(String other) {
        day = other;
        return this;
    }

    /** Sets further options for signing. */
    Gpg with(String... options) {
        more = List.of(options);
        return this;
    }

    String run(String typed, String... words) throws IOException, InterruptedException {
        List<String> command = command("T000000");
        command.addAll(List.of(words));
        return git.execute(command, Map.of(), typed);
    }

    /** Keys are made at midnight and sign at noon: a busy machine takes seconds to make one, and its time runs on meanwhile. */
    private List<String> command(String hour) {
        List<String> command = new ArrayList<>(List.of("gpg", "--homedir", home.toString()));
        command.addAll(List.of("--quiet", "--no-tty", "--pinentry-mode", "loopback", "--passphrase", ""));
        command.addAll(List.of("--faked-system-time", day + hour, "--no-permission-warning"));
        command.addAll(more);
        return command;
    }

    /** Makes a key; returns its fingerprint. */
    String key(String kind, String use, String term) throws IOException, InterruptedException {
        run("", "--batch", "--quick-gen-key", "gpg <gpg@yfsh.example>", kind, use, term);
        return fingerprints().get(0);
    }

    /** Returns the fingerprints of all keys and subkeys, in their order. */
    List<String> fingerprints() throws IOException, InterruptedException {
        return run("", "--batch", "--with-colons", "--with-subkey-fingerprint", "--list-keys")
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":")[9])
                .toList();
    }

    String exported() throws IOException, InterruptedException {
        String told = run("", "--batch", "--armor", "--export-options", "export-minimal", "--export");
        return told.substring(told.indexOf("-----BEGIN")); // warnings of the day it believes it is stand before
    }

    /** Revokes the key for a reason by its number: 0 none, 1 compromised, 2 superseded, 3 no longer used. */
    void revoke(String fingerprint, int reason) throws IOException, InterruptedException {
        Path certificate = home.resolve("revocation.asc");
        run(
                "y\n" + reason + "\n\ny\n",
                "--command-fd",
                "0",
                "--output",
                certificate.toString(),
                "--gen-revoke",
                fingerprint);
        run("", "--batch", "--import", certificate.toString());
    }

    /** Has Git sign with a key of this home. */
    void signs(String fingerprint) throws IOException, InterruptedException {
        Path program = home.resolve("program");
        String command = String.join("' '", command("T120000"));
        Files.writeString(program, "#!/bin/sh\nexec '" + command + "' --batch \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        git.run("config", "gpg.program", program.toString());
        git.run("config", "user.signingKey", fingerprint);
    }

    @Override
    public void close() throws IOException {
        try {
            git.execute(List.of("gpgconf", "--homedir", home.toString(), "--kill", "all"), Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
