package org.policypack.rego.load;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the regular files of a {@code .tar.gz}: ustar, with the long names of GNU and of PAX. */
final class TarArchive {
  private static final int BLOCK = 512;

  /** All files of an archive together may have this many bytes: 256 MiB. */
  private static final long LARGEST = 256L << 20;

  private final GZIPInputStream in;
  private final String name;
  private long left = LARGEST;

  private TarArchive(GZIPInputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  /**
   * A file of the archive.
   *
   * @param path as the archive has it
   */
  @SuppressWarnings("ArrayRecordComponent") // The bytes are read once, by whoever asked for them.
  record Entry(String path, byte[] bytes) {}

  /**
   * Reads all files.
   *
   * @param name what messages call the archive
   */
  static List<Entry> read(byte[] bytes, String name) throws LoadException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new TarArchive(in, name).entries();
    } catch (IOException e) {
      throw LoadException.of(
          "load.bundle", "bundle " + name + ": archive read failed: " + e.getMessage());
    }
  }

  private List<Entry> entries() throws IOException, LoadException {
    List<Entry> entries = new ArrayList<>();
    String longName = null;
    for (byte[] header = header(); header != null; header = header()) {
      long size = number(header, 124, 12);
      switch (header[156]) {
        case 'L' -> longName = text(content(size), 0, (int) size);
        case 'x' -> longName = paxPath(content(size), longName);
        case '0', 0 -> {
          entries.add(new Entry(longName == null ? path(header) : longName, content(size)));
          longName = null;
        }
        default -> {
          content(size);
          longName = null;
        }
      }
    }
    return entries;
  }

  /** The next header, or null at the end. */
  private byte @Nullable [] header() throws IOException {
    byte[] header = in.readNBytes(BLOCK);
    boolean blank = true;
    for (byte b : header) {
      blank &= b == 0;
    }
    if (blank) {
      return null;
    }
    if (header.length < BLOCK) {
      throw new EOFException("unexpected EOF");
    }
    return header;
  }

  private byte[] content(long size) throws IOException, LoadException {
    left -= size;
    if (size < 0 || left < 0) {
      throw LoadException.of("load.too-large", "bundle " + name + ": holds more than 256 MiB");
    }
    byte[] content = in.readNBytes((int) size);
    long padding = (BLOCK - size % BLOCK) % BLOCK;
    if (content.length < size || in.skip(padding) < padding) {
      throw new EOFException("unexpected EOF");
    }
    return content;
  }

  private static String path(byte[] header) {
    String prefix =
        text(header, 257, 6).startsWith("ustar") && header[262] == 0 ? text(header, 345, 155) : "";
    String path = text(header, 0, 100);
    return prefix.isEmpty() ? path : prefix + "/" + path;
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && end < block.length && block[end] != 0) {
      end++;
    }
    return new String(Arrays.copyOfRange(block, from, end), StandardCharsets.UTF_8);
  }

  private static long number(byte[] block, int from, int length) throws IOException {
    String digits = text(block, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("tar: invalid tar header", e);
    }
  }

  /** The path among records such as {@code 20 path=a/b.rego}, or the one known before. */
  private static @Nullable String paxPath(byte[] records, @Nullable String known) {
    return new String(records, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .filter(line -> line.startsWith("path="))
        .map(line -> line.substring("path=".length()))
        .reduce((first, last) -> last)
        .orElse(known);
  }
}
