#!/usr/bin/env bash
# Holds the least drivers to the part of the suite that they are made for; what they cannot do beyond it stands in
# exceptions/minimal-*.json, and nothing else may fail. Usage, from anywhere: conformance/drivers/check_minimal.sh
#
#   TRADECRED, PYTHON   the command, and a Python that has `cryptography`; those on the path, if unset
set -euo pipefail
cd "$(dirname "$0")/../.."
tradecred=${TRADECRED:-tradecred}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
part=(--only json --only jcs --only validity --only 'proof/bit-*' --only 'proof/altered-*' --only 'proof/value-*')
ask() { # the last line of the report; 5 says that something could not be tested, which is no failure
    local name=$1 code=0
    shift
    "$tradecred" conform "$@" >"$work/$name" || code=$?
    printf '%-16s %s\n' "$name" "$(tail -n 1 "$work/$name")"
    case $code in 0 | 5) ;; *) grep -E '^(FAILED|  outcome)' "$work/$name" || true; exit 1 ;; esac
}

ask python "cmd:${PYTHON:-python3} conformance/drivers/python/minimal.py" "${part[@]}" \
    --known-failures conformance/exceptions/minimal-python.json
ask node "cmd:node conformance/drivers/node/minimal.mjs" "${part[@]}" \
    --known-failures conformance/exceptions/minimal-node.json

# The shell driver fails nowhere that what it asks does not: here the command itself, then a node.
cat >"$work/verify-one" <<END
#!/bin/sh
"$tradecred" verify - --at "\$AT" --scope "\$SCOPE" --evidence "\$EVIDENCE" --offline
[ \$? -eq 0 ] && exit 0
exit 1
END
chmod +x "$work/verify-one"
few=(--only 'proof/altered-*' --only 'validity/valid-*' --only 'status/list-*')
ask shell-command "cmd:conformance/drivers/shell/minimal.sh $work/verify-one" "${few[@]}"
"$tradecred" node --data "$work/data" --listen 127.0.0.1:0 >"$work/node.log" 2>&1 &
for _ in $(seq 600); do grep -q "http://" "$work/node.log" && break; sleep 0.1; done
address=$(grep -om1 'http://[0-9.:]*' "$work/node.log")
ask shell-node "cmd:conformance/drivers/shell/minimal.sh $address" "${few[@]}"

# A fault is no verdict: a question that cannot be read, and a node that answers an error page with 200.
"${PYTHON:-python3}" - >"$work/port" <<'END' &
from http.server import BaseHTTPRequestHandler, HTTPServer
class Page(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write({"/page": b"<html>", "/nothing": b"", "/list": b"[]"}[self.path.removesuffix("/credentials/verify")])
    def log_message(self, *_): pass
server = HTTPServer(("127.0.0.1", 0), Page)
print(server.server_port, flush=True)
server.serve_forever()
END
for _ in $(seq 100); do [ -s "$work/port" ] && break; sleep 0.1; done
faulty() { # what is asked, then the driver
    local answer
    answer=$(printf '%s\n' "$1" | "${@:2}" 2>/dev/null) || true
    case $answer in *'"error"'*) ;; *) printf 'a fault is no verdict: %s: %s\n' "${*:2}" "$answer"; exit 1 ;; esac
}
unreadable='{"id":1,"method":"verify","params":{"inputBase64":"e30=","options":null}}'
readable='{"id":1,"method":"verify","params":{"inputBase64":"e30=","options":{"at":"2026-11-01T12:00:00Z","scope":"envelope"}}}'
faulty "$unreadable" "${PYTHON:-python3}" conformance/drivers/python/minimal.py
faulty "$unreadable" node conformance/drivers/node/minimal.mjs
for page in page nothing list; do
    faulty "$readable" conformance/drivers/shell/minimal.sh "http://127.0.0.1:$(cat "$work/port")/$page"
done
