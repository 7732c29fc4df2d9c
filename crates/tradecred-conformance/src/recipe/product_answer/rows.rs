//! The rows: what became of the unit, which link was scanned, and what the consumer is told.

use serde_json::{Value, json};

use super::super::{Draft, Maker, base};
use super::world::{self, Event, LINK, Step, Who};

/// A vector.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    /// The requirements it shows, without their area.
    pub(super) shows: &'static [&'static str],
    /// The link that was scanned.
    pub(super) link: &'static str,
    /// A change of the unit before it is signed.
    pub(super) unit: fn(&mut Value, &Maker),
    pub(super) events: &'static [Step],
    /// A change of the evidence.
    pub(super) evidence: fn(&mut Value, &Maker),
    /// The verdict on the unit, and further changes of the question.
    pub(super) verdict: fn(Draft) -> Draft,
    pub(super) told: Told,
}

/// What the consumer is told.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub(super) answer: &'static str,
    pub(super) reason: Option<&'static str>,
    pub(super) link: Option<&'static str>,
    /// With brand and model; absent where these are.
    pub(super) state: Option<&'static str>,
}

/// That the unit is authentic, and where it stands.
const fn authentic(state: &'static str) -> Told {
    Told {
        answer: "authentic",
        reason: None,
        link: Some(LINK),
        state: Some(state),
    }
}

const SOLD: Told = Told {
    answer: "alreadySold",
    reason: Some("product-answer.already-sold"),
    link: Some(LINK),
    state: Some("sold"),
};

const fn reported(state: &'static str) -> Told {
    Told {
        answer: "reported",
        reason: Some("product-answer.reported"),
        link: Some(LINK),
        state: Some(state),
    }
}

/// That nothing is known, and why.
pub(super) const fn unknown(reason: &'static str, link: Option<&'static str>) -> Told {
    Told {
        answer: "unknown",
        reason: Some(reason),
        link,
        state: None,
    }
}

const NO_UNIT: Told = unknown("product-answer.unit", Some(LINK));
const FAULTY: Told = unknown("product-answer.requirements", Some(LINK));
const CONTRADICTORY: Told = unknown("product-answer.journey", Some(LINK));

/// A unit to which nothing happened, scanned as it is labelled.
pub(super) const MADE: Row = Row {
    name: "",
    title: "",
    shows: &["authentic"],
    link: LINK,
    unit: |_, _| {},
    events: &[],
    evidence: |_, _| {},
    verdict: |draft| draft,
    told: authentic("commissioned"),
};

const fn step(who: Who, day: i64, event: Event) -> Step {
    Step { who, day, event }
}

const SHIPPED: Step = step(Who::Maker, -50, Event::Shipped);
const RECEIVED: Step = step(Who::Distributor, -45, Event::Received);
const SALE: Step = step(Who::Distributor, -20, Event::Sold("US"));
const RETURN: Step = step(Who::Distributor, -10, Event::Returned);
const RESALE: Step = step(Who::Distributor, -5, Event::Sold("US"));
const REPORT: Step = step(Who::Distributor, -30, Event::Reported("stolen"));
const WITHDRAWAL: Step = step(Who::Distributor, -25, Event::Withdrawn(2));
const DESTRUCTION: Step = step(Who::Distributor, -15, Event::Destroyed);

/// No list says whose the prefix of the GTIN is.
fn without_prefix(evidence: &mut Value, maker: &Maker) {
    let list = world::trust_list(maker, &[]);
    base::set(evidence, "/trustLists", json!([list]));
}

fn without(evidence: &mut Value, place: usize) {
    if let Some(credentials) = evidence
        .pointer_mut("/credentials")
        .and_then(Value::as_array_mut)
        && place < credentials.len()
    {
        credentials.remove(place);
    }
}

/// Every row.
#[rustfmt::skip]
pub(super) static ROWS: &[Row] = &[
    Row { name: "commissioned", title: "a unit that was made and not shipped is authentic", shows: &["authentic", "parties"], ..MADE },
    Row { name: "shipped", title: "a unit under way is authentic", events: &[SHIPPED], told: authentic("shipped"), ..MADE },
    Row { name: "received", title: "a unit with its distributor is authentic", shows: &["authentic", "parties"], events: &[SHIPPED, RECEIVED], told: authentic("received"), ..MADE },
    Row { name: "returned", title: "a unit that was sold and returned is authentic", events: &[SHIPPED, RECEIVED, SALE, RETURN], told: authentic("returned"), ..MADE },
    Row { name: "report-withdrawn", title: "a unit whose report was withdrawn is authentic", events: &[SHIPPED, RECEIVED, REPORT, WITHDRAWAL], told: authentic("received"), ..MADE },
    Row { name: "stranger-sells", title: "a sale by a stranger changes nothing", events: &[step(Who::Stranger, -40, Event::Sold("DE"))], verdict: |draft| draft.warns("journey.not-counted"), ..MADE },
    Row { name: "stranger-reports", title: "a report by a stranger changes nothing", events: &[step(Who::Stranger, -40, Event::Reported("suspectedCopy"))], verdict: |draft| draft.warns("journey.not-counted"), ..MADE },
    Row { name: "serial-short", title: "a warning about the serial changes no answer",
        link: "https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3Zp",
        unit: |unit, _| {
            base::set(unit, "/credentialSubject/serial", "Qm7r2XkT9vLw3Zp");
            base::set(unit, "/credentialSubject/digitalLink", "https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3Zp");
        },
        verdict: |draft| draft.warns("product-authenticity.serial-short"),
        told: Told { link: Some("https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3Zp"), ..authentic("commissioned") }, ..MADE },
    Row { name: "sold-after-as-of", title: "a unit that was sold after the day asked about is authentic on that day", events: &[SHIPPED, RECEIVED, SALE], verdict: |draft| draft.under_law_of(|maker| maker.day(-21)), told: authentic("received"), ..MADE },
    Row { name: "sold-on-as-of", title: "a unit that was sold on the day asked about is sold", shows: &["already-sold"], events: &[SHIPPED, RECEIVED, SALE], verdict: |draft| draft.under_law_of(|maker| maker.day(-20)), told: SOLD, ..MADE },
    Row { name: "link-in-other-spelling", title: "a link in another spelling is the same link", link: "HTTPS://ID.Kestrel.Example/01/09520123456788/10/%4c7/21/Qm7r2XkT9vLw3ZpN8bYc", ..MADE },
    Row { name: "link-with-query", title: "the query of a link changes nothing", link: "https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYc?17=290100&visitor=4711&lang=de", ..MADE },

    Row { name: "sold", title: "a unit that was sold is sold", shows: &["already-sold", "parties"], events: &[SHIPPED, RECEIVED, SALE], told: SOLD, ..MADE },
    Row { name: "sold-again", title: "a unit that was sold, returned and sold again is sold", shows: &["already-sold"], events: &[SHIPPED, RECEIVED, SALE, RETURN, RESALE], told: SOLD, ..MADE },
    Row { name: "sold-outside-the-market", title: "a unit that was sold outside its market is sold", shows: &["already-sold"], events: &[SHIPPED, RECEIVED, step(Who::Distributor, -20, Event::Sold("MX"))], verdict: |draft| draft.warns("product-authenticity.market"), told: SOLD, ..MADE },
    Row { name: "sold-twice", title: "a unit that was sold twice is sold", shows: &["already-sold"], events: &[SHIPPED, RECEIVED, SALE, RESALE], verdict: |draft| draft.not_met("product-authenticity.sold-twice"), told: SOLD, ..MADE },
    Row { name: "sold-without-custody", title: "a unit that was sold by who did not have it is sold", shows: &["already-sold"], events: &[SHIPPED, step(Who::Distributor, -20, Event::Sold("US"))], verdict: |draft| draft.not_met("product-authenticity.custody"), told: SOLD, ..MADE },

    Row { name: "reported", title: "a unit that was reported is reported", shows: &["reported", "parties"], events: &[SHIPPED, RECEIVED, REPORT], verdict: |draft| draft.requirements_undecided("product-authenticity.reported"), told: reported("received"), ..MADE },
    Row { name: "reported-by-owner", title: "a unit that the owner of the mark reported is reported", shows: &["reported"], events: &[step(Who::Maker, -40, Event::Reported("suspectedCopy"))], verdict: |draft| draft.requirements_undecided("product-authenticity.reported"), told: reported("commissioned"), ..MADE },
    Row { name: "reported-after-sale", title: "a unit that was sold and then reported is reported", shows: &["reported"], events: &[SHIPPED, RECEIVED, SALE, step(Who::Maker, -3, Event::Reported("recalled"))], verdict: |draft| draft.requirements_undecided("product-authenticity.reported"), told: reported("sold"), ..MADE },
    Row { name: "destroyed", title: "a unit that was destroyed is reported", shows: &["reported"], events: &[SHIPPED, RECEIVED, DESTRUCTION], told: reported("destroyed"), ..MADE },
    Row { name: "destroyed-and-sold", title: "a unit that was sold after it was destroyed is reported", shows: &["reported"], events: &[SHIPPED, RECEIVED, DESTRUCTION, step(Who::Distributor, -10, Event::Sold("US"))], verdict: |draft| draft.not_met("product-authenticity.after-destroyed"), told: reported("destroyed"), ..MADE },

    Row { name: "another-host", title: "the same unit at another host is not known", shows: &["other-unit"], link: "https://id.kestrel-outlet.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYc",
        told: unknown("product-answer.other-unit", Some("https://id.kestrel-outlet.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYc")), ..MADE },
    Row { name: "another-serial", title: "another serial is not known", shows: &["other-unit"], link: "https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYd",
        told: unknown("product-answer.other-unit", Some("https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYd")), ..MADE },
    Row { name: "serial-in-other-case", title: "a serial in letters of another case is another", shows: &["other-unit"], link: "https://id.kestrel.example/01/09520123456788/10/L7/21/qm7r2XkT9vLw3ZpN8bYc",
        told: unknown("product-answer.other-unit", Some("https://id.kestrel.example/01/09520123456788/10/L7/21/qm7r2XkT9vLw3ZpN8bYc")), ..MADE },
    Row { name: "without-lot", title: "the link of a unit without its lot is another", shows: &["other-unit"], link: "https://id.kestrel.example/01/09520123456788/21/Qm7r2XkT9vLw3ZpN8bYc",
        told: unknown("product-answer.other-unit", Some("https://id.kestrel.example/01/09520123456788/21/Qm7r2XkT9vLw3ZpN8bYc")), ..MADE },
    Row { name: "without-serial", title: "the link of a model is not that of a unit", shows: &["other-unit"], link: "https://id.kestrel.example/01/09520123456788",
        told: unknown("product-answer.other-unit", Some("https://id.kestrel.example/01/09520123456788")), ..MADE },
    Row { name: "another-link-of-a-sold-unit", title: "of another unit nothing is told, sold or not", shows: &["other-unit", "parties"], events: &[SHIPPED, RECEIVED, SALE], link: "https://id.kestrel.example/01/09520123456788/10/L7/21/AAAAAAAAAAAAAAAAAAA7",
        told: unknown("product-answer.other-unit", Some("https://id.kestrel.example/01/09520123456788/10/L7/21/AAAAAAAAAAAAAAAAAAA7")), ..MADE },

    Row { name: "prefix-unknown", title: "a unit whose prefix nobody vouches for is not known", shows: &["requirements"], evidence: without_prefix, verdict: |draft| draft.requirements_undecided("product-authenticity.gtin-authority"), told: FAULTY, ..MADE },
    Row { name: "prefix-unknown-and-sold", title: "a unit whose prefix nobody vouches for is not known, sold or not", shows: &["requirements"], events: &[SHIPPED, RECEIVED, SALE], evidence: without_prefix, verdict: |draft| draft.requirements_undecided("product-authenticity.gtin-authority"), told: FAULTY, ..MADE },
    Row { name: "prefix-unknown-and-destroyed", title: "a unit whose prefix nobody vouches for is not known, destroyed or not", shows: &["requirements"], events: &[SHIPPED, RECEIVED, DESTRUCTION], evidence: without_prefix, verdict: |draft| draft.requirements_undecided("product-authenticity.gtin-authority"), told: FAULTY, ..MADE },
    Row { name: "right-missing", title: "a unit whose right is not at hand is not known", shows: &["requirements"], evidence: |evidence, _| without(evidence, 0), verdict: |draft| draft.requirements_undecided("product-authenticity.right-missing"), told: FAULTY, ..MADE },
    Row { name: "link-disagrees", title: "a unit that does not agree with its own link is not known", shows: &["requirements"], unit: |unit, _| base::set(unit, "/credentialSubject/serial", "Qm7r2XkT9vLw3ZpN8bYd"), verdict: |draft| draft.not_met("product-authenticity.link-agrees"), told: FAULTY, ..MADE },

    Row { name: "returned-unsold", title: "a unit that was returned and never sold is not known", shows: &["journey"], events: &[step(Who::Maker, -40, Event::Returned)], verdict: |draft| draft.not_met("product-authenticity.return"), told: CONTRADICTORY, ..MADE },
    Row { name: "event-missing", title: "a unit of which an event is missing is not known", shows: &["journey"], events: &[step(Who::Maker, -55, Event::Reported("stolen")), SHIPPED], evidence: |evidence, _| without(evidence, 1), verdict: |draft| draft.requirements_undecided("journey.gap"), told: CONTRADICTORY, ..MADE },
    Row { name: "shipped-twice", title: "a unit that its maker shipped twice is not known", shows: &["journey"], events: &[SHIPPED, step(Who::Maker, -45, Event::Shipped)], verdict: |draft| draft.not_met("product-authenticity.custody"), told: CONTRADICTORY, ..MADE },
    Row { name: "received-twice", title: "a unit that was received twice is not known", shows: &["journey"], events: &[SHIPPED, RECEIVED, step(Who::Distributor, -40, Event::Received)], verdict: |draft| draft.not_met("product-authenticity.receipt"), told: CONTRADICTORY, ..MADE },
    Row { name: "report-withdrawn-twice", title: "a unit whose report was withdrawn twice is not known", shows: &["journey"], events: &[SHIPPED, RECEIVED, REPORT, WITHDRAWAL, step(Who::Distributor, -24, Event::Withdrawn(2))], verdict: |draft| draft.not_met("product-authenticity.withdrawal"), told: CONTRADICTORY, ..MADE },
    Row { name: "report-withdrawn-by-another", title: "a unit whose report another withdrew is reported", shows: &["reported"], events: &[SHIPPED, RECEIVED, REPORT, step(Who::Maker, -25, Event::Withdrawn(2))], verdict: |draft| draft.requirements_undecided("product-authenticity.reported").not_met("product-authenticity.withdrawal"), told: reported("received"), ..MADE },
    Row { name: "events-begin-twice", title: "a unit of which two events follow none is not known", shows: &["journey"], events: &[SHIPPED], evidence: |evidence, maker| {
            let second = world::beginning(maker, step(Who::Maker, -49, Event::Received));
            base::add_evidence(evidence, "credentials", second);
        }, verdict: |draft| draft.not_met("journey.fork"), told: CONTRADICTORY, ..MADE },
    Row { name: "events-not-known", title: "a unit of which it is not known whether an event counts is not known", shows: &["journey"], events: &[SHIPPED, RECEIVED], evidence: |evidence, _| without(evidence, 1), verdict: |draft| draft.requirements_undecided("journey.not-known"), told: CONTRADICTORY, ..MADE },

    Row { name: "altered", title: "a unit that was altered is not known", shows: &["unit", "parties"], verdict: |draft| draft.after(|unit, _| base::set(unit, "/credentialSubject/model", "Ridge 60")).refused("proof.signature"), told: NO_UNIT, ..MADE },
    Row { name: "ended", title: "a unit whose credential has ended is not known", shows: &["unit"], unit: |unit, maker| base::set(unit, "/validUntil", maker.instant(-1)), verdict: |draft| draft.standing("ended", "validity.until"), told: NO_UNIT, ..MADE },
    Row { name: "ends-now", title: "a unit whose credential ends at the instant asked about is authentic", unit: |unit, maker| base::set(unit, "/validUntil", maker.instant(0)), ..MADE },
    Row { name: "without-brand", title: "a unit of faulty structure is not known", shows: &["unit"], unit: |unit, _| base::remove(unit, "/credentialSubject/brand"), verdict: |draft| draft.not_met("product-authenticity.brand"), told: NO_UNIT, ..MADE },
    Row { name: "another-document", title: "a document that is no unit answers nothing about a link", shows: &["unit", "parties"], verdict: |draft| draft.of(base::certification).sign(|document, maker| maker.issuer().sign(&document, maker.instant(-86_400))).evidence(|evidence, maker| *evidence = base::evidence(maker)), told: NO_UNIT, ..MADE },
    Row { name: "envelope-only", title: "where only the envelope is asked about, no unit is known", shows: &["unit"], verdict: Draft::envelope_only, told: NO_UNIT, ..MADE },
];
