//! Settings: what counts, where it comes from, what is refused, and that nothing was forgotten.

use std::ffi::OsString;

use clap::{Command, FromArgMatches};

use super::show::{ShowForm, harmless, show};
use super::{Args, Given, Origin, Settings, declared};
use crate::outcome::Failure;

fn given(arguments: &[&str]) -> Given {
    let command = Given::augment_args(Command::new("node"));
    let matches = command.try_get_matches_from([&["node"], arguments].concat());
    Given::from_arg_matches(&matches.unwrap()).unwrap()
}

fn variables(variables: &[(&str, &str)]) -> Vec<(OsString, OsString)> {
    let pairs = variables.iter();
    pairs
        .map(|(name, value)| (OsString::from(name), OsString::from(value)))
        .collect()
}

fn gather(
    arguments: &[&str],
    file: Option<&str>,
    environment: &[(&str, &str)],
) -> Result<Settings, Failure> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("node.toml");
    let config = format!("--config={}", path.display());
    let mut arguments = arguments.to_vec();
    if let Some(text) = file {
        std::fs::write(&path, text).unwrap();
        arguments.push(&config);
    }
    Settings::gather(&given(&arguments), variables(environment).into_iter())
}

fn shown(settings: &Settings, form: ShowForm) -> String {
    let mut out = Vec::new();
    show(settings, form, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn origin<'s>(settings: &'s Settings, flag: &str) -> &'s Origin {
    let found = settings.all.iter().find(|one| one.setting.flag == flag);
    &found.unwrap().origin
}

fn refused(file: &str, environment: &[(&str, &str)]) -> String {
    gather(&[], Some(file), environment).unwrap_err().message
}

#[test]
fn a_flag_goes_before_the_environment_and_that_before_the_file() {
    let file = "listen = \"127.0.0.1:1\"\nlistValidity = 61\ndrain = 3\nfetch = true\ntrust = [\"a\", \"b\"]\n";
    let environment = [
        ("TRADECRED_NODE_LISTEN", "127.0.0.1:2"),
        ("TRADECRED_NODE_LIST_VALIDITY", "62"),
        ("TRADECRED_OTHER", "of something else"),
    ];
    let settings = gather(
        &["--listen", "127.0.0.1:3", "--fetch=false"],
        Some(file),
        &environment,
    )
    .unwrap();
    let read = &settings.read;
    assert_eq!(read.listen.port(), 3);
    assert_eq!(read.list_validity, 62);
    assert_eq!(read.drain, 3);
    assert!(!read.fetch);
    assert_eq!(read.trust.len(), 2);
    assert_eq!(origin(&settings, "listen"), &Origin::Flag);
    assert_eq!(origin(&settings, "list-validity"), &Origin::Variable);
    assert!(matches!(
        origin(&settings, "drain"),
        Origin::File(_, place) if (place.line, place.column) == (3, 1)
    ));
    assert_eq!(origin(&settings, "dialect"), &Origin::Default);
    let text = shown(&settings, ShowForm::Text);
    for line in [
        "listen = \"127.0.0.1:3\"  # flag --listen",
        "listValidity = 62  # TRADECRED_NODE_LIST_VALIDITY",
        "fetch = false  # flag --fetch",
        "trust = [\"a\",\"b\"]  # ",
        "# dialect is not set",
        "log = \"json\"  # default",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(text.contains("node.toml, line 3, column 1\n"), "{text}");
}

#[test]
fn what_is_shown_is_a_file_that_says_the_same() {
    let file = "listen = \"[::1]:1\"\nfetch = true\nallowLocal = [\"inbox\"]\ncallerBurst = 7\ncallers = \"c\"\n";
    let once = shown(&gather(&[], Some(file), &[]).unwrap(), ShowForm::Text);
    let again = gather(&[], Some(&once), &[]).unwrap();
    let values = |text: &str| -> Vec<String> {
        let lines = text
            .lines()
            .map(|line| line.split("  #").next().unwrap().to_owned());
        lines.collect()
    };
    assert_eq!(values(&shown(&again, ShowForm::Text)), values(&once));
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_was_meant() {
    for (file, wrong) in [
        (
            "listen = \"127.0.0.1:1\"\nlisten_validity = 5\n",
            "line 2, column 1: the key `listen_validity` is not known; is `listValidity` meant?",
        ),
        (
            "xyz = 1\n",
            "line 1, column 1: the key `xyz` is not known; known are `listen`, ",
        ),
        ("listen = \n", "line 1, column "),
        (
            "trust = \"a\"\n",
            "line 1, column 1: `trust` must be an array of strings",
        ),
        (
            "fetch = \"yes\"\n",
            "line 1, column 1: `fetch` must be `true` or `false`",
        ),
        (
            "listen = 1.5\n",
            "line 1, column 1: `listen` must be a string or a number",
        ),
        ("listen = \"here\"\n", "`listen` in `"),
        (
            "listen = \"here\"\n",
            "line 1, column 1, cannot be used: invalid socket address",
        ),
        ("listValidity = 59\n", "cannot be used: 59 is not in 60.."),
        ("callerBurst = 0\n", "cannot be used: number would be zero"),
        ("log = \"xml\"\n", "cannot be used: invalid value 'xml'"),
        ("open = true\ncallers = \"c\"\n", "exclude each other"),
        ("callerBurst = 7\n", "`callerBurst` in `"),
        ("callerBurst = 7\n", "limits nobody without a callers file"),
        (
            "strangerBurst = 7\n",
            "limits nothing without `--stranger-requests-per-second",
        ),
        (
            "witnessInterval = 7\n",
            "says when nobody is asked: `--witness 'VKEY URL'` is needed",
        ),
        ("witnessInterval = 0\n", "cannot be used: 0 is not in 1.."),
        (
            "witness = [\"https://witness.example/\"]\n",
            "cannot be used: not the key of a witness, a space, and its address",
        ),
        (
            "allowLocal = [\"a,b\"]\n",
            "names one host, and `a,b` is none",
        ),
    ] {
        let message = refused(file, &[]);
        assert!(message.contains(wrong), "{file}: {message}");
    }
    let message = refused("", &[("TRADECRED_NODE_LISEN", "x")]);
    assert!(
        message.contains("is `TRADECRED_NODE_LISTEN` meant?"),
        "{message}"
    );
    let message = refused("", &[("TRADECRED_NODE_LISTEN", "x")]);
    assert!(
        message.starts_with("`TRADECRED_NODE_LISTEN` cannot be used: "),
        "{message}"
    );
    for (name, value, wrong) in [
        ("TRADECRED_NODE_PUBLIC_URL", "", "is empty: give it a value"),
        ("TRADECRED_NODE_ALLOW_LOCAL", "a,b", "names one host"),
        (
            "TRADECRED_NODE_CALLER_CONCURRENT",
            "2",
            "without a callers file",
        ),
    ] {
        let message = refused("", &[(name, value)]);
        assert!(message.starts_with(&format!("`{name}` ")), "{message}");
        assert!(message.contains(wrong), "{message}");
    }
    let both = "strangerBurst = 7\nstrangerRequestsPerSecond = 1\nallowLocal = [\"a\", \"b\"]\n";
    gather(&[], Some(both), &[]).unwrap();
}

#[test]
fn of_the_database_no_more_is_shown_than_that_it_is_set() {
    let canary = "canary-4711";
    for url in [
        format!("postgres://user:a/{canary}@db.example/d"),
        format!("postgres://user:a?{canary}@db.example/d"),
        format!("postgres://user:a#{canary}@db.example/d"),
        format!("host=db.example password={canary}"),
    ] {
        let settings = gather(&["--database", &url], None, &[]).unwrap();
        for form in [ShowForm::Text, ShowForm::Json] {
            let text = shown(&settings, form);
            assert!(!text.contains(canary), "{text}");
            assert!(!text.contains("database is not set"), "{text}");
        }
        let text = shown(&settings, ShowForm::Text);
        assert!(
            text.contains("database = \"…\"  # flag --database\n"),
            "{text}"
        );
    }
    let text = shown(&gather(&[], None, &[]).unwrap(), ShowForm::Text);
    assert!(text.contains("# database is not set"), "{text}");
}

#[test]
fn no_secret_of_an_address_is_shown() {
    let canary = "canary-4711";
    let url = format!("https://user:{canary}@node.example/a?token={canary}#{canary}");
    let list = format!("https://lists.example/?sig={canary}");
    let settings = gather(&["--public-url", &url, "--trust", &list], None, &[]).unwrap();
    for form in [ShowForm::Text, ShowForm::Json] {
        let text = shown(&settings, form);
        assert!(!text.contains(canary), "{text}");
        assert!(text.contains("node.example/a"), "{text}");
    }
    assert_eq!(harmless("https://a.example/b"), "https://a.example/b");
    assert_eq!(harmless("node/data?x"), "node/data?x");
}

/// Which settings reach each member of the node's own settings.
const REACHED: [(&str, &[&str]); 22] = [
    ("listen", &["listen"]),
    ("data", &["data"]),
    ("database", &["database"]),
    ("public_url", &["public-url"]),
    ("trust_lists", &["trust"]),
    ("trust_addresses", &["trust"]),
    ("list_validity", &["list-validity"]),
    ("cryptosuite", &["cryptosuite"]),
    ("dialect", &["dialect"]),
    ("profile", &["w3c-suites"]),
    ("fetch", &["fetch"]),
    // In the callers file.
    ("receivers", &["callers"]),
    ("delivery", &["allow-local"]),
    ("witnesses", &["witness"]),
    ("witness_interval", &["witness-interval"]),
    ("callers", &["callers"]),
    ("open", &["open"]),
    (
        "caller_limits",
        &[
            "caller-requests-per-second",
            "caller-burst",
            "caller-concurrent",
            "caller-issues-per-day",
        ],
    ),
    (
        "stranger_limits",
        &[
            "stranger-requests-per-second",
            "stranger-burst",
            "stranger-concurrent",
        ],
    ),
    ("proxies", &["proxy"]),
    ("drain", &["drain"]),
    // Of this process, and of no node.
    ("", &["log", "log-level"]),
];
/// Members that only tests set.
const OF_TESTS: [&str; 2] = ["clock", "ticks"];

#[test]
fn every_member_of_the_nodes_settings_is_reached_by_one_of_these() {
    let source = include_str!("../../../../../tradecred-node/src/config.rs");
    let members = source.split("impl Default").next().unwrap().lines();
    let members = members.filter_map(|line| line.strip_prefix("    pub ")?.split(':').next());
    for member in members.filter(|member| !OF_TESTS.contains(member)) {
        let is_reached = REACHED.iter().any(|(known, _)| *known == member);
        assert!(
            is_reached,
            "no setting reaches `{member}`: add a flag, and a row here"
        );
    }
    let flags: Vec<&str> = REACHED
        .iter()
        .flat_map(|(_, flags)| *flags)
        .copied()
        .collect();
    for setting in declared() {
        assert!(flags.contains(&setting.flag.as_str()), "{}", setting.flag);
    }
}

#[test]
fn the_guide_has_every_setting() {
    let mut table =
        "| Key | Variable | Flag | What it says | Default |\n|---|---|---|---|---|\n".to_owned();
    for setting in declared() {
        let value = match &setting.value {
            None => String::new(),
            Some(value) => format!(" {}", value.replace('|', "\\|")),
        };
        let default = setting
            .default
            .as_deref()
            .map_or(String::new(), |default| format!("`{default}`"));
        table.push_str(&format!(
            "| `{}` | `{}` | `--{}{value}` | {} | {default} |\n",
            setting.key(),
            setting.variable(),
            setting.flag,
            setting.help,
        ));
    }
    let guide = include_str!("../../../../../../docs/run-a-node.md");
    let guide = guide
        .split("<!-- settings -->\n")
        .nth(1)
        .unwrap_or_default();
    let guide = guide.split("<!-- /settings -->").next().unwrap();
    assert!(
        guide.trim() == table.trim(),
        "put this between the markers of docs/run-a-node.md:\n{table}"
    );
}
