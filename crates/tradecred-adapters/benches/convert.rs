//! What a conversion costs beside a `jaq` program that does the same mapping, and what a day of comparisons takes
//! (SPEC chapter *Adapters*). Run with `cargo bench -p tradecred-adapters`.
//!
//! Both sides read the same export, a hundred thousand records one behind the other, and write each document as
//! JSON; they take turns, a tenth of the export at a time, so that a slower moment of the machine meets both. Ours
//! does more: it keeps a residue and says what became of each value. The memory of the process is read before and
//! after: it holds one record at a time.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench measures time, and says what it measured"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{self, BufReader, Read};
use std::time::{Duration, Instant};

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Ctx, Vars, data, unwrap_valr};
use jaq_json::{Val, read};
use tradecred_adapters::compare::{Acceptances, Side, day};
use tradecred_adapters::framing::{Division, Units};
use tradecred_adapters::{Converter, Mapping};
use tradecred_vc::json;

/// The mapping of the guide.
const MAPPING: &[u8] =
    include_bytes!("../../../docs/bring-your-own-ledger.in/tradelens-event.json");

/// The same in the language of jq: one way, without a residue or a report.
const PROGRAM: &str = r#"
{"@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/customs/v1"],
 "type": ["VerifiableCredential", "InBondEventCredential"],
 "credentialSubject": {
   "type": "InBondEvent",
   "event": {"type": {"actualDeparture": "Departure", "actualArrival": "Arrival"}[.eventType],
             "port": {"USLAX": "2704", "USSLC": "3303"}[.location.value]},
   "date": (.eventOccurrenceTime / 1000 | floor | todate[:10]),
   "actor": {"legalName": .originatorName, "type": "NamedParty"},
   "externalRefs": [.associatedConsignmentIds[] | {"type": "ExternalReference", "system": "TradeLens", "key": .}]}}
"#;

/// How many records there are, and in how many turns.
const RECORDS: usize = 100_000;
const TURNS: usize = 10;

/// One record of the export.
fn record(number: usize, out: &mut String) {
    let (kind, place) = if number.is_multiple_of(2) {
        ("actualDeparture", "USLAX")
    } else {
        ("actualArrival", "USSLC")
    };
    let time = 1_540_470_600_000_u64 + number as u64 * 60_000;
    let _ = writeln!(
        out,
        r#"{{"eventType":"{kind}","eventOccurrenceTime":{time},"eventSubmissionTime":{},"originatorId":"carrier-{}","originatorName":"Great Basin Railway Company","transportEquipmentId":"{number:08x}","equipmentNumber":"GBRU{number:07}","transportationPhase":"import","associatedConsignmentIds":["c-{number}"],"location":{{"type":"UN/Locode","value":"{place}"}}}}"#,
        time + 613,
        number % 9,
    );
}

/// An export that is made while it is read, so that nobody holds it.
struct Export {
    next: usize,
    end: usize,
    line: String,
    at: usize,
}

impl Export {
    fn turn(turn: usize) -> BufReader<Self> {
        let each = RECORDS / TURNS;
        BufReader::new(Self {
            next: turn * each,
            end: (turn + 1) * each,
            line: String::new(),
            at: 0,
        })
    }
}

impl Read for Export {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.line.len() {
            self.line.clear();
            self.at = 0;
            if self.next == self.end {
                return Ok(0);
            }
            record(self.next, &mut self.line);
            self.next += 1;
        }
        let read = self.line.as_bytes().split_at(self.at).1.read(buffer)?;
        self.at += read;
        Ok(read)
    }
}

fn ours(turn: usize, converter: &Converter<'_>) -> (Duration, usize) {
    let units: Vec<Vec<u8>> = Units::new(Export::turn(turn), Division::Json)
        .map(Result::unwrap)
        .collect();
    let start = Instant::now();
    let mut bytes = 0;
    for unit in &units {
        let made = converter.one(unit).unwrap();
        bytes += black_box(json::to_string(&made.document)).len();
    }
    (start.elapsed(), bytes)
}

fn theirs(turn: usize, run: &dyn Fn(Val) -> Val) -> (Duration, usize) {
    let units: Vec<Vec<u8>> = Units::new(Export::turn(turn), Division::Json)
        .map(Result::unwrap)
        .collect();
    let start = Instant::now();
    let mut bytes = 0;
    for unit in &units {
        let made = run(read::parse_single(unit).unwrap());
        bytes += black_box(made.to_string()).len();
    }
    (start.elapsed(), bytes)
}

/// The most memory that the process has held, in KiB.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let digits = line.map(|line| {
        line.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    });
    digits
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default()
}

fn streamed(converter: &Converter<'_>) {
    let mut after_a_tenth = 0;
    let start = Instant::now();
    for turn in 0..TURNS {
        for unit in Units::new(Export::turn(turn), Division::Json) {
            for made in converter.each(&unit.unwrap()).unwrap() {
                black_box(json::to_string(&made.unwrap().document));
            }
        }
        if turn == 0 {
            after_a_tenth = most_memory();
        }
    }
    println!(
        "streamed: {RECORDS} records in {:.2} s; most memory {} KiB after a tenth, {} KiB after all",
        start.elapsed().as_secs_f64(),
        after_a_tenth,
        most_memory()
    );
}

fn against_jaq(converter: &Converter<'_>) {
    let defs = jaq_core::defs()
        .chain(jaq_std::defs())
        .chain(jaq_json::defs());
    let funs = jaq_core::funs()
        .chain(jaq_std::funs())
        .chain(jaq_json::funs());
    let arena = Arena::default();
    let program = File {
        code: PROGRAM,
        path: (),
    };
    let modules = Loader::new(defs).load(&arena, program).unwrap();
    let filter = jaq_core::Compiler::default()
        .with_funs(funs)
        .compile(modules)
        .unwrap();
    let run = |input: Val| {
        let ctx = Ctx::<data::JustLut<Val>>::new(&filter.lut, Vars::new([]));
        filter
            .id
            .run((ctx, input))
            .map(unwrap_valr)
            .next()
            .unwrap()
            .unwrap()
    };
    let (mut our_time, mut their_time) = (Duration::ZERO, Duration::ZERO);
    for turn in 0..TURNS {
        let (time, our_bytes) = ours(turn, converter);
        our_time += time;
        let (time, their_bytes) = theirs(turn, &run);
        their_time += time;
        assert_eq!(our_bytes, their_bytes, "both write the same documents");
    }
    let rate = |time: Duration| RECORDS as f64 / time.as_secs_f64();
    println!(
        "one core: ours {:.0} documents a second (goal 20000), jaq {:.0}; ours takes {:.2} times its time",
        rate(our_time),
        rate(their_time),
        our_time.as_secs_f64() / their_time.as_secs_f64()
    );
}

fn a_day(mapping: &Mapping) {
    let pairs = 10_000;
    let mut export = String::new();
    (0..pairs).for_each(|number| record(number, &mut export));
    // What the ledger says of every hundredth is another place than what the legacy system says.
    let changed: String = export
        .lines()
        .enumerate()
        .map(|(number, line)| {
            let line = if number % 100 == 0 {
                line.replace("USLAX", "USSLC")
            } else {
                line.to_owned()
            };
            line + "\n"
        })
        .collect();
    let side = Side::Records(Converter::new(mapping));
    let units = |text| Units::new(BufReader::new(io::Cursor::new(text)), Division::Json);
    let key = ["/credentialSubject/externalRefs/0/key".to_owned()];
    let accepted = (&Acceptances::default(), "2026-01-01".parse().unwrap());
    let start = Instant::now();
    let day = day(
        (&side, units(export)),
        (&side, units(changed)),
        &key,
        accepted,
    )
    .unwrap();
    println!(
        "a day: {} pairs compared in {:.2} s, {} of {} planted differences found, {} findings in all",
        day.pairs,
        start.elapsed().as_secs_f64(),
        day.open()
            .filter(|(_, row)| row.pointer.ends_with("/port"))
            .count(),
        pairs / 100,
        day.open().count()
    );
}

fn main() {
    let mapping = Mapping::read(MAPPING).unwrap();
    let converter = Converter::new(&mapping);
    streamed(&converter);
    against_jaq(&converter);
    a_day(&mapping);
}
