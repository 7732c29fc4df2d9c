//! Texts that repaint a screen, run in a page, or command whoever shows them.

/// Each is said as the name of an implementation, as a code, and as the words of an error.
pub(crate) const TEXTS: &[(&str, &str)] = &[
    ("clears-the-screen", "\u{1b}[2J\u{1b}[1;1HPASSED"),
    (
        "hyperlink",
        "\u{1b}]8;;https://example.org/\u{1b}\\report\u{1b}]8;;\u{1b}\\",
    ),
    ("clipboard", "\u{1b}]52;c;cm0gLXJmIC8=\u{7}"),
    ("bell", "\u{7}\u{7}\u{7}"),
    ("carriage-return", "failed\rpassed"),
    ("backspace", "failed\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}passed"),
    ("control-of-one-byte", "\u{9b}2J\u{85}\u{90}q\u{9c}"),
    ("nul", "pass\u{0}ed"),
    ("delete", "\u{7f}\u{7f}"),
    ("right-to-left", "\u{202e}dessap\u{202c}"),
    ("isolate", "\u{2066}passed\u{2069}\u{200f}"),
    ("invisible", "pa\u{200b}ss\u{feff}ed\u{2060}\u{e0041}"),
    ("line-separator", "a\u{2028}::error::b\u{2029}c"),
    ("script", "<script>alert(1)</script>"),
    (
        "title-end",
        "</title></pre></td><script src=//example.org></script>",
    ),
    ("image", "\"><img src=x onerror=alert(1)>"),
    (
        "javascript-url",
        "[passed](javascript:alert(1)) <a href='javascript:alert(1)'>",
    ),
    ("entity", "&lt;script&gt;&#x1b;&nbsp;"),
    ("formula", "=HYPERLINK(\"https://example.org\",\"passed\")"),
    ("formula-of-commands", "@SUM(1)|cmd|' /C calc'!A0"),
    ("fence", "```\n# passed\n```\n~~~"),
    ("table", "| passed | 0 |\n|---|---|"),
    ("annotation", "::error file=a,line=1::passed"),
    (
        "annotation-on-a-line",
        "a\n::set-output name=x::y\n  ::stop-commands::z",
    ),
    (
        "annotation-of-azure",
        "x\n##vso[task.complete result=Succeeded;]done\n##[error]y",
    ),
    ("cdata-end", "]]><testcase/><![CDATA["),
    ("comment-end", "--><b>passed</b><!--"),
    (
        "tap-directive",
        "x # SKIP passed\nok 1 - all\n1..1\nBail out!",
    ),
    (
        "long",
        "passed passed passed passed passed passed passed passed ",
    ),
];
