# Sourced by the scripts beside it. POSIX sh.

# Sets `jdk` to the home of a JDK 21 or newer; fails if there is none. It reads the file `release`
# of each candidate, since asking `java -version` takes as long as a whole small run. Who only runs
# policypack sets jdk_tool=java: then a run-time without a compiler will do.
find_jdk() {
  for jdk in "${JAVA_HOME:-}" "$(jdk_of_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_21 "$jdk"; then
      return 0
    fi
  done
  jdk=
  return 1
}

# The home of the `java` on the PATH. On macOS that `java` is a stub; java_home knows better.
jdk_of_path() {
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 21+ 2>/dev/null || true
  elif java=$(command -v java); then
    bin=$(dirname -- "$(resolve_links "$java")")
    dirname -- "$bin"
  fi
}

is_jdk_21() {
  [ -n "$1" ] && [ -x "$1/bin/${jdk_tool:-javac}" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      major=${value#\"}
      major=${major%%[!0-9]*}
      [ -n "$major" ] && [ "$major" -ge 21 ]
      return
    fi
  done <"$1/release"
  return 1
}

# Prints a path with every symbolic link at its end followed.
resolve_links() {
  link=$1
  while [ -h "$link" ]; do
    to=$(readlink -- "$link")
    case $to in
      /*) link=$to ;;
      *) link=$(dirname -- "$link")/$to ;;
    esac
  done
  printf '%s\n' "$link"
}

say_how_to_get_a_jdk() {
  cat >&2 <<'END'
policypack needs a JDK 21 or newer, and none was found in JAVA_HOME, on the PATH or in the usual places.
Install one, for example:
  Debian, Ubuntu:  apt-get install openjdk-21-jdk-headless
  Fedora:          dnf install java-21-openjdk-devel
  macOS:           brew install openjdk
  anywhere:        sdk install java (sdkman.io)
or set JAVA_HOME to the JDK that you have.
END
}
