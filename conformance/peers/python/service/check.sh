#!/usr/bin/env bash
# Holds the service in Python to the trials of an issuer, a converter, a presenter and a registry under a key of Ed25519,
# and of an issuer under one of P-256. Nothing may fail but what known-failures.json lists. From anywhere:
#
#   TRADECRED, PYTHON   the command, and a Python with drivers/python/requirements.txt; those on the path, if unset
set -euo pipefail
cd "$(dirname "$0")"
tradecred=${TRADECRED:-tradecred} python=${PYTHON:-python3}
export PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

secret() { head -c 24 /dev/urandom | base64 | tr -d '+/=\n'; }
callers=() profile=()
for caller in issuer:aceros:issuer converter:aceros:issuer other-issuer:otros:issuer holder:aceros:participant \
    stranger:aceros:participant operator:aceros:operator importer:lonestar:importer; do
    IFS=: read -r name tenant role <<<"$caller"
    secret >"$work/$name"
    callers+=("{\"name\":\"$name\",\"tenant\":\"$tenant\",\"roles\":[\"$role\"],\"token\":\"$(cat "$work/$name")\"}")
    profile+=("\"$name\":{\"tokenFile\":\"$name\",\"tenant\":\"$tenant\"}")
done
joined() { local IFS=,; echo "$*"; }
echo "[$(joined "${callers[@]}")]" >"$work/callers.json"
cat >"$work/profile.json" <<END
{"implementation": "tradecred-python-service", "version": "0.1.0", "class": "documents",
 "callers": {$(joined "${profile[@]}")}}
END

serve() { # its address
    "$python" -P serve.py --callers "$work/callers.json" --key "$1" >"$work/address-$1" 2>"$work/errors-$1" &
    for _ in $(seq 300); do [ -s "$work/address-$1" ] && break; sleep 0.1; done
    address=$(cat "$work/address-$1")
    [ -n "$address" ] || { cat "$work/errors-$1"; exit 1; }
}
ask() { # the last line of the report; 5 says that something was not run, which is no failure
    local code=0
    "$tradecred" conform "$address" --role "$1" --profile "$work/profile.json" \
        --known-failures known-failures.json >"$work/report" || code=$?
    printf '%-10s %-8s %s\n' "$1" "$2" "$(tail -n 1 "$work/report")"
    case $code in 0 | 5) ;; *) cat "$work/report" "$work/errors-$2"; exit 1 ;; esac
}

serve ed25519
ask issuer ed25519
ask converter ed25519
ask presenter ed25519
ask registry ed25519
serve p256
ask issuer p256
