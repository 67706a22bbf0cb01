package org.policypack.opa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs here are shell scripts that say what an OPA of some version says. */
class OpaLocatorTest {
  @TempDir Path folder;

  @Test
  void takesWhatTheCallerNamesBeforeAllElse() throws IOException {
    Path named = program("named", "1.1.1");
    Path other = program("other", "1.2.2");
    List<OpaSearch> found =
        locator(other.toString(), Map.of(OpaLocator.VARIABLE, other.toString()))
            .locate(List.of(named, other));
    assertEquals(List.of("1.1.1", "1.2.2"), found.stream().map(OpaLocatorTest::version).toList());
  }

  @Test
  void takesThePropertyBeforeTheVariable() throws IOException {
    String property = program("a", "1.1.1") + File.pathSeparator + program("b", "1.2.2");
    Map<String, String> variable = Map.of(OpaLocator.VARIABLE, program("c", "1.3.3").toString());
    assertEquals(
        List.of("1.1.1", "1.2.2"),
        locator(property, variable).locate(List.of()).stream()
            .map(OpaLocatorTest::version)
            .toList());
    assertEquals("1.3.3", version(locator(null, variable).locate(List.of()).getFirst()));
  }

  @Test
  void takesTheNewestOfTheProjectBeforeThePath() throws IOException {
    program("bin/opa", "1.30.0");
    program(".tools/opa-1.9.0/opa", "1.9.0");
    program(".tools/opa-1.22.2/opa", "1.22.2");
    Map<String, String> path = Map.of("PATH", folder.resolve("bin").toString());
    assertEquals("1.22.2", version(locator(null, path).locate(List.of()).getFirst()));
  }

  @Test
  void passesOverAnOldOneOnThePathAndSaysSo() throws IOException {
    program("old/opa", "0.70.0");
    program("new/opa", "1.4.2");
    String old = folder.resolve("old").toString();
    String both = old + File.pathSeparator + folder.resolve("new");
    assertEquals(
        "1.4.2", version(locator(null, Map.of("PATH", both)).locate(List.of()).getFirst()));
    OpaSearch none = locator(null, Map.of("PATH", old)).locate(List.of()).getFirst();
    String reason = assertInstanceOf(OpaSearch.NotFound.class, none).reason();
    assertTrue(reason.contains("is OPA 0.70.0, but needed is >=1.0.1 <2.0.0"), reason);
  }

  @Test
  void neverLooksElsewhereForOneThatIsNamed() throws IOException {
    program("bin/opa", "1.22.2");
    Map<String, String> path = Map.of("PATH", folder.resolve("bin").toString());
    for (Path bad :
        List.of(folder.resolve("absent"), program("old", "0.70.0"), script("odd", "echo hello"))) {
      OpaSearch search = locator(null, path).locate(List.of(bad)).getFirst();
      assertEquals(bad, assertInstanceOf(OpaSearch.Unusable.class, search).path());
    }
  }

  @Test
  void saysWhereItLooked() {
    OpaSearch search = locator(null, Map.of()).locate(List.of()).getFirst();
    assertEquals(
        "no opa in .tools or on the PATH",
        assertInstanceOf(OpaSearch.NotFound.class, search).reason());
  }

  private OpaLocator locator(@Nullable String property, Map<String, String> environment) {
    return OpaLocator.of(folder, property, environment);
  }

  private static String version(OpaSearch search) {
    return assertInstanceOf(OpaSearch.Found.class, search).binary().version().text();
  }

  private Path program(String name, String version) throws IOException {
    return script(name, "echo 'Version: " + version + "'");
  }

  private Path script(String name, String body) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    return path;
  }
}
