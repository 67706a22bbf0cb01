# Sourced by the launchers. POSIX sh.

# Runs policypack in place of the shell: launch JAR CLASS-ARCHIVE HOME WORD...
launch() {
  jar=$1
  archive=$2
  home=$3
  shift 3

  # Without a UTF-8 locale the JVM takes paths and arguments for ASCII, and other letters for `?`.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *.[Uu][Tt][Ff]-8* | *.[Uu][Tt][Ff]8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac

  # Short runs end before the second compiler pays off (a decision takes twice as long with it);
  # runs over many cases or lines want it: 300,000 lines take 5 seconds with it and 8 without.
  case "${1:-}: $* " in
    rego-test:* | rego-export:* | readiness:* | decide:*.jsonl* | decide:*.ndjson* | decide:*' - '*) tiers= ;;
    *) tiers=-XX:TieredStopAtLevel=1 ;;
  esac

  # Colours and progress are for a person at a terminal, which the JVM cannot tell.
  terminal=
  if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
    terminal=err
  fi

  # The JVM checks the class archive before use, and does without one that is not there or not its own.
  # shellcheck disable=SC2086,SC2154 # POLICY_JAVA_OPTS holds several words; find_jdk set jdk.
  exec "$jdk/bin/java" -XX:+UseSerialGC $tiers -Xlog:disable -Xlog:all=off \
    -XX:SharedArchiveFile="$archive" ${POLICY_JAVA_OPTS:-} \
    -Dpolicy.home="$home" -Dpolicy.terminal=$terminal -jar "$jar" "$@"
}
