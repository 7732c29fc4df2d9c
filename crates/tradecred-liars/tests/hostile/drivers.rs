//! Drivers that answer so that no verdict comes: programs of a few lines for the shell.

/// What every program begins with: it can tell the number of a request.
const COUNTS: &str = r#"
number() { n=${1#*:}; printf %s "${n%%,*}"; }
right='{"authenticity":"authentic","requirements":"met","standing":"in-force","codes":[],"warnings":[]}'
features='"features":["at","evidence","documents","trust-lists"]'
IFS= read -r line
id=$(number "$line")
"#;

/// What most go on with: they say who they are, and read a question.
const GREETS: &str = r#"
name='"implementation":"hostile","class":"rules","protocol":"1"'
printf '{"id":%s,"result":{%s,%s}}\n' $id "$name" "$features"
IFS= read -r line
id=$(number "$line")
"#;

/// The program with its beginning, where it does not greet.
pub(crate) fn silent(rest: &str) -> String {
    format!("{COUNTS}{rest}")
}

/// The program with its beginning.
pub(crate) fn program(rest: &str) -> String {
    format!("{COUNTS}{GREETS}{rest}")
}

/// Answers rightly, and so for ever.
pub(crate) const RIGHT: &str = r#"
while :; do
    printf '{"id":%s,"result":%s}\n' "$id" "$right"
    IFS= read -r line || exit 0
    id=$(number "$line")
done
"#;

/// Programs that greet as they should.
pub(crate) const AFTER_GREETING: &[(&str, &str)] = &[
    (
        "answer-to-another",
        r#"printf '{"id":%s,"result":%s}\n' $((id + 1)) "$right"; sleep 5"#,
    ),
    (
        "answer-to-the-one-before",
        r#"printf '{"id":%s,"result":%s}\n' $((id - 1)) "$right"; sleep 5"#,
    ),
    (
        "two-answers-on-a-line",
        r#"printf '{"id":%s,"result":%s}{"id":%s,"result":%s}\n' $id "$right" $id "$right"; sleep 5"#,
    ),
    (
        "no-line-end",
        r#"printf '{"id":%s,"result":%s}' $id "$right"; exec sleep 20"#,
    ),
    (
        "no-line-end-and-ends",
        r#"printf '{"id":%s,"result":%s}' $id "$right""#,
    ),
    ("endless-line", "exec tr '\\0' x </dev/zero"),
    ("endless-empty-lines", "exec tr '\\0' '\\n' </dev/zero"),
    ("flood-of-errors", "exec tr '\\0' x </dev/zero >&2"),
    ("ends", "exit 0"),
    ("ends-in-a-line", r#"printf '{"id":%s,"res' $id; exit 3"#),
    ("kills-itself", "kill -9 $$"),
    ("says-nothing", "exec sleep 20"),
    (
        "stays-when-its-input-ends",
        r#"trap '' TERM HUP INT; printf '{"id":0,"result":%s}\n' "$right"; exec sleep 20"#,
    ),
    ("child-holds-the-pipe", "sleep 20 & exit 0"),
    (
        "child-floods-the-pipe",
        "(sleep 1; exec tr '\\0' x </dev/zero 2>/dev/null) & exit 0",
    ),
    (
        "duplicate-result",
        r#"printf '{"id":%s,"result":null,"result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "duplicate-id",
        r#"printf '{"id":0,"id":%s,"result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "duplicate-in-the-verdict",
        r#"printf '{"id":%s,"result":{"standing":"ended",%s}\n' $id "${right#?}"; sleep 5"#,
    ),
    (
        "duplicate-beside-the-verdict",
        r#"printf '{"id":%s,"result":{"x":1,"x":2,%s}\n' $id "${right#?}"; sleep 5"#,
    ),
    (
        "deep",
        r#"deep=$(head -c 100000 /dev/zero | tr '\0' '['); printf '{"id":%s,"result":{"x":%s,%s}\n' $id "$deep" "${right#?}"; sleep 5"#,
    ),
    (
        "deep-and-closed",
        r#"open=$(head -c 100000 /dev/zero | tr '\0' '['); shut=$(head -c 100000 /dev/zero | tr '\0' ']'); printf '{"id":%s,"result":{"x":%s%s,%s}\n' $id "$open" "$shut" "${right#?}"; sleep 5"#,
    ),
    (
        "number-of-a-mebibyte",
        r#"long=$(head -c 1048576 /dev/zero | tr '\0' 9); printf '{"id":%s,"result":{"x":%s,%s}\n' $id "$long" "${right#?}"; sleep 5"#,
    ),
    (
        "nul-bytes",
        r#"printf '\0\0\0{"id":%s,"result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "bytes-that-are-no-text",
        r#"printf '{"id":%s,"x":"\377\376","result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "byte-order-mark",
        r#"printf '\357\273\277{"id":%s,"result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "id-is-a-text",
        r#"printf '{"id":"%s","result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "id-is-a-float",
        r#"printf '{"id":%s.0,"result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "no-result",
        r#"printf '{"id":%s,"result":null}\n' $id; sleep 5"#,
    ),
    (
        "result-and-error",
        r#"printf '{"id":%s,"result":%s,"error":{"message":"broke"}}\n' $id "$right"; sleep 5"#,
    ),
    (
        "words-in-between",
        r#"printf 'verifying ...\n{"id":%s,"result":%s}\n' $id "$right"; sleep 5"#,
    ),
    (
        "clears-the-screen",
        r#"printf '\033[2J\033]52;c;Zm9v\007{"id":%s}\n' $id; sleep 5"#,
    ),
    (
        "escapes-in-its-last-words",
        r#"printf '\033[2J\r::error::\033]8;;http://x\007' >&2; exit 9"#,
    ),
    (
        "escapes-in-an-error",
        r#"printf '{"id":%s,"error":{"message":"\\u001b[2J\\u202e<script>\\r\\n::error::x"}}\n' $id; sleep 5"#,
    ),
];

/// Programs that do not greet.
pub(crate) const WITHOUT_GREETING: &[(&str, &str)] = &[
    ("ends-before-it-greets", "exit 1"),
    ("never-greets", "exec sleep 20"),
    ("greets-for-ever", "exec tr '\\0' x </dev/zero"),
    (
        "greets-with-another-protocol",
        r#"printf '{"id":%s,"result":{"implementation":"x","class":"rules","protocol":"2"}}\n' $id; exec sleep 20"#,
    ),
    (
        "greets-with-two-names",
        r#"printf '{"id":%s,"result":{"implementation":"x","implementation":"y","class":"rules","protocol":"1"}}\n' $id; exec sleep 20"#,
    ),
    ("greets-with-escapes", r#"printf '\033[2J\007'; exit 2"#),
    (
        "answers-before-it-is-asked",
        r#"printf '{"id":%s,"result":{"implementation":"x","class":"rules","protocol":"1",%s}}\n' $id "$features"; n=0; while [ $n -lt 50 ]; do n=$((n + 1)); printf '{"id":%s,"result":%s}\n' $((id + n)) "$right"; done; exec sleep 20"#,
    ),
    (
        "answers-from-one-on",
        r#"printf '{"id":%s,"result":{"implementation":"x","class":"rules","protocol":"1",%s}}\n' $id "$features"; n=0; while [ $n -lt 50 ]; do n=$((n + 1)); printf '{"id":%s,"result":%s}\n' $n "$right"; done; exec sleep 20"#,
    ),
];
