//! Transcripts of the command line: what a person types, sees and gets as exit code (SPEC chapter
//! *Command line*). `TRYCMD=overwrite cargo test -p tradecred-cli --test transcripts` renews them.

#[test]
fn the_transcripts_are_true() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.md")
        .case("../../docs/*.md");
}
