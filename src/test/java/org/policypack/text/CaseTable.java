package org.policypack.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A table of cases: a file of one JSON object a line. Lines that begin with {@code //} are
 * comments.
 */
public final class CaseTable {
  private static final Path FOLDER = Path.of("src/test/resources/text");

  private CaseTable() {}

  /** A case of a table. */
  public record Row(ObjectValue members) {
    /** The string of a member; the member must be there. */
    public String text(String name) {
      if (members.get(name) instanceof StringValue(String text)) {
        return text;
      }
      throw new AssertionError("no text " + name + " in " + members);
    }

    /** The strings of a member, none where it is not there. */
    public List<String> texts(String name) {
      return members.get(name) instanceof ArrayValue array
          ? array.items().stream().map(item -> ((StringValue) item).text()).toList()
          : List.of();
    }

    /** The truth value of a member, false where it is not there. */
    public boolean flag(String name) {
      return BooleanValue.TRUE.equals(members.get(name));
    }

    /** The number of a member; the member must be there. */
    public long number(String name) {
      if (members.get(name) instanceof NumberValue number) {
        return number.exact().longValueExact();
      }
      throw new AssertionError("no number " + name + " in " + members);
    }

    /** Whether the member is there. */
    public boolean has(String name) {
      return members.get(name) != null;
    }

    @Override
    public String toString() {
      return members.toString();
    }
  }

  /** The rows of a table, at least one. */
  public static List<Row> read(String name) {
    try {
      List<Row> rows =
          Files.readAllLines(FOLDER.resolve(name + ".jsonl")).stream()
              .filter(line -> !line.startsWith("//"))
              .map(CaseTable::row)
              .toList();
      if (rows.isEmpty()) {
        throw new AssertionError("no cases in " + name);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    @Nullable Value value = StrictJson.parse(line) instanceof JsonResult.Parsed(Value v) ? v : null;
    if (value instanceof ObjectValue members) {
      return new Row(members);
    }
    throw new AssertionError("not an object: " + line);
  }
}
