package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policypack.pack.load.PackSchema;

/** What no golden case can show: streams that fail, bugs, the installation. */
class PolicyCliTest {
  private static final Path FILES = Path.of("src/test/resources/cli/decide-one/files");
  private static final String[] DECIDE = {
    "decide", "--policy-pack", "small", "--packs-dir", "packs", "--input", "-"
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(
      InputStream in, OutputStream to, Map<String, String> environment, String... args) {
    return PolicyCli.run(
        new Surroundings(
            in, utf8(to), utf8(err), FILES.toAbsolutePath(), environment, Optional.empty()),
        args);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  private String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  /** An endless input ends as soon as nobody reads the answers, and nothing is said of it. */
  @Test
  void stopsWhenTheOutputIsClosed() {
    StandardOutput closed = new StandardOutput(new FailingOutput("Broken pipe"));
    int code = run(new EndlessRequests(), closed, Map.of(), DECIDE);
    assertEquals(141, closed.judge(code, utf8(err)));
    assertEquals("", printed(err));
  }

  @Test
  void tellsWhenTheOutputCannotBeWritten() {
    StandardOutput full = new StandardOutput(new FailingOutput("No space left on device"));
    int code = run(new EndlessRequests(), full, Map.of(), DECIDE);
    assertEquals(1, full.judge(code, utf8(err)));
    assertEquals(
        "error[cli.output]: Cannot write to the standard output: No space left on device\n",
        printed(err));
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, true"})
  void showsTheTraceOfABugOnlyToThoseWhoAsk(boolean debug, boolean shown) {
    Map<String, String> environment = debug ? Map.of("POLICY_DEBUG", "1") : Map.of();
    assertEquals(1, run(new BrokenInput(), out, environment, DECIDE));
    assertEquals(
        """
        error[cli.internal]: This is a bug in policypack: java.lang.IllegalStateException: surprise
         hint: Please report it, with what the same command prints with --debug.
        """,
        printed(err).lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
    assertEquals(shown, printed(err).contains("\tat "));
  }

  @Test
  void tellsWhatTheFileSystemRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertEquals(1, run(InputStream.nullInputStream(), out, Map.of(), "init", file + "/pack"));
    assertTrue(printed(err).startsWith("error[cli.io]: "), printed(err));
    assertEquals(1, printed(err).lines().count(), printed(err));
  }

  @Test
  void printsThePublishedSchema() {
    assertEquals(0, run(InputStream.nullInputStream(), out, Map.of(), "schema"));
    assertEquals(PackSchema.text(), printed(out));
  }

  /** A co-process gets each answer before it sends the next request. */
  @Test
  void answersEachRequestAtOnce() {
    Conversation conversation = new Conversation("{\"user\": \"ada\", \"level\": 1}\n", 3, out);
    assertEquals(0, run(conversation, out, Map.of(), DECIDE));
    assertEquals(3, printed(out).lines().count());
  }

  @Test
  void usesThePacksOfTheInstallationWhereThereAreNoneHere(@TempDir Path elsewhere)
      throws IOException {
    Path request = Files.copy(FILES.resolve("request.json"), elsewhere.resolve("request.json"));
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            utf8(out),
            utf8(err),
            elsewhere,
            Map.of(),
            Optional.of(FILES.toAbsolutePath()));
    String[] args = {"decide", "--policy-pack", "small", "--input", request.toString()};
    assertEquals(0, PolicyCli.run(surroundings, args), printed(err));
    Files.createDirectory(elsewhere.resolve("packs"));
    assertEquals(2, PolicyCli.run(surroundings, args));
  }

  /** Fails each write as the system would. */
  private static final class FailingOutput extends OutputStream {
    private final String reason;

    FailingOutput(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int octet) throws IOException {
      throw new IOException(reason);
    }
  }

  /** Never ends. */
  private static final class EndlessRequests extends InputStream {
    @Override
    public int read() {
      return '\n';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      Arrays.fill(buffer, offset, offset + length, (byte) '\n');
      return length;
    }
  }

  /** Has a bug. */
  private static final class BrokenInput extends InputStream {
    @Override
    public int read() {
      throw new IllegalStateException("surprise");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return read();
    }
  }

  /** Sends a request only when all before it have been answered. */
  private static final class Conversation extends InputStream {
    private final byte[] request;
    private final int most;
    private final ByteArrayOutputStream answers;
    private int sent;

    Conversation(String request, int most, ByteArrayOutputStream answers) {
      this.request = request.getBytes(StandardCharsets.UTF_8);
      this.most = most;
      this.answers = answers;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read in bulk");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      assertEquals(sent, answers.toString(StandardCharsets.UTF_8).lines().count());
      if (sent == most) {
        return -1;
      }
      sent++;
      return new ByteArrayInputStream(request).read(buffer, offset, length);
    }
  }
}
