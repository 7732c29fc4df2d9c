//! Every liar is caught by a named vector, the honest implementation by none.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::sync::OnceLock;

use tradecred_conformance::case::{Vector, VectorId};
use tradecred_conformance::judge::Level;
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::report::RunReport;
use tradecred_conformance::run::{RunError, RunOptions, run};
use tradecred_conformance::target::{Class, FnTarget, Meaning, Profile};
use tradecred_liars::{
    Exam, Liar, Verdict, all, breaks, by_hand, by_heart, derived, mixed_up, out_of_reach,
    recognised, refuses_controls, unlike_honest,
};

/// The seed by which pairs are drawn.
const SEED: u64 = 20_261_121;
/// So many in a hundred results of a liar are right, or it is a plain yes or no under another name.
const LIKE_HONEST: usize = 80;

fn exam(maker: &Maker) -> Exam {
    Exam::of(recipe::suite(maker).unwrap())
}

/// The vectors that are committed.
fn fixed() -> &'static Exam {
    static FIXED: OnceLock<Exam> = OnceLock::new();
    FIXED.get_or_init(|| exam(&Maker::fixed()))
}

/// The vectors of a seed.
fn seeded() -> &'static Exam {
    static SEEDED: OnceLock<Exam> = OnceLock::new();
    SEEDED.get_or_init(|| exam(&Maker::seeded(7)))
}

/// What is not caught of these, of each kind of implementation; how each is, is printed.
fn missed(of: &str, liars: &[Liar]) -> Vec<String> {
    let verdicts = fixed().ask_all(liars);
    let (mut missed, mut exempt) = (Vec::new(), 0);
    for (Liar { name, lie, .. }, verdict) in liars.iter().zip(&verdicts) {
        let code = name.strip_prefix("silent:");
        let is_exempt = code.is_some_and(|code| fixed().is_unconfirmed(code));
        exempt += usize::from(is_exempt);
        match (&verdict.as_other, is_exempt) {
            (None, false) => {
                missed.push(format!("{name}, of another implementation of class rules"));
            }
            (Some(vector), true) => {
                missed.push(format!("{name} is exempt, and caught by {vector}"))
            }
            _ => {}
        }
        let Some((vector, outcome)) = &verdict.caught else {
            missed.push(name.clone());
            continue;
        };
        let wrong = verdict.by_result.as_ref();
        let wrong = wrong.map_or("codes only".to_owned(), |it| {
            format!("result wrong at {it}")
        });
        println!("{name}: {lie}; {} at {vector}; {wrong}", outcome.name());
    }
    let caught = |is: &dyn Fn(&Verdict) -> bool| verdicts.iter().filter(|it| is(it)).count();
    println!(
        "{of}: {} planted, {} caught; as another implementation of class rules {}, of class documents {}; exempt by vectors.unconfirmed {exempt}",
        liars.len(),
        caught(&|it| it.caught.is_some()),
        caught(&|it| it.as_other.is_some()),
        caught(&|it| it.by_result.is_some()),
    );
    missed
}

#[test]
fn every_planted_fault_is_caught_by_a_named_vector() {
    for exam in [fixed(), seeded()] {
        assert_eq!(exam.false_alarms(), [""; 0], "of the honest implementation");
    }
    let liars = all(fixed(), seeded(), SEED);
    let groups = [
        ("by hand", liars.by_hand),
        ("by heart", liars.by_heart),
        ("of the registry of codes", liars.of_registry),
        ("of warnings of the vectors", liars.of_vectors),
        ("pairs", liars.pairs),
    ];
    let planted: usize = groups.iter().map(|(_, liars)| liars.len()).sum();
    let groups = groups.iter();
    let missed: Vec<String> = groups.flat_map(|(of, liars)| missed(of, liars)).collect();
    println!(
        "faults planted: {planted}, caught: {}",
        planted - missed.len()
    );
    assert!(missed.is_empty(), "not caught: {missed:#?}");
    assert!(planted >= 1000);
}

#[test]
fn what_no_vector_can_show_is_not_shown() {
    let (liars, reasons): (Vec<Liar>, Vec<&str>) = out_of_reach().into_iter().unzip();
    let verdicts = fixed().ask_all(&liars);
    for ((liar, why), verdict) in liars.iter().zip(reasons).zip(verdicts) {
        println!("{}: {why}", liar.name);
        assert!(verdict.caught.is_none(), "{} is caught", liar.name);
    }
    println!("out of reach of the vectors: {}", liars.len());
}

#[test]
fn liars_are_much_like_the_honest_and_caught_for_what_they_break() {
    let liars = by_hand();
    let mut faults = Vec::new();
    for (liar, right) in liars.iter().zip(fixed().right_results(&liars)) {
        match unlike_honest(&liar.name) {
            None if right < LIKE_HONEST => {
                faults.push(format!("{}: {right} % right results", liar.name));
            }
            Some(why) => {
                println!("{}: {right} % right results: {why}", liar.name);
                if right >= LIKE_HONEST {
                    faults.push(format!("{} is like the honest one", liar.name));
                }
            }
            None => println!("{}: {right} % right results", liar.name),
        }
    }
    let broken = liars.iter().map(|liar| (liar, breaks(&liar.name)));
    let (said, unsaid): (Vec<_>, Vec<_>) = broken.partition(|(_, broken)| broken.is_some());
    faults.extend(
        unsaid
            .iter()
            .map(|(liar, _)| format!("{} breaks nothing", liar.name)),
    );
    let said: Vec<(&Liar, &[&str])> = said
        .into_iter()
        .map(|(liar, broken)| (liar, broken.unwrap()))
        .collect();
    for ((liar, broken), vector) in said.iter().zip(fixed().breaks(&said)) {
        match vector {
            Some(vector) => println!("{}: breaks {broken:?} at {vector}", liar.name),
            None => faults.push(format!("{} is not caught at {broken:?}", liar.name)),
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn answers_learnt_by_heart_help_nobody() {
    let learnt = fixed();
    let liar = by_heart("known-answers", learnt, true);
    assert!(learnt.ask(&liar).caught.is_none(), "it knows these");
    let (vector, _) = seeded().ask(&liar).caught.unwrap();
    println!("known-answers: caught by {vector} under another seed");
}

#[test]
fn what_is_known_by_heart_is_recognised_only_where_no_seed_changes_it() {
    for (name, rate) in recognised(fixed(), seeded()) {
        println!("{name}: recognises {rate} % of the questions");
        let is_right = match name {
            "known-shapes" => rate >= LIKE_HONEST,
            _ => rate < 20,
        };
        assert!(is_right, "{name}: {rate} %");
    }
    // Those that know this suite by less than a whole question mix questions up.
    for (name, count) in mixed_up(fixed()) {
        println!("{name}: mixes up {count} questions");
        assert!(count > 0, "{name}");
    }
}

/// A run of a liar as anybody's implementation of class `rules`.
fn ran(liar: &Liar, profile: &Profile, options: RunOptions<'_>) -> RunReport {
    run_of(liar, profile, options).unwrap()
}

fn run_of(liar: &Liar, profile: &Profile, options: RunOptions<'_>) -> Result<RunReport, RunError> {
    let (exam, running) = (fixed(), liar.start());
    let mut target = FnTarget::new(profile.clone(), |question| {
        running.answer_before(question, &|asked| exam.honest(asked))
    });
    run(exam.suite(), &mut target, options.level(Level::Foreign))
}

/// Another implementation of class `rules`, with every feature.
fn profile() -> Profile {
    let vectors = fixed().suite().vectors().iter();
    let features = vectors.flat_map(|vector| &vector.case.features);
    let features: BTreeSet<&str> = features.map(String::as_str).collect();
    Profile::new("liar", "1", Class::Rules).features(features)
}

#[test]
fn liars_are_caught_by_a_run() {
    let (profile, exam) = (profile(), fixed());
    let honest = by_heart("honest", exam, true);
    let report = ran(&honest, &profile, RunOptions::new());
    println!("honest: {}", report.headline());
    assert!(report.is_good(), "{}", report.headline());
    assert_eq!(report.counts.passed, report.suite.vectors);

    let controls = refuses_controls(exam);
    let every: Vec<Liar> = by_hand()
        .into_iter()
        .chain(derived())
        .chain([controls])
        .collect();
    for name in [
        "accept-all",
        "blind:status.revoked",
        "fault-is-a-warning",
        "no-reason",
        "one-word-for-all",
        "refuses-controls-too",
        "reject-all",
        "undecided-is-fine",
        "wrong-reason",
        "yes-or-no-only",
    ] {
        let liar = every.iter().find(|liar| liar.name == name).unwrap();
        let report = ran(liar, &profile, RunOptions::new());
        let first = report.failures().next().map(|failure| &failure.id);
        println!("{name}: {first:?}: {}", report.headline());
        assert!(!report.is_good(), "{name}: {}", report.headline());
    }
}

#[test]
fn a_profile_in_which_one_word_stands_for_every_code_is_refused() {
    let exam = fixed();
    let vectors = exam.suite().vectors().iter();
    let codes: BTreeSet<_> = vectors
        .flat_map(|vector| &vector.case.expect.codes)
        .collect();
    let mut profile = profile();
    let all = Meaning::OneOf(codes.into_iter().cloned().collect());
    profile.codes.insert("refused".to_owned(), all);
    let liar = by_hand()
        .into_iter()
        .find(|liar| liar.name == "one-word-for-all");
    let refused = run_of(&liar.unwrap(), &profile, RunOptions::new()).map(drop);
    assert!(matches!(refused, Err(RunError::Dialect(_))), "{refused:?}");
}

#[test]
fn refusals_of_whoever_refuses_the_controls_say_nothing() {
    let (profile, exam) = (profile(), fixed());
    let rests = |vector: &&Vector| !vector.is_positive() && vector.case.control.is_some();
    let resting = exam.suite().vectors().iter().filter(rests);
    let resting: BTreeSet<VectorId> = resting.map(|vector| vector.id.clone()).collect();
    let rejects = by_hand().into_iter().find(|liar| liar.name == "reject-all");
    for liar in [refuses_controls(exam), rejects.unwrap()] {
        let options = RunOptions::new().among(resting.clone());
        let report = ran(&liar, &profile, options);
        let name = &liar.name;
        println!(
            "{name}: asked what rests on a control: {}",
            report.headline()
        );
        assert_eq!(report.counts.passed, 0, "{name}");
        assert!(!report.is_decided(), "{name}");
    }
}
