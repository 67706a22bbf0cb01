package org.policypack.rego.syntax;

/**
 * A word of the text.
 *
 * @param text a name, a symbol or a number as written; for strings what they hold
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
record Token(Kind kind, String text, int start, int end) {
  /** What a token is. A template string is several parts and one end, with expressions between. */
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    RAW_STRING,
    TEMPLATE_PART,
    TEMPLATE_END,
    RAW_TEMPLATE_PART,
    RAW_TEMPLATE_END,
    SYMBOL,
    END
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  boolean isTemplate() {
    return switch (kind) {
      case TEMPLATE_PART, TEMPLATE_END, RAW_TEMPLATE_PART, RAW_TEMPLATE_END -> true;
      case NAME, NUMBER, STRING, RAW_STRING, SYMBOL, END -> false;
    };
  }

  /** How messages name the token. */
  String described() {
    return switch (kind) {
      case NAME -> Keywords.isKeyword(text) && !text.equals("contains") ? text : "identifier";
      case NUMBER -> "number";
      case STRING, RAW_STRING -> "string";
      case TEMPLATE_PART, TEMPLATE_END, RAW_TEMPLATE_PART, RAW_TEMPLATE_END -> "template-string";
      case SYMBOL -> text;
      case END -> "eof";
    };
  }
}
