package org.policypack.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a sentence what a file system refused; Java's own messages are often a bare path. */
final class FileProblem {
  private FileProblem() {}

  static String describe(IOException e) {
    return e instanceof FileSystemException f ? describe(f) : "Cannot read or write: " + message(e);
  }

  private static String describe(FileSystemException e) {
    String file = "`" + e.getFile() + "`";
    return switch (e) {
      case NoSuchFileException x -> "There is no file " + file + ".";
      case AccessDeniedException x -> "No permission to use " + file + ".";
      case FileAlreadyExistsException x -> file + " exists already.";
      case DirectoryNotEmptyException x -> "The folder " + file + " is not empty.";
      case NotDirectoryException x -> file + " is not a folder.";
      default -> "Cannot read or write " + file + ": " + message(e);
    };
  }

  private static String message(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
