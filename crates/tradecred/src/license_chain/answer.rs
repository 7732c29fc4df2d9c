//! The answer: whether a use is licensed, and which link decides (SPEC sections *The question and the answer* and
//! *The verdict*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::{Code, Text};

use super::codes;
use super::path::Told;
use crate::report_schema;
use crate::type_tag::type_tag;

type_tag!(LicenseChainType = "LicenseChain");

/// Whether a use is licensed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Verdict {
    /// A chain from an owner of the right to the party covers it.
    Authorised,
    /// No such chain is shown, which says nothing of the goods.
    NotShown,
    /// It goes beyond what the licences at hand cover.
    OutOfScope,
    /// A licence of the chain, or the right, is revoked.
    Revoked,
}

impl Verdict {
    /// The best first, where one use has several.
    pub(crate) fn rank(self) -> u8 {
        match self {
            Self::Authorised => 0,
            Self::NotShown => 1,
            Self::Revoked => 2,
            Self::OutOfScope => 3,
        }
    }

    /// The verdict as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authorised => "authorised",
            Self::NotShown => "notShown",
            Self::OutOfScope => "outOfScope",
            Self::Revoked => "revoked",
        }
    }
}

/// Whether a use is licensed, and by which chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct LicenseChain {
    /// Always `LicenseChain`.
    #[serde(rename = "type")]
    pub object_type: LicenseChainType,
    /// Whether it is.
    pub verdict: Verdict,
    /// What decided; absent where it is authorised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// That in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<report_schema::Text>")]
    pub text: Option<Text>,
    /// The credential that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<DigestMultibase>,
    /// The chain that decided, from the right down to the party, as far as it is at hand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub links: Vec<Link>,
    /// What would decide, where no chain is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<report_schema::Text>")]
    pub would_decide: Option<Text>,
    /// What each path amounts to, the one that decides first: at most 100.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub paths: Vec<PathTold>,
    /// What the answer does not say.
    #[schemars(with = "report_schema::Text")]
    pub notice: Text,
}

/// One credential of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct Link {
    /// Its type.
    pub credential_type: &'static str,
    /// Its digest.
    pub digest_multibase: DigestMultibase,
    /// Its `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The owners of a right, as it names them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub owners: Vec<String>,
    /// Who granted a licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licensor: Option<String>,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licensee: Option<String>,
}

/// What one path amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct PathTold {
    /// The lowest licence; absent where the party is an owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<DigestMultibase>,
    /// What it amounts to.
    pub verdict: Verdict,
    /// What decided it; absent where it is authorised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// The credential that decided it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<DigestMultibase>,
}

/// The most paths that are told.
const MOST_PATHS: usize = 100;

/// The verdict that the first path gives, and what decided it; where there is none, none is shown.
pub(super) fn decided(first: Option<&Told>) -> (Verdict, Option<Code>) {
    match first {
        Some(path) => (path.verdict(), path.code()),
        None => (Verdict::NotShown, Some(&codes::NO_LICENSE)),
    }
}

impl LicenseChain {
    /// The answer by what the paths amount to, the one that decides first, and by the chain that decides.
    pub(super) fn of(paths: &[Told], links: Vec<Link>) -> Self {
        let (verdict, code) = decided(paths.first());
        Self {
            object_type: LicenseChainType,
            verdict,
            code: code.map(|code| code.code),
            text: code.map(|code| code.title),
            link: paths.first().and_then(Told::link),
            would_decide: code
                .filter(|_| verdict == Verdict::NotShown)
                .map(|code| code.remedy),
            paths: paths
                .iter()
                .take(MOST_PATHS)
                .map(|path| PathTold {
                    license: path.license,
                    verdict: path.verdict(),
                    code: path.code().map(|code| code.code),
                    link: path.link(),
                })
                .collect(),
            links,
            notice: NOTICE,
        }
    }

    /// The answer where the input cannot be followed.
    pub(super) fn of_no_input() -> Self {
        let code = &codes::INPUT;
        Self {
            object_type: LicenseChainType,
            verdict: Verdict::NotShown,
            code: Some(code.code),
            text: Some(code.title),
            link: None,
            links: Vec::new(),
            would_decide: Some(code.remedy),
            paths: Vec::new(),
            notice: NOTICE,
        }
    }
}

const NOTICE: Text = Text {
    en: "This answer says what the licences at hand show. That none is shown does not make goods counterfeit: licences need not be recorded, nor shown.",
    es: "Esta respuesta dice lo que muestran las licencias disponibles. Que no se muestre ninguna no hace falsas las mercancías: las licencias no tienen que inscribirse ni mostrarse.",
    fr: "Cette réponse dit ce que montrent les licences disponibles. Qu'aucune ne soit montrée ne rend pas les marchandises contrefaites : les licences ne doivent être ni inscrites ni montrées.",
};
