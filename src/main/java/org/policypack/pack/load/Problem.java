package org.policypack.pack.load;

/**
 * Every kind of problem that reading a file can tell. The codes are stable: scripts and reports may
 * rely on them.
 */
public enum Problem {
  FILE_NOT_FOUND("file.not-found", "There is no such file or pack, or it cannot be read."),
  FILE_TOO_LARGE("file.too-large", "The file is larger than the limit; it was not read."),
  FILE_OUTSIDE_FOLDER(
      "file.outside-folder",
      "The path leaves the pack's folder by `..` or by a symbolic link, so what a reviewer sees in"
          + " the folder is not what would be used."),

  BAD_UTF8("yaml.bad-utf8", "The bytes are not UTF-8. Save the file as UTF-8."),
  TAB("yaml.tab", "The file holds a tab. Indent by spaces; inside double quotes write `\\t`."),
  CONTROL_CHARACTER(
      "yaml.control-character",
      "A control character, U+0000, a lone surrogate or a non-character, written or escaped."
          + " Strings hold none but tab and newline."),
  HIDDEN_CHARACTER(
      "yaml.hidden-character",
      "A character that changes the direction of text or shows nothing, so that the file does not"
          + " read as it is. Inside double quotes write it as an escape."),
  SYNTAX("yaml.syntax", "The file is not YAML."),
  EMPTY_FILE("yaml.empty", "The file holds nothing but blanks and comments."),
  TOO_DEEP("yaml.too-deep", "Lists and mappings are nested over 64 levels deep."),
  DUPLICATE_KEY("yaml.duplicate-key", "A mapping has the same key twice."),
  KEY_NOT_STRING("yaml.key-not-string", "A key is no string. Put it in quotes."),
  ANCHOR("yaml.anchor", "Anchors (`&name`), aliases (`*name`) and merge keys (`<<`) are not read."),
  TAG("yaml.tag", "Tags such as `!!str` are not read. Use quotes to write a string."),
  DIRECTIVE("yaml.directive", "Directives such as `%YAML 1.1` are not read."),
  MULTIPLE_DOCUMENTS("yaml.multiple-documents", "A file holds one document."),
  NEEDS_QUOTES(
      "yaml.needs-quotes",
      "Tools that read YAML differ on this text: for some it is a truth value, null, a number or a"
          + " date. Put a string in quotes, write a number as JSON does."),
  NO_VALUE("yaml.no-value", "A key or a list item has no value. Write one, or `null`, or `\"\"`."),
  WILD_NUMBER("yaml.wild-number", "A number with over four digits of exponent or 400 characters."),

  UNKNOWN_FIELD("pack.unknown-field", "The language has no such key at this place."),
  MISSING_FIELD("pack.missing-field", "A key that this place needs is not there."),
  WRONG_TYPE("pack.wrong-type", "A string, number, list or mapping stands where another is asked."),
  NOT_ALLOWED("pack.not-allowed", "The value is none of those that this place allows."),
  BAD_NAME("pack.bad-name", "An id, a name or a version does not have its form."),
  EMPTY("pack.empty", "A list, a mapping or a text that may not be empty is."),
  TOO_MUCH("pack.too-much", "A list is too long, or a text is."),
  DUPLICATE_ITEM("pack.duplicate-item", "A list has the same item twice."),
  NOT_ONE_LINE("pack.not-one-line", "A title, a reason or an obligation is one line."),
  BARE_LIST("pack.bare-list", "A list stands where an operator is needed. Write `in: [...]`."),
  NULL_OPERAND(
      "pack.null-operand",
      "Nothing equals null: null is the same as missing. To ask for absence write"
          + " `exists: false`."),
  DUPLICATE_ID("pack.duplicate-id", "Two rules have one id."),
  RESERVED_NAME(
      "pack.reserved-name",
      "The name means something already: to the language, to Rego, or to the exported module."),

  BAD_PATH(
      "pack.bad-path",
      "A path is names with dots between; a segment that is no plain name is quoted, as in"
          + " `labels[\"app.kubernetes.io/name\"]`."),
  DUPLICATE_ATTRIBUTE("pack.duplicate-attribute", "An input or a define is declared twice."),
  PATH_PREFIX(
      "pack.path-prefix",
      "One declared path leads through another, so one attribute would be a value and an object."),
  TYPE_SHAPE(
      "pack.type-shape",
      "An array has `items` or `fields`, a map has `values`, and only a scalar other than a boolean"
          + " has `enum`."),
  UNDECLARED_ATTRIBUTE(
      "pack.undeclared-attribute", "A rule, a define or a reason names what no input declares."),
  OPERATOR_TYPE("pack.operator-type", "The operator does not work on an attribute of that type."),
  OPERAND_SHAPE(
      "pack.operand-shape", "An operand is a literal, `{input: path}` or `{data: path}`."),
  OPERAND_TYPE("pack.operand-type", "The operand has another type than the attribute needs."),
  NOT_IN_ENUM("pack.not-in-enum", "The attribute can never have that value: its `enum` has not."),
  BAD_NUMBER(
      "pack.bad-number",
      "A number is below 10^12 with at most six decimals, an integer below 10^15."),
  BAD_TIMESTAMP(
      "pack.bad-timestamp",
      "A timestamp looks like `2026-01-31T08:00:00Z` and exists, 1970 to 2199."),
  BAD_ADDRESS("pack.bad-address", "An address is IPv4 or IPv6, without zone, port or length."),
  BAD_NETWORK("pack.bad-network", "A network looks like `10.0.0.0/8` and has no host bits."),
  BAD_ZONE("pack.bad-zone", "A zone is `UTC` or an `Area/City` name of the schema's list."),
  BAD_TIME("pack.bad-time", "A time of day is `HH:MM`, from `00:00` to `23:59`."),
  BAD_WEEKDAY("pack.bad-weekday", "A weekday is one of `monday` to `sunday`."),
  BAD_PATTERN("pack.bad-pattern", "A glob, a regular expression or a command has an error."),
  EMPTY_PATTERN("pack.empty-pattern", "An empty pattern matches everything or nothing."),
  UNASSIGNED_CHARACTER(
      "pack.unassigned-character",
      "Where case is ignored, only characters that Unicode 15.0 assigns have a known case."),
  IGNORE_CASE(
      "pack.ignore-case",
      "`ignore_case` goes with eq, ne, in, not_in, includes*, starts_with, ends_with, contains and"
          + " glob on strings of the pack; a regular expression takes `(?i)`."),
  SEPARATOR("pack.separator", "`separator` goes with `glob`."),
  EMPTY_RANGE("pack.empty-range", "The low end of `between` is above the high end."),
  EQUAL_TIMES("pack.equal-times", "`from` and `to` are the same time, so no time is between."),

  DATA_PATH(
      "pack.data-path",
      "A path into the data is keys with dots between; `[attribute]` takes a string attribute as"
          + " one key, `[\"a key\"]` a key that is no plain name."),
  UNKNOWN_DATA("pack.unknown-data", "The data has no such key."),
  DATA_TYPE("pack.data-type", "A value that the path can reach has another type than is asked."),
  DEFINE_SHAPE("pack.define-shape", "A define has one of `data`, `add`, `subtract`, `multiply`."),
  DEFINE_ORDER("pack.define-order", "A define uses only defines above it."),
  DEFINE_TYPE("pack.define-type", "The values that a define can take have no one type."),
  FRACTION_PRODUCT(
      "pack.fraction-product",
      "At most one factor may have a fraction, so that products stay exact. Declare the others as"
          + " `integer`."),
  UNKNOWN_CONDITION("pack.unknown-condition", "`is` names no condition of the pack."),
  RECURSIVE_CONDITION("pack.recursive-condition", "A named condition asks for itself."),
  REASON_BRACES(
      "pack.reason-braces", "A brace is not closed. Write `{{` and `}}` for braces that stay."),
  REASON_NAME("pack.reason-name", "A reason may hold scalar inputs, defines and `{match}`."),
  REASON_MATCH(
      "pack.reason-match",
      "`{match}` needs exactly one pattern operator in the rule, outside `any`, `not`, `some`,"
          + " `every` and `none`."),
  MASK_WITHOUT_OBLIGATION("pack.mask-without-obligation", "`mask` says in `mask` what to mask."),

  NO_APPROVERS("pack.no-approvers", "Nobody is named who could approve."),
  UNUSED_CONDITION("pack.unused-condition", "No rule uses the named condition."),
  AVOIDABLE(
      "pack.avoidable",
      "A request that leaves out an optional attribute gets a more lenient decision, and nothing"
          + " in the pack asks for its absence."),
  UNREACHABLE(
      "pack.unreachable",
      "Under `first_match` the rule stands behind one that always matches, so it never decides."),
  SHARED_ID(
      "pack.shared-id",
      "Two packs that are read together have one id, so an id does not say which of them is meant."),
  SHARED_PACKAGE(
      "pack.shared-package",
      "Two packs that are read together have one Rego package: OPA would join their rules."),
  HOLDS_WHEN_EMPTY(
      "pack.holds-when-empty",
      "`every` and `none` hold on an empty array, so the rule allows with nothing in it. Ask for"
          + " `length` too.");

  private final String code;
  private final String meaning;

  Problem(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The stable name, such as {@code pack.unknown-field}. */
  public String code() {
    return code;
  }

  /** What it means and how to mend it, in a sentence or two. */
  public String meaning() {
    return meaning;
  }
}
