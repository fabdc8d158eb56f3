#!/bin/sh
# hooks.sh: the hooks of .pre-commit-hooks.yaml, tried by pre-commit with the network cut. The parser's
# sources come from npm's cache then, which a build of this checkout has filled. Takes some minutes.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d) || exit 2
trap 'rm -rf "$place"' EXIT
passed=0
failed=0
cut="unshare -n"
[ "$(id -u)" = 0 ] || cut="unshare -rn"

# report NAME STATUS: counts, and shows what was said where it went wrong.
report() {
    if [ "$2" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $1"
        sed 's/^/    /' "$place/said"
    fi
}

# run COMMAND…: without a network; `status` and $place/said tell what came of it.
run() {
    $cut "$@" >"$place/said" 2>&1
    status=$?
}

git clone -q "$top" "$place/picklint" || exit 2
revision=$(git -C "$place/picklint" rev-parse HEAD)
mkdir "$place/project" && cd "$place/project" || exit 2
git init -q
git config user.email nobody@example.org
git config user.name nobody
cat >.pre-commit-config.yaml <<END
repos:
  - repo: $place/picklint
    rev: $revision
    hooks:
      - id: picklint
END
cat >bad.py <<END
from multiprocessing import Pool
if __name__ == "__main__":
    Pool().map(lambda x: x, [1])
END
mkdir old
cp bad.py old/bad.py
echo 'extend-exclude = ["old"]' >picklint.toml
printf 'pass\n' >good.py
git add .
PRE_COMMIT_HOME=$place/home
export PRE_COMMIT_HOME

run pre-commit install
report "pre-commit installs its hook" $status
run git commit -qm all
[ $status != 0 ] && grep -q '^bad.py:3:16: PKL101\|^ *--> bad.py:3:16' "$place/said" &&
    ! grep -q old/bad.py "$place/said"
report "the first commit builds picklint and is refused" $?
git rm -q --cached bad.py
run git commit -qm good
report "a commit without findings passes" $status
run env PATH="/nowhere:$PATH" pre-commit run --all-files
report "and so does a run over all files" $status

# Two at once, in a checkout where nothing is built.
git clone -q "$top" "$place/twice" || exit 2
$cut "$place/twice/hooks/picklint" good.py >"$place/one" 2>&1 &
run "$place/twice/hooks/picklint" good.py
first=$status
wait $! && [ $first = 0 ]
report "two first runs don't disturb one another" $?
[ "$(cat "$place/one" "$place/said" | grep -c 'building it')" = 1 ]
report "and one of them builds" $?

git -C "$place/twice" -c user.email=a@example.org -c user.name=a commit -q --allow-empty -m new
run "$place/twice/hooks/picklint" good.py
[ $status = 0 ] && grep -q 'building it' "$place/said"
report "another version is built anew" $?

# Without the network and without a cache there is nothing to build from.
git clone -q "$top" "$place/bare" || exit 2
run env npm_config_cache="$place/empty" npm_config_fetch_retries=0 "$place/bare/hooks/picklint" good.py
[ $status = 2 ] && grep -q 'could not be built' "$place/said" && grep -q 'the network, once' "$place/said"
report "without the parser's sources it says what it needs" $?

PATH=$top/build:$PATH
sed -i 's/id: picklint/id: picklint-system/' .pre-commit-config.yaml
git add bad.py .pre-commit-config.yaml
run pre-commit run --all-files
[ $status != 0 ] && grep -q 'bad.py:3:16' "$place/said" && ! grep -q old/bad.py "$place/said"
report "the hook for an installed picklint takes that one" $?

echo "$passed passed, $failed failed"
[ $failed = 0 ]
