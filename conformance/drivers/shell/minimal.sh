#!/usr/bin/env bash
# A bridge from the driver protocol to what you have already (conformance/PROTOCOL.md). Needs jq 1.6; for a node, curl.
#
#   minimal.sh ./verify-one     a command: the credential's bytes on standard input, $AT, $SCOPE and the file $EVIDENCE
#                               beside them; it ends with 0 for yes, 1 for no, anything else is "it broke"
#   minimal.sh http://HOST      a node with POST /credentials/verify: 200 is yes, 400 and 422 are no
#
# jq keeps the last of two members of one name and may write a number otherwise: a node is asked with the bytes as
# they are, the evidence beside them goes through jq.
set -u
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export EVIDENCE=$work/evidence AT SCOPE

by_command() { "$@" <"$work/input" >&2; }

by_node() { # the credential as it came, inside the request
    { printf '{"verifiableCredential":'; cat "$work/input"; printf ',"options":%s}' "$(jq -c .params.options "$work/line")"; } >"$work/body"
    status=$(curl -sS -o "$work/answer" -w '%{http_code}' -H 'content-type: application/json' \
        --data-binary "@$work/body" "$1/credentials/verify") || return 3
    cat "$work/answer" >&2
    case $status in
        200) case $(jq -r 'if type != "object" then "none" elif .verified == false then "no" else "yes" end' "$work/answer") in
            yes) return 0 ;;
            no) return 1 ;;
            *) return 3 ;; # no JSON, or not one object: an error page is no yes
        esac ;;
        400 | 413 | 422) return 1 ;;
        *) return 3 ;;
    esac
}

case ${1:?what is asked} in http://* | https://*) ask=by_node ;; *) ask=by_command ;; esac
while IFS= read -r line; do
    printf '%s' "$line" >"$work/line"
    id=$(jq .id "$work/line")
    case $(jq -r .method "$work/line") in
        hello) printf '{"id":%s,"result":{"implementation":"minimal-shell","version":"1","protocol":"1","class":"envelope","features":["at","evidence"],"notes":["says yes or no only, in the words of %s"]}}\n' "$id" "$ask" ;;
        verify)
            jq -r .params.inputBase64 "$work/line" | base64 -d >"$work/input"
            jq -c '.params.options.evidence // {}' "$work/line" >"$EVIDENCE"
            AT=$(jq -r .params.options.at "$work/line") SCOPE=$(jq -r .params.options.scope "$work/line")
            $ask "$@"
            case $? in
                0) printf '{"id":%s,"result":{"verified":true}}\n' "$id" ;;
                1) printf '{"id":%s,"result":{"verified":false}}\n' "$id" ;;
                *) printf '{"id":%s,"error":{"message":"neither yes nor no"}}\n' "$id" ;;
            esac ;;
        *) printf '{"id":%s,"error":{"message":"an unknown method"}}\n' "$id" ;;
    esac
done
