//! The rules of a certificate as a table, in the order of the boxes. Each names the law, its deciding words
//! and its judge.

use tradecred_vc::problem::Code;

use super::codes;
use super::model::FisheriesCertificateOfOrigin;
use crate::attachment;
use crate::customs::check_day;
use crate::fisheries::lines;
use crate::rule::Severity::{Error, Information, Warning};
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule, Severity};

mod fish;
mod notes;
mod status;

const THIS_TEXT: &str = "this text";
/// The words by which whoever takes custody signs.
const ACCURATE: &str = "accurately describes the shipment of fish that they accompany";

const fn rule(
    id: &'static str,
    code: Code,
    severity: Severity,
    law: &'static str,
    words: &'static str,
    judge: Judge<FisheriesCertificateOfOrigin>,
) -> Rule<FisheriesCertificateOfOrigin> {
    Rule::new(id, code, severity, law, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<FisheriesCertificateOfOrigin>] = &[
    rule(
        "box 1",
        &codes::ENTRY,
        Information,
        "50 CFR 216.24(f)(4)(i), (ii)",
        "CBP entry identification",
        notes::entry,
    ),
    rule(
        "box 3",
        &codes::IMPORTER,
        Information,
        "50 CFR 300.322(d), (g)",
        "not transferable or assignable; it is valid only for the permit holder to whom it is issued",
        notes::permit,
    ),
    rule(
        "box 6+",
        &codes::CUSTODY_GAP,
        Information,
        "50 CFR 216.24(f)(4)(xiv)",
        "Each importer, exporter, or processor who takes custody of the shipment must sign and date the form",
        notes::custody,
    ),
    rule(
        "box 4",
        &codes::FISH,
        Error,
        THIS_TEXT,
        "two lines of one lineNumber",
        lines::line_number,
    ),
    rule(
        "box 4",
        &codes::SPECIES_UNKNOWN,
        Error,
        "50 CFR 216.24(f)(4)(v)",
        "Species description",
        lines::species_unknown,
    ),
    rule(
        "box 4",
        &codes::SPECIES_NAME,
        Warning,
        "50 CFR 216.24(f)(4)(v)",
        "Species description",
        lines::species_name,
    ),
    rule(
        "box 4",
        &codes::FRESH,
        Warning,
        "50 CFR 216.93(f)",
        "All tuna products, except fresh tuna",
        fish::fresh,
    ),
    rule(
        "box 4",
        &codes::NET_WEIGHT,
        Error,
        "50 CFR 216.24(f)(4)(vi)",
        "in kilograms",
        lines::net_weight,
    ),
    rule(
        "TU-06",
        &codes::TOTAL_DIFFERS,
        Warning,
        THIS_TEXT,
        "more than 0.5 per cent of that sum",
        fish::total_differs,
    ),
    rule(
        "box 4",
        &codes::GEAR_CODE_UNKNOWN,
        Error,
        "50 CFR 216.24(f)(4)(viii)",
        "Type of fishing gear used to harvest the fish",
        lines::gear_code_unknown,
    ),
    rule(
        "box 4",
        &codes::GEAR_CODE_DIFFERS,
        Warning,
        "50 CFR 216.24(f)(4)(viii)",
        "Type of fishing gear used to harvest the fish",
        fish::gear_code_differs,
    )
    .unconfirmed(),
    rule(
        "box 4",
        &codes::MAJOR_AREA_UNKNOWN,
        Error,
        "50 CFR 216.24(f)(4)(vii)",
        "Ocean area where the fish were harvested",
        lines::major_area_unknown,
    ),
    rule(
        "box 4",
        &codes::MAJOR_AREA_DIFFERS,
        Warning,
        "50 CFR 216.24(f)(4)(vii)",
        "Ocean area where the fish were harvested",
        fish::major_area_differs,
    )
    .unconfirmed(),
    rule(
        "box 4",
        &codes::TRIP,
        Error,
        "50 CFR 216.24(f)(4)(x)",
        "Dates on which the fishing trip began and ended",
        fish::trip,
    ),
    rule(
        "box 4",
        &codes::LONG_TRIP,
        Warning,
        THIS_TEXT,
        "after the 180th day after its first",
        fish::long_trip,
    ),
    rule(
        "TU-01",
        &codes::STATUS_GEAR,
        Error,
        "NOAA Form 370, box 5",
        "Tuna not harvested with a purse seine net",
        status::gear,
    ),
    rule(
        "TU-02",
        &codes::STATUS_AREA,
        Error,
        "NOAA Form 370, box 5",
        "Tuna harvested in the ETP by a purse seine vessel",
        status::area,
    ),
    rule(
        "TU-02",
        &codes::STATUS_CAPACITY,
        Error,
        "50 CFR 216.91(a)(1), 216.92(b)",
        "by a purse seine vessel of greater than 400 st (362.8 mt) carrying capacity",
        status::capacity,
    ),
    rule(
        "TU-04",
        &codes::DRIFTNET,
        Error,
        "50 CFR 216.91(a)(2)",
        "By a vessel engaged in large-scale driftnet fishing",
        status::driftnet,
    ),
    rule(
        "TU-04",
        &codes::DRIFTNET_IMPORT,
        Warning,
        "50 CFR 216.24(f)(6)(ii), not read",
        "no paragraph was read",
        status::driftnet_import,
    )
    .unconfirmed(),
    rule(
        "TU-04",
        &codes::DRIFTNET_IMPORT,
        Information,
        "50 CFR 216.24(f)(4)(xiii)",
        "a nation known to use large-scale driftnets, as determined by the Secretary",
        notes::driftnet_nation,
    ),
    rule(
        "TU-07",
        &codes::AFFIRMATIVE_FINDING,
        Error,
        "50 CFR 216.24(f)(6)(i)(A)",
        "unless the Assistant Administrator has made an affirmative finding required for importation for that nation",
        status::affirmative_finding,
    ),
    rule(
        "box 5",
        &codes::ATTACHMENTS,
        Error,
        "50 CFR 216.24(f)(3)(i)",
        "A properly completed FCO, and its attached certifications and statements as described in 216.91(a)",
        attachment::references,
    ),
    rule(
        "TU-03",
        &codes::ATTACHMENT_MISSING,
        Error,
        "50 CFR 216.24(f)(4)(xii)",
        "attaching additional certifications as described in 216.91(a) if required",
        attachment::missing,
    ),
    rule(
        "TU-03",
        &codes::ATTACHMENT_NOT_SHOWN,
        Error,
        "50 CFR 216.24(f)(3)(i)",
        "must accompany the required CBP entry documents",
        attachment::not_shown,
    ),
    rule(
        "TU-03",
        &codes::ATTACHMENT_UNDECIDED,
        Error,
        "50 CFR 216.24(f)(3)(i)",
        "its attached certifications and statements as described in 216.91(a)",
        attachment::undecided,
    ),
    rule(
        "TU-03",
        &codes::ATTACHMENT_SIGNER,
        Warning,
        "50 CFR 216.91(a)(3)",
        "a written statement executed by the Captain of the vessel",
        attachment::signers,
    ),
    rule(
        "TU-03",
        &codes::ATTACHMENT_MISSING,
        Information,
        "50 CFR 216.91(a)(3)(iv)",
        "observers participating in a national or international observer program are qualified and authorized",
        notes::observers,
    ),
    rule(
        "TU-01",
        &codes::DOLPHIN_SAFE_STATUS,
        Information,
        "50 CFR 216.91(a)(3)(v)",
        "a regular and significant association between dolphins and tuna",
        notes::identified_fishery,
    ),
    rule(
        "box 5",
        &codes::TRIP,
        Information,
        "50 CFR 216.91(a)(4)",
        "stored physically separate from tuna caught in a non-dolphin-safe set",
        notes::segregation,
    ),
    rule(
        "box 5",
        &codes::VESSEL,
        Information,
        "50 CFR 216.92(b)(2)(i)",
        "a nation that is a Party to the Agreement on the IDCP",
        notes::idcp_party,
    ),
    rule(
        "signature",
        &codes::COMPLETED_AT,
        Error,
        "50 CFR 216.24(f)(4)",
        "certified to be accurate by the exporter(s) of the accompanying shipment",
        |certificate, inquiry, findings| {
            check_day(
                certificate.completed_at,
                "/credentialSubject/completedAt",
                inquiry,
                findings,
            );
        },
    ),
    rule(
        "TU-09",
        &codes::COMPLETED_AT,
        Information,
        "50 CFR 216.24(f)(3)(iv)",
        "required to retain their records, including FCOs, import or export documents, invoices, and bills of lading for 2 years",
        notes::retention,
    ),
    rule(
        "lots",
        &codes::LOT,
        Error,
        THIS_TEXT,
        "does not leave the lot that it concerns",
        of_the_journey,
    ),
    rule(
        "lots",
        &codes::LOT_TWICE,
        Error,
        THIS_TEXT,
        "leave lots of one name",
        of_the_journey,
    ),
    rule(
        "lots",
        &codes::WEIGHT,
        Error,
        "50 CFR 216.24(f)(4)(xiv)",
        ACCURATE,
        of_the_journey,
    ),
    rule(
        "lots",
        &codes::WEIGHT_MISSING,
        Warning,
        "50 CFR 216.24(f)(4)(xiv)",
        ACCURATE,
        of_the_journey,
    ),
    rule(
        "lots",
        &codes::SPLIT_WEIGHT,
        Error,
        "50 CFR 216.24(f)(4)(xiv)",
        ACCURATE,
        of_the_journey,
    ),
    rule(
        "lots",
        &codes::YIELD,
        Warning,
        THIS_TEXT,
        "states more of a line than the lot holds",
        of_the_journey,
    ),
    rule(
        "custody",
        &codes::CUSTODY_GAP,
        Warning,
        "50 CFR 216.24(f)(3)(iii), (4)(xiv)",
        "Each importer, exporter, or processor who takes custody of the shipment must sign and date the form",
        of_the_journey,
    ),
    rule(
        "custody",
        &codes::RECEIVER,
        Warning,
        "50 CFR 216.24(f)(4)(xiv)",
        "Each importer, exporter, or processor who takes custody of the shipment must sign and date the form",
        of_the_journey,
    ),
    rule(
        "box 1",
        &codes::ENTERED_TWICE,
        Error,
        "50 CFR 216.24(f)(4)(i)",
        "CBP entry identification",
        of_the_journey,
    ),
    rule(
        "box 1",
        &codes::ENTRY_CUSTODY,
        Warning,
        "50 CFR 216.24(f)(4)(xiv)",
        "Each importer, exporter, or processor who takes custody of the shipment must sign and date the form",
        of_the_journey,
    ),
    rule(
        "TU-06",
        &codes::ENTERED_DIFFERS,
        Warning,
        THIS_TEXT,
        "more than 0.5 per cent of that sum",
        of_the_journey,
    ),
    rule(
        "box 1",
        &codes::ENTRY,
        Error,
        "50 CFR 216.24(f)(4)(i), (ii)",
        "CBP entry identification",
        of_the_journey,
    ),
    rule(
        "box 1",
        &codes::ENTRY_ELSEWHERE,
        Error,
        "50 CFR 216.24(f)(4)(i)",
        "CBP entry identification",
        of_the_journey,
    ),
    rule(
        "box 1",
        &codes::ENTRY_DATE,
        Error,
        "50 CFR 216.24(f)(4)(ii)",
        "Date of entry",
        of_the_journey,
    ),
];

/// What only endorsements show is told by the journey, once for all these rules.
fn of_the_journey(_: &FisheriesCertificateOfOrigin, _: &Inquiry<'_>, findings: &mut Findings<'_>) {
    findings.not_applicable();
}
