//! Liars that do not see one kind of fault.

use crate::{Liar, answer, heard, honest, without};

/// Name, what it does wrong, the codes it does not see.
type Blindness = (&'static str, &'static str, &'static [&'static str]);

const BLIND: &[Blindness] = &[
    (
        "signature-unchecked",
        "takes any signature for good",
        &["proof.signature"],
    ),
    (
        "appended-context-accepted",
        "does not compare the signed context",
        &["proof.context"],
    ),
    (
        "issuer-not-bound",
        "does not tie the issuer to the key",
        &["issuer.binding"],
    ),
    (
        "issuer-identity-assumed",
        "takes the issuer for whom it says it is",
        &["issuer.identity"],
    ),
    (
        "issuer-name-unchecked",
        "does not compare the name in the document",
        &["issuer.name-mismatch"],
    ),
    (
        "agent-unchecked",
        "lets anybody sign for anybody",
        &["authority.agent-not-authorized"],
    ),
    (
        "transcription-unchecked",
        "takes any transcription for the original",
        &["authority.evidence-grade", "authority.not-listed"],
    ),
    (
        "expiry-ignored",
        "ignores `validUntil`",
        &["validity.until"],
    ),
    ("begin-ignored", "ignores `validFrom`", &["validity.from"]),
    (
        "proof-expiry-ignored",
        "ignores `expires` of the proof",
        &["proof.expired"],
    ),
    (
        "future-proof-accepted",
        "accepts proofs made tomorrow",
        &["proof.created-future"],
    ),
    (
        "purpose-unchecked",
        "accepts a proof made for another purpose",
        &["proof.purpose"],
    ),
    (
        "chain-unchecked",
        "does not look for the proof that another builds on",
        &["proof.previous-missing"],
    ),
    (
        "proof-count-unbounded",
        "looks at any number of proofs",
        &["proof.limit"],
    ),
    (
        "revocation-ignored",
        "ignores revocation",
        &["status.revoked"],
    ),
    (
        "suspension-ignored",
        "ignores suspension",
        &["status.suspended"],
    ),
    (
        "supersession-ignored",
        "ignores later credentials",
        &["status.superseded"],
    ),
    (
        "missing-list-is-fine",
        "takes an unknown status for a good one",
        &["status.list-missing"],
    ),
    (
        "status-list-unsigned",
        "does not verify the status list",
        &["status.list-proof"],
    ),
    (
        "status-list-of-anybody",
        "accepts anybody's status list",
        &["status.list-issuer"],
    ),
    (
        "status-purpose-unchecked",
        "does not compare the purpose of the list",
        &["status.purpose"],
    ),
    (
        "status-index-unchecked",
        "takes an index beyond the end for not revoked",
        &["status.index-out-of-range"],
    ),
    (
        "status-rollback-accepted",
        "accepts an older list than it has seen",
        &["status.rollback"],
    ),
    (
        "status-list-stale",
        "accepts a status list that is out of date",
        &["status.stale"],
    ),
    (
        "retired-key-accepted",
        "ignores when a key was in force",
        &["did.key-not-in-force"],
    ),
    (
        "compromised-key-accepted",
        "ignores that a key was lost",
        &["did.key-compromised"],
    ),
    (
        "statement-signature-unchecked",
        "verifies the base signature of a part, and not those of its statements",
        &["selective-disclosure.statement"],
    ),
    (
        "hideable-envelope-accepted",
        "does not ask what the holder of a part could have hidden",
        &["selective-disclosure.mandatory"],
    ),
    (
        "not-shown-taken-for-none",
        "takes an end or a status that a part does not show for one that is not there",
        &["selective-disclosure.not-shown"],
    ),
    (
        "weak-key-accepted",
        "accepts keys of small order",
        &["did.key-weak"],
    ),
    (
        "relationship-unchecked",
        "accepts a key that may not sign",
        &["did.relationship"],
    ),
    (
        "controller-unchecked",
        "does not compare the controller of a key",
        &["did.controller"],
    ),
    (
        "unknown-context-accepted",
        "accepts contexts nobody pinned",
        &["json-ld.context-unknown"],
    ),
    (
        "undefined-term-accepted",
        "accepts members that no context defines",
        &["json-ld.undefined-term"],
    ),
    (
        "text-control-accepted",
        "shows texts that look like others",
        &["data-model.text-control"],
    ),
    (
        "imprecise-number-accepted",
        "signs other numbers than the bytes say",
        &["json.number-precision"],
    ),
    (
        "unknown-type-accepted",
        "says yes to documents it does not know",
        &["document.type-unknown"],
    ),
    (
        "critical-extension-ignored",
        "ignores extensions marked critical",
        &["data-model.extension-critical"],
    ),
    (
        "blanket-period-unchecked",
        "ignores the length of the blanket period",
        &["usmca-certification-of-origin.blanket-period"],
    ),
    (
        "statement-text-unchecked",
        "accepts any certification statement",
        &["usmca-certification-of-origin.statement"],
    ),
    (
        "statement-language-assumed",
        "accepts a statement it cannot read",
        &["usmca-certification-of-origin.statement-language"],
    ),
    (
        "territory-unchecked",
        "accepts parties anywhere",
        &["usmca-certification-of-origin.party-territory"],
    ),
    (
        "four-years-unchecked",
        "accepts certifications of any age",
        &["usmca-certification-of-origin.term"],
    ),
    (
        "criterion-d-unchecked",
        "lets criterion D stand for textiles",
        &["usmca-certification-of-origin.criterion-d-chapter"],
    ),
    (
        "third-country-invoice-accepted",
        "accepts a certification on any invoice",
        &["usmca-certification-of-origin.presented-on"],
    ),
    (
        "late-nafta-entry-accepted",
        "takes NAFTA certificates for entries after the agreement",
        &["nafta-certificate-of-origin.agreement"],
    ),
    (
        "importer-signs-accepted",
        "lets the importer sign a NAFTA certificate",
        &["nafta-certificate-of-origin.importer-signs"],
    ),
    (
        "unread-regulation-assumed",
        "takes an agreement whose regulation was not read for met",
        &["us-fta-certification-of-origin.regulation"],
    ),
    (
        "unknown-agreement-assumed",
        "takes an agreement that no row describes for known",
        &["certificate-of-origin.agreement-unknown"],
    ),
    (
        "value-content-unchecked",
        "takes a stated percentage for computed",
        &["fta-qualification.rvc-percent"],
    ),
    (
        "withheld-assumed-fine",
        "takes what nobody opened for in order",
        &["customs-response.withheld"],
    ),
    (
        "own-basis-unchecked",
        "does not hold a certification against the qualification it rests on",
        &[
            "usmca-certification-of-origin.qualification-tariff",
            "usmca-certification-of-origin.qualification-met",
        ],
    ),
    (
        "certification-not-looked-for",
        "takes a claim for supported by what is not at hand",
        &["preference-claim.certification-missing"],
    ),
    (
        "knowledge-always-enough",
        "takes an importer's knowledge under every agreement",
        &["preference-claim.basis"],
    ),
    (
        "short-deadline-accepted",
        "lets customs set less time than the law gives",
        &["customs-request.deadline-minimum"],
    ),
    (
        "denial-without-reason-accepted",
        "lets customs deny without reason",
        &["customs-determination.reason"],
    ),
    (
        "fork-unseen",
        "keeps one of two contradicting endorsements and says nothing",
        &["journey.fork"],
    ),
    (
        "voucher-reuse-accepted",
        "lets a sheet be used twice",
        &["journey.sheet-reused"],
    ),
    (
        "endorsement-order-ignored",
        "takes endorsements in whatever order they say",
        &["journey.order"],
    ),
    (
        "missing-endorsement-is-fine",
        "does not miss what comes before an endorsement",
        &["journey.gap"],
    ),
    (
        "pieces-uncounted",
        "lets more goods leave than came",
        &["journey.quantity"],
    ),
    (
        "total-in-words-assumed",
        "takes the words of a total for its figures",
        &["ata-carnet.total-words", "ata-carnet.total-words-unread"],
    ),
    (
        "carnet-expiry-ignored",
        "does not look at the last day of a carnet",
        &["ata-carnet.expired"],
    ),
    (
        "replaced-carnet-not-looked-for",
        "takes a carnet for one that is replaced without seeing it",
        &["ata-carnet.replaced-missing"],
    ),
    (
        "voucher-uncompared",
        "does not compare the voucher with its counterfoil",
        &["ata-carnet-endorsement.sheets"],
    ),
    (
        "carnet-not-looked-for",
        "takes an endorsement for good whose carnet is not at hand",
        &["ata-carnet-endorsement.carnet-missing"],
    ),
    (
        "proof-of-any-day-accepted",
        "lets an importation prove that goods left later, or from the same territory",
        &["ata-carnet-endorsement.evidence-later"],
    ),
    (
        "attachment-not-looked-at",
        "takes an attachment that is listed for one that was shown and is in order",
        &[
            "fisheries-certificate-of-origin.attachment-not-shown",
            "fisheries-certificate-of-origin.attachment-undecided",
        ],
    ),
    (
        "attachment-of-another-trip-accepted",
        "does not ask of what an attachment speaks",
        &["fisheries-certificate-of-origin.attachment-missing"],
    ),
    (
        "box-1-not-looked-for",
        "takes a certificate of fish for the entry asked about without box 1",
        &["fisheries-certificate-of-origin.entry"],
    ),
    (
        "fish-entered-elsewhere-accepted",
        "does not see that all fish went into other entries",
        &["fisheries-certificate-of-origin.entry-elsewhere"],
    ),
    (
        "lots-not-weighed",
        "does not add up the lots of a split",
        &["fisheries-certificate-of-origin.split-weight"],
    ),
    (
        "processing-code-unchecked",
        "does not ask whether yellowfin is entered",
        &["fisheries-certificate-endorsement.processing-code"],
    ),
    (
        "admissibility-not-looked-for",
        "takes the signature of an importer without what the nation certified",
        &["certification-of-admissibility-endorsement.certification-not-shown"],
    ),
    (
        "unknown-gear-accepted",
        "takes a code of gear that is not in the table for a known one",
        &[
            "certification-of-admissibility.gear-code-unknown",
            "fisheries-certificate-of-origin.gear-code-unknown",
        ],
    ),
    (
        "licence-balance-unchecked",
        "does not add up what was drawn from a licence",
        &["partner-agency-license.balance"],
    ),
    (
        "unknown-licence-accepted",
        "takes a licence of no row for one that is in order",
        &["partner-agency-license.program-unknown"],
    ),
    (
        "licence-of-another-accepted",
        "lets anybody use a licence that is not transferable",
        &["partner-agency-license.importer-match"],
    ),
    (
        "chip-after-vaccination-accepted",
        "does not ask when the chip was implanted",
        &["rabies-vaccination-certification.microchip-after-vaccination"],
    ),
    (
        "country-risk-assumed",
        "takes a country that no table decides for one without rabies",
        &["animal-health-certificate.country-risk"],
    ),
    (
        "young-dog-accepted",
        "does not ask how old a dog is",
        &[
            "animal-health-certificate.age-at-arrival",
            "rabies-vaccination-certification.age-at-arrival",
        ],
    ),
    (
        "paper-word-accepted",
        "takes a word on paper for a signed one",
        &["ata-carnet-endorsement.word-on-paper"],
    ),
];

pub(super) fn liars() -> Vec<Liar> {
    BLIND
        .iter()
        .map(|(name, lie, codes)| {
            Liar::new(name, lie, move |question| {
                if question.presentation.is_some() {
                    return honest(question);
                }
                let heard = heard(question)?;
                answer(question, &without(heard.report.clone(), codes), &heard)
            })
        })
        .collect()
}
