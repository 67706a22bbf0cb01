package org.policypack.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PathUriTest {
  @Test
  void aRelativePathStaysRelativeWhateverItHolds() {
    assertEquals("packs/a/pack.yaml", PathUri.of("packs/a/pack.yaml"));
    assertEquals(
        "packs/gr%C3%B6%C3%9Fe%20%26%20100%25/a%3Ab%23c%3Fd.yaml",
        PathUri.of("packs/größe & 100%/a:b#c?d.yaml"));
    assertEquals("%F0%9F%98%80.yaml", PathUri.of("😀.yaml"));
    assertEquals("a%3Ab.yaml", PathUri.of("a:b.yaml"));
  }

  @Test
  void anAbsolutePathIsAFile() {
    assertEquals("file:///srv/my%20packs/pack.yaml", PathUri.of("/srv/my packs/pack.yaml"));
    assertEquals("file:///C:/packs/pack.yaml", PathUri.of("C:\\packs\\pack.yaml"));
  }
}
