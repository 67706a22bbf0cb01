"""Compares OPA and policypack over libraries of Rego; see scripts/check-public-rego."""

import argparse
import json
import os
import re
import subprocess
import sys

DIFFERENT = 4

# What policypack says of a builtin function that it does not have.
LEFT_OUT = "is left out of policypack"


def files(path):
    """The modules at a path, in order."""
    if os.path.isfile(path):
        return [path]
    return sorted(
        os.path.join(folder, name)
        for folder, _, names in os.walk(path) for name in names if name.endswith(".rego"))


def libraries(options):
    """The libraries: for each its name and what OPA and policypack are given of it."""
    paths = options.paths
    if options.each:
        ending = ".rego" if options.check else "_test.rego"
        paths = sorted({os.path.dirname(file) or "." for path in paths for file in files(path)
                        if file.endswith(ending)})
    groups = [paths] if options.together else [[path] for path in paths]
    for group in groups:
        only_modules = options.check or options.rego_only
        yield " ".join(group), [f for p in group for f in files(p)] if only_modules else group


def run(command):
    """The JSON that a command prints, on either stream, or else nothing; and what it says."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout or done.stderr or "{}"), done.stderr.strip()
    except json.JSONDecodeError:
        return None, (done.stderr or done.stdout).strip()


class Count:
    """How much was compared, how much of it is alike, and which libraries did not run."""

    def __init__(self):
        self.all = self.alike = self.refused = 0
        self.different = False

    def compare(self, name, opa, policy):
        self.all += 1
        if opa == policy:
            self.alike += 1
        elif isinstance(opa, list):
            self.differ(name, *(
                "".join("\n    " + " ".join(e) for e in one if e not in other) or "nothing more"
                for one, other in ((opa, policy), (policy, opa))))
        else:
            self.differ(name, opa, policy)

    def refuse(self, name, opa, policy):
        """Notes a library that one of the two refuses."""
        if LEFT_OUT in policy:
            self.leave_out(name, policy)
        else:
            self.refused += 1
            self.differ(name, opa, policy)

    def leave_out(self, name, why):
        self.refused += 1
        print("%s: %s" % (name, why.partition("\n")[0]))

    def differ(self, name, opa, policy):
        self.different = True
        print("%s\n  opa:    %s\n  policy: %s" % (name, opa, policy))


# Tests.


def tests(command):
    """What became of the tests that a command runs, by name; or nothing, and what it says."""
    found, said = run(command)
    if not isinstance(found, list):
        return None, said
    return {key(test): outcome(test) for test in found}, ""


def key(test):
    # OPA numbers tests of one name in another order each time.
    name = re.sub(r"#\d+$", "", test["name"])
    place = test["location"]
    return "%s:%d %s.%s" % (place["file"], place["row"], test["package"], name)


def outcome(test):
    """What became of a test and of its cases, without messages and times."""
    if test.get("skip"):
        return "skipped"
    if test.get("error"):
        return "error " + test["error"].get("code", "")
    return ("fail" if test.get("fail") else "pass") + cases(test.get("sub_results"))


def cases(results):
    return "".join(
        " %s=%s%s" % (name, "fail" if one.get("fail") else "pass", cases(one.get("sub_results")))
        for name, one in sorted((results or {}).items()))


def compare_tests(options, name, paths, count):
    opa, said = tests([options.opa, "test", "--format", "json", "--timeout", "60s"] + paths)
    policy, told = tests([options.policy, "rego-unit", "--format", "json", "--allow-empty"] + paths)
    if opa is None and policy is None:
        count.leave_out(name, "both refuse it: " + said)
        return
    if opa is None or policy is None:
        count.refuse(name, said or "runs it", told or "runs it")
        return
    for test in sorted(opa.keys() | policy.keys()):
        count.compare(test, opa.get(test), policy.get(test))


# Compile errors.


def errors(command):
    """The errors that a command tells: pairs of a place, if one is told, and what is wrong."""
    found, said = run(command)
    if found is None:
        return [("", said)]
    return [found_at(error) for error in found.get("errors", [])]


def found_at(error):
    code, place = error.get("code", ""), error.get("location")
    if code == "rego_parse_error":
        return place["file"], code  # Parsers differ in their words, and in how they go on.
    # All variables that a compiler makes up have one name here.
    message = re.sub(r"__local\w*__", "_", error["message"].partition("\n")[0])
    where = "%s:%d:%d" % (place["file"], place["row"], place["col"]) if place else ""
    return where, "%s %s" % (code, message)


def placed_as(opa, policy):
    """OPA's errors, where it tells no place with that of ours; each of them once."""
    rest = sorted(set(policy) - set(opa))
    placed = set()
    for error in opa:
        ours = next((e for e in rest if not error[0] and e[1] == error[1]), None)
        if ours:
            rest.remove(ours)
        placed.add(ours or error)
    return sorted(placed)


def compare_errors(options, name, paths, count):
    strict = ["--strict"] if options.strict else []
    opa = errors([options.opa, "check", "--max-errors", "0", "--format", "json"] + strict + paths)
    policy = errors(
        [options.policy, "eval", "--format", "json"] + strict
        + [word for path in paths for word in ("--data", path)] + ["true"])
    missing = [what for _, what in policy if LEFT_OUT in what]
    if missing:
        count.leave_out(name, missing[0])
        return
    count.compare(name, placed_as(opa, policy), sorted(set(policy)))


def main():
    parser = argparse.ArgumentParser(prog="check-public-rego")
    parser.add_argument("policy", help=argparse.SUPPRESS)
    parser.add_argument("opa", help=argparse.SUPPRESS)
    parser.add_argument("--check", action="store_true", help="compare the errors of compilers")
    parser.add_argument("--strict", action="store_true", help="with those of the strict mode")
    parser.add_argument("--each", action="store_true", help="each folder below is a library")
    parser.add_argument("--together", action="store_true", help="all paths are one library")
    parser.add_argument("--rego-only", action="store_true", help="leave out data")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    options = parser.parse_args()
    count = Count()
    for name, paths in libraries(options):
        (compare_errors if options.check else compare_tests)(options, name, paths, count)
    what = "libraries" if options.check else "tests"
    print("%d %s, %d alike; %d libraries not run" % (count.all, what, count.alike, count.refused))
    return DIFFERENT if count.different else 0


if __name__ == "__main__":
    sys.exit(main())
