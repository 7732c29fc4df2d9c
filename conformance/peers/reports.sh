#!/usr/bin/env bash
# Asks every peer the whole suite and writes its report; the matrix of them stands in MATRIX.md. Usage, from anywhere: conformance/peers/reports.sh [FOLDER]
#
#   PEERS       which of them, with spaces between; all, if unset. Without all there is no matrix
#   TRADECRED   the command; `tradecred` on the path, if unset
#   PYTHON      a Python that has drivers/python/requirements.txt; a venv is made in the folder, if unset
#   PEER_DRIVER the program `peer-driver` of rust/driver; it is built, if unset
#
# Ends with 1 where a peer fails in a way that its list of known failures does not explain.
set -euo pipefail
cd "$(dirname "$0")/../.."
tradecred=${TRADECRED:-tradecred}
# Only equals are compared: what claims more than the others is asked as one of them as well.
all="digitalbazaar python python-envelope ssi affinidi-data-integrity"
peers=${PEERS:-$all}
out=${1:-target/peers}
mkdir -p "$out"

python=${PYTHON:-$out/python/bin/python}
if [ -z "${PYTHON:-}" ] && [ ! -x "$python" ]; then
    python3 -m venv "$out/python"
    "$python" -m pip install --quiet --disable-pip-version-check -r conformance/drivers/python/requirements.txt
fi
driver=${PEER_DRIVER:-}
if [ -z "$driver" ] && [[ $peers == *ssi* || $peers == *affinidi* ]]; then
    rust=conformance/peers/rust
    cargo build --release --locked --quiet --manifest-path $rust/Cargo.toml -p peer-driver
    driver=${CARGO_TARGET_DIR:-$rust/target}/release/peer-driver
fi
bazaar=conformance/peers/digitalbazaar
[ -d $bazaar/node_modules ] || (cd $bazaar && npm ci --silent --no-audit --no-fund)
node $bazaar/server.mjs --port 0 >"$out/digitalbazaar.log" &
trap 'kill $! 2>/dev/null || true' EXIT
for _ in $(seq 100); do grep -q 'listening on' "$out/digitalbazaar.log" && break; sleep 0.1; done
address=$(sed -n 's/.*listening on //p' "$out/digitalbazaar.log" | head -n 1)

worst=0
ask() { # name, target, further arguments
    local name=$1 target=$2 code=0
    shift 2
    case " $peers " in *" $name "*) ;; *) return ;; esac
    [ ! -f "conformance/exceptions/$name.json" ] || set -- "$@" --known-failures "conformance/exceptions/$name.json"
    "$tradecred" conform "$target" "$@" --report "json=$out/$name.json" >"$out/$name.txt" || code=$?
    printf '%-26s exit code %s: %s\n' "$name" "$code" "$(tail -n 1 "$out/$name.txt")"
    # 5 says that nothing failed and something could not be tested: a peer that refuses what it cannot read.
    case $code in 0 | 5) ;; *) worst=1 ;; esac
}
ask digitalbazaar "$address" --profile $bazaar/profile.json
ask python "cmd:$python conformance/drivers/python/driver.py"
ask python-envelope "cmd:$python conformance/drivers/python/driver.py" --class envelope
ask ssi "cmd:$driver --library ssi"
ask affinidi-data-integrity "cmd:$driver --library affinidi-data-integrity"

if [ "$peers" = "$all" ]; then
    "$tradecred" report matrix --format markdown "$out"/{digitalbazaar,python-envelope,ssi,affinidi-data-integrity}.json >"$out/matrix.md"
    # The addresses of this run are no part of the page.
    sed "s|$address|http://127.0.0.1|g; s|$driver|peer-driver|g; s|$python|python|g" "$out/matrix.md" >conformance/peers/MATRIX.md
fi
exit $worst
