//! By what a document is found, and what a register says of who holds it (SPEC section *Marks*).
//!
//! A mark is one value of a document under one key. Which members give which mark is one table, beside that
//! of [`visibility`](crate::visibility): no mark is taken from what is a trade secret, a decision, or kept
//! confidential by law.

use std::collections::BTreeSet;

use tradecred_vc::json::{Object, Value};

use crate::document::{self, DocumentType};

/// The longest value of a mark, in characters; longer ones are no marks.
const LONGEST: usize = 200;

/// Under which key a value is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MarkKey {
    /// The number of a certificate, certification or license.
    CertificateNumber,
    /// The number of a customs entry.
    EntryNumber,
    /// The number of an in-bond movement.
    InBondNumber,
    /// The number of a carnet.
    CarnetNumber,
    /// The heading of the goods in the Harmonized System, with further digits where the document has them.
    Hs,
    /// The country that goods come from.
    ProducingCountry,
    /// The territory whose customs authority the document is for.
    Territory,
    /// The agency in whose program the document is, where the document itself says which.
    Agency,
    /// Who holds the document.
    Holder,
    /// The country of who holds it.
    HolderCountry,
    /// The agreement or convention it is made under.
    Agreement,
}

impl MarkKey {
    /// Those by which documents are looked for.
    pub const SEARCHED: [Self; 6] = [
        Self::CertificateNumber,
        Self::EntryNumber,
        Self::InBondNumber,
        Self::CarnetNumber,
        Self::Hs,
        Self::ProducingCountry,
    ];

    /// The key as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CertificateNumber => "certificateNumber",
            Self::EntryNumber => "entryNumber",
            Self::InBondNumber => "inBondNumber",
            Self::CarnetNumber => "carnetNumber",
            Self::Hs => "hs",
            Self::ProducingCountry => "producingCountry",
            Self::Territory => "territory",
            Self::Agency => "agency",
            Self::Holder => "holder",
            Self::HolderCountry => "holderCountry",
            Self::Agreement => "agreement",
        }
    }

    /// A value as it is kept and compared: of a number its letters and digits in upper case, of a heading its
    /// digits, of anything else the text itself. Nothing where nothing is left, or more than 200 characters.
    #[must_use]
    pub fn normal(self, value: &str) -> Option<String> {
        let normal: String = match self {
            Self::CertificateNumber
            | Self::EntryNumber
            | Self::InBondNumber
            | Self::CarnetNumber => letters_and_digits(value),
            Self::Hs => value.chars().filter(char::is_ascii_digit).collect(),
            _ => value.to_owned(),
        };
        (1..=LONGEST)
            .contains(&normal.chars().count())
            .then_some(normal)
    }
}

/// A number as it is compared: its letters and digits in upper case.
pub(crate) fn letters_and_digits(number: &str) -> String {
    let counted = number.chars().filter(|c| c.is_alphanumeric());
    counted.flat_map(char::to_uppercase).collect()
}

/// One value of a document under one key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Mark {
    /// The key.
    pub key: MarkKey,
    /// The value, as [`MarkKey::normal`] makes it.
    pub value: String,
}

/// The marks of a document type.
#[derive(Debug)]
#[non_exhaustive]
pub struct Row {
    /// The credential type.
    pub credential_type: &'static str,
    /// The agreement or convention of every document of the type.
    pub agreement: Option<&'static str>,
    /// Members by pointers from the subject on, with `*` for each element of a list.
    pub members: &'static [(MarkKey, &'static [&'static str])],
}

/// The table.
pub const ROWS: &[Row] = {
    use MarkKey::{
        Agency, Agreement, CarnetNumber, CertificateNumber, EntryNumber, Holder, HolderCountry, Hs,
        InBondNumber, ProducingCountry, Territory,
    };
    &[
        Row {
            credential_type: "UsmcaCertificationOfOriginCredential",
            agreement: Some("USMCA"),
            members: &[
                (CertificateNumber, &["/certificationNumber"]),
                (Hs, &["/goods/*/tariff/code"]),
                (
                    ProducingCountry,
                    &[
                        "/goods/*/countryOfOrigin",
                        "/producers/*/address/addressCountry",
                    ],
                ),
                (Holder, &["/certifier/legalName"]),
                (HolderCountry, &["/certifier/address/addressCountry"]),
            ],
        },
        Row {
            credential_type: "NaftaCertificateOfOriginCredential",
            agreement: Some("NAFTA"),
            members: &[
                (CertificateNumber, &["/certificateNumber"]),
                (Hs, &["/goods/*/tariff/code"]),
                (
                    ProducingCountry,
                    &[
                        "/goods/*/countryOfOrigin",
                        "/producers/*/address/addressCountry",
                    ],
                ),
                (Holder, &["/exporter/legalName"]),
                (HolderCountry, &["/exporter/address/addressCountry"]),
            ],
        },
        Row {
            credential_type: "UsFtaCertificationOfOriginCredential",
            agreement: None,
            members: &[
                (CertificateNumber, &["/certificationNumber"]),
                (Hs, &["/goods/*/tariff/code"]),
                (
                    ProducingCountry,
                    &[
                        "/goods/*/countryOfOrigin",
                        "/producer/address/addressCountry",
                    ],
                ),
                (Holder, &["/exporter/legalName"]),
                (HolderCountry, &["/exporter/address/addressCountry"]),
                (Agreement, &["/agreement"]),
            ],
        },
        Row {
            credential_type: "CertificateOfOriginCredential",
            agreement: None,
            members: &[
                (CertificateNumber, &["/certificateNumber"]),
                (Hs, &["/goods/*/tariff/code"]),
                (
                    ProducingCountry,
                    &[
                        "/goods/*/countryOfOrigin",
                        "/producers/*/address/addressCountry",
                    ],
                ),
                (
                    Territory,
                    &["/issuingBody/country", "/consignee/address/addressCountry"],
                ),
                (Holder, &["/exporter/legalName"]),
                (HolderCountry, &["/exporter/address/addressCountry"]),
                (Agreement, &["/agreement"]),
            ],
        },
        Row {
            credential_type: "FtaQualificationCredential",
            agreement: None,
            members: &[(CertificateNumber, &["/qualificationNumber"])],
        },
        Row {
            credential_type: "PreferenceClaimCredential",
            agreement: None,
            members: &[
                (EntryNumber, &["/entryNumber"]),
                (Hs, &["/lines/*/htsus"]),
                (ProducingCountry, &["/lines/*/countryOfOrigin"]),
            ],
        },
        Row {
            credential_type: "CustomsRequestCredential",
            agreement: None,
            members: &[(EntryNumber, &["/entryNumber"])],
        },
        Row {
            credential_type: "CustomsDeterminationCredential",
            agreement: None,
            members: &[(EntryNumber, &["/entryNumber"])],
        },
        Row {
            credential_type: "InBondMovementCredential",
            agreement: None,
            members: &[
                (
                    InBondNumber,
                    &["/inBondNumber", "/precedingMovement/inBondNumber"],
                ),
                (Hs, &["/goods/*/htsus"]),
            ],
        },
        Row {
            credential_type: "InBondEventCredential",
            agreement: None,
            members: &[
                (EntryNumber, &["/event/entryNumber"]),
                (InBondNumber, &["/event/inBondNumber"]),
            ],
        },
        Row {
            credential_type: "PartnerAgencyLicenseCredential",
            agreement: None,
            members: &[
                (CertificateNumber, &["/number"]),
                (Agency, &["/agencyCode"]),
                (Holder, &["/holder/legalName"]),
                (HolderCountry, &["/holder/address/addressCountry"]),
            ],
        },
        Row {
            credential_type: "PartnerAgencyLicenseUseCredential",
            agreement: None,
            members: &[
                (EntryNumber, &["/event/entryNumber"]),
                (Hs, &["/event/htsus"]),
                (ProducingCountry, &["/event/countryOfOrigin"]),
            ],
        },
        Row {
            credential_type: "AtaCarnetCredential",
            agreement: Some("ATA"),
            members: &[
                (CarnetNumber, &["/carnetNumber"]),
                (ProducingCountry, &["/generalList/*/countryOfOrigin"]),
                (Territory, &["/issuedBy/country"]),
                (Holder, &["/carnetHolder/legalName"]),
                (HolderCountry, &["/carnetHolder/address/addressCountry"]),
            ],
        },
        Row {
            credential_type: "AtaCarnetEndorsementCredential",
            agreement: None,
            members: &[(Territory, &["/actor/country"])],
        },
        Row {
            credential_type: "FisheriesCertificateOfOriginCredential",
            agreement: None,
            members: &[
                (Hs, &["/fish/*/htsus"]),
                (Holder, &["/exporter/legalName"]),
                (HolderCountry, &["/exporter/address/addressCountry"]),
            ],
        },
        Row {
            credential_type: "FisheriesCertificateEndorsementCredential",
            agreement: None,
            members: &[(EntryNumber, &["/act/entryNumber"])],
        },
        Row {
            credential_type: "CertificationOfAdmissibilityCredential",
            agreement: None,
            members: &[
                (CertificateNumber, &["/certificationNumber"]),
                (Hs, &["/fish/*/htsus"]),
                (Holder, &["/exporter/legalName"]),
                (HolderCountry, &["/exporter/address/addressCountry"]),
            ],
        },
        Row {
            credential_type: "CertificationOfAdmissibilityEndorsementCredential",
            agreement: None,
            members: &[(EntryNumber, &["/entryNumber"])],
        },
        Row {
            credential_type: "AnimalHealthCertificateCredential",
            agreement: None,
            members: &[(CertificateNumber, &["/certificateNumber"])],
        },
        Row {
            credential_type: "RabiesVaccinationCertificationCredential",
            agreement: None,
            members: &[(CertificateNumber, &["/certificateNumber"])],
        },
        Row {
            credential_type: "IdcpCertificationCredential",
            agreement: None,
            members: &[(CertificateNumber, &["/certificationNumber"])],
        },
    ]
};

/// The document type that a credential names; the first in the table of documents, where it names several.
#[must_use]
pub fn document_type(credential: &Object<'_>) -> Option<&'static DocumentType> {
    document::DOCUMENTS
        .iter()
        .copied()
        .find(|document| tradecred_vc::credential::names_type(credential, document.credential_type))
}

/// The marks of a credential, each once, sorted. A document of a type that is not known has none; one whose
/// rules are those of the United States is for the customs authority of that territory.
#[must_use]
pub fn marks(credential: &Object<'_>) -> Vec<Mark> {
    let Some(document) = document_type(credential) else {
        return Vec::new();
    };
    let mut found = BTreeSet::new();
    let mut add = |key: MarkKey, value: &str| {
        if let Some(value) = key.normal(value) {
            found.insert(Mark { key, value });
        }
    };
    if document.edition.starts_with("us-") {
        add(MarkKey::Territory, "US");
    }
    let row = ROWS
        .iter()
        .find(|row| row.credential_type == document.credential_type);
    if let (Some(row), Some(subject)) = (row, credential.get("credentialSubject")) {
        if let Some(agreement) = row.agreement {
            add(MarkKey::Agreement, agreement);
        }
        for (key, members) in row.members {
            for member in *members {
                each(subject, member, &mut |value| add(*key, value));
            }
        }
    }
    found.into_iter().collect()
}

/// Every text that a pointer with `*` leads to.
fn each(value: &Value<'_>, pointer: &str, add: &mut dyn FnMut(&str)) {
    let Some(rest) = pointer.strip_prefix('/') else {
        if let Some(text) = value.as_str() {
            add(text);
        }
        return;
    };
    let (token, rest) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
    if token == "*" {
        for element in value.as_array().unwrap_or_default() {
            each(element, rest, add);
        }
    } else if let Some(inner) = value.get(token) {
        each(inner, rest, add);
    }
}

#[cfg(test)]
mod tests;
