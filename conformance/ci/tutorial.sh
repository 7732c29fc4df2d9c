#!/usr/bin/env bash
# Does what docs/test-your-node.md says, block by block, in an empty folder. Usage: tutorial.sh, with `tradecred` and a
# `python3` that has drivers/python/requirements.txt first on the path.
#
# A block that begins with ```sh is run, and has to end with 0 or with the N of ```sh exit=N. Each line of a block of
# text behind it has to occur in what it printed.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 2
ln -s "$root/conformance" conformance

blocks=0 failed=0 kind='' block='' wanted=0
fail() { failed=$((failed + 1)); printf 'tutorial: %s\n' "$1" >&2; }
end_of_block() {
    case $kind in
    sh)
        blocks=$((blocks + 1))
        eval "$block" >printed 2>&1
        code=$?
        [ $code -eq "$wanted" ] || { fail "exit code $code, not $wanted, of: $block"; tail -n 20 printed >&2; } ;;
    text)
        while IFS= read -r line; do
            grep -qF -- "$line" printed || fail "not printed: $line"
        done <<<"${block%$'\n'}" ;;
    esac
    kind=''
}
while IFS= read -r line <&3; do
    case $kind:$line in
    :'```sh exit='*) kind=sh block='' wanted=${line##*=} ;;
    :'```sh') kind=sh block='' wanted=0 ;;
    :'```text') kind=text block='' ;;
    :'```'*) kind=other block='' ;;
    :*) ;;
    *:'```') end_of_block ;;
    *) block+=$line$'\n' ;;
    esac
done 3<"$root/docs/test-your-node.md"
printf 'tutorial: %s blocks, %s failures\n' "$blocks" "$failed"
[ "$blocks" -gt 0 ] && [ "$failed" -eq 0 ]
