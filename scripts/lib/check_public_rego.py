"""Compares `opa test` and `policy rego-unit` over folders of Rego; see scripts/check-public-rego."""

import json
import os
import subprocess
import sys


def folders(paths, each):
    """The libraries: the paths, or the folders below them that hold tests."""
    if not each:
        return paths
    found = []
    for path in paths:
        for folder, _, files in sorted(os.walk(path)):
            if any(name.endswith("_test.rego") for name in files):
                found.append(folder)
    return found


def run(command, folder):
    """Runs the tests of a folder; gives the results by name, or what was said instead."""
    done = subprocess.run(command + [folder], capture_output=True, text=True, check=False)
    if not done.stdout.lstrip().startswith("["):
        return None, (done.stderr or done.stdout).strip()
    return {key(test): outcome(test) for test in json.loads(done.stdout)}, ""


def key(test):
    return "%s:%d %s.%s" % (
        test["location"]["file"], test["location"]["row"], test["package"], test["name"])


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


def main(policy, opa, *arguments):
    each = "--each" in arguments
    total = same = refused = 0
    for folder in folders([a for a in arguments if a != "--each"], each):
        theirs, said = run([opa, "test", "--format", "json", "--timeout", "60s"], folder)
        ours, told = run([policy, "rego-unit", "--format", "json", "--allow-empty"], folder)
        if theirs is None or ours is None:
            refused += 1
            if (theirs is None) != (ours is None):
                print("%s: %s" % (folder, told if ours is None else "only OPA refuses: " + said))
            continue
        total += len(theirs)
        for name in sorted(theirs.keys() | ours.keys()):
            if theirs.get(name) == ours.get(name):
                same += 1
            else:
                print("%s\n  opa:    %s\n  policy: %s" % (name, theirs.get(name), ours.get(name)))
    print("%d tests, %d alike, %d folders refused" % (total, same, refused))
    return 0 if total == same and not refused else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
