//! What nothing at hand can decide, listed as not checked, and the duty to keep records.

use tradecred_vc::problem::Text;

use super::super::model::DolphinSafeStatus::{
    IdentifiedFishery, LargePurseSeine, NoPurseSeine, NotCertified, PurseSeineElsewhere,
};
use super::super::model::FisheriesCertificateOfOrigin;
use crate::fisheries::EVERY_CAPTAIN;
use crate::rule::{Findings, Inquiry};

/// Box 1 is for the importer to endorse, and held against the entry that is asked about.
pub(super) fn entry(
    _: &FisheriesCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let number = inquiry
        .claim()
        .and_then(|claim| claim.entry_number.as_ref());
    if number.is_none() {
        findings.not_asked(ENTRY);
    }
}

/// Who took custody and did not sign cannot be seen.
pub(super) fn custody(
    _: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(CUSTODY);
}

/// Whose permit it is, and until when it is valid, its number does not say.
pub(super) fn permit(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.importer_permit_number.is_some() {
        findings.not_asked(PERMIT);
    }
}

/// Which nations use large-scale driftnets is not held.
pub(super) fn driftnet_nation(
    _: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(DRIFTNET_NATION);
}

/// In which fisheries observers are qualified is not held.
pub(super) fn observers(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if matches!(
        certificate.dolphin_safe_status,
        NoPurseSeine | PurseSeineElsewhere
    ) {
        findings.not_asked(OBSERVERS);
    }
}

/// Which fisheries were identified is not held.
pub(super) fn identified_fishery(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if matches!(
        certificate.dolphin_safe_status,
        NoPurseSeine | PurseSeineElsewhere | IdentifiedFishery
    ) {
        findings.not_asked(IDENTIFIED);
    }
}

/// How tuna was stored on board no document here shows.
pub(super) fn segregation(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let mut lines = certificate.fish.iter();
    if certificate.dolphin_safe_status != NotCertified
        && lines.any(|line| line.trip.begin >= EVERY_CAPTAIN)
    {
        findings.not_asked(SEGREGATION);
    }
}

/// Which nations are Parties to the Agreement on the IDCP is not held.
pub(super) fn idcp_party(
    certificate: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.dolphin_safe_status == LargePurseSeine {
        findings.not_asked(IDCP_PARTY);
    }
}

/// Importers and exporters keep their records for two years.
pub(super) fn retention(
    _: &FisheriesCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.note("retention", RETENTION, None);
}

const ENTRY: Text = Text {
    en: "box 1, entry number and date, was not checked: no entry number was asked about; the importer endorses it",
    es: "la casilla 1, número y fecha de la declaración, no se comprobó: no se preguntó por ningún número; la anota el importador",
    fr: "la case 1, numéro et date de la déclaration, n'a pas été vérifiée : aucun numéro n'a été demandé ; l'importateur l'annote",
};
const CUSTODY: Text = Text {
    en: "whether all who took custody of the fish have signed (box 6 and on) was not checked",
    es: "no se comprobó si firmaron todos los que tuvieron la custodia del pescado (casilla 6 y siguientes)",
    fr: "il n'a pas été vérifié si tous ceux qui ont eu la garde du poisson ont signé (case 6 et suivantes)",
};
const PERMIT: Text = Text {
    en: "whether the importer's permit is valid and its own was not checked: it is issued for one year and to one holder",
    es: "no se comprobó si el permiso del importador es válido y suyo: se expide por un año y a un titular",
    fr: "il n'a pas été vérifié si le permis de l'importateur est valable et le sien : il est délivré pour un an et à un titulaire",
};
const DRIFTNET_NATION: Text = Text {
    en: "which nations use large-scale driftnets is not held, so whether a High Seas Driftnet Certification is needed was not checked",
    es: "no se dispone de la lista de naciones que usan redes de deriva de gran escala, por lo que no se comprobó si se necesita una certificación",
    fr: "la liste des nations qui utilisent de grands filets dérivants n'est pas disponible, la nécessité d'une certification n'a donc pas été vérifiée",
};
const OBSERVERS: Text = Text {
    en: "whether observers are qualified in this fishery, so that an observer's statement is needed too, was not checked",
    es: "no se comprobó si en esta pesquería hay observadores cualificados, de modo que también se necesite la declaración de un observador",
    fr: "il n'a pas été vérifié si des observateurs sont qualifiés dans cette pêcherie, de sorte qu'une déclaration d'observateur soit aussi nécessaire",
};
const IDENTIFIED: Text = Text {
    en: "whether the fishery was identified for its association with dolphins or their mortality was not checked",
    es: "no se comprobó si la pesquería fue identificada por su asociación con delfines o su mortalidad",
    fr: "il n'a pas été vérifié si la pêcherie a été identifiée pour son association avec des dauphins ou leur mortalité",
};
const SEGREGATION: Text = Text {
    en: "whether the tuna was stored apart from tuna that is not dolphin-safe was not checked",
    es: "no se comprobó si el atún se almacenó separado del que no es dolphin-safe",
    fr: "il n'a pas été vérifié si le thon a été entreposé à part de celui qui n'est pas dolphin-safe",
};
const IDCP_PARTY: Text = Text {
    en: "whether the nation of a vessel is a Party to the Agreement on the IDCP was not checked",
    es: "no se comprobó si la nación de un buque es Parte del Acuerdo sobre el APICD",
    fr: "il n'a pas été vérifié si la nation d'un navire est Partie à l'Accord sur l'APICD",
};
const RETENTION: Text = Text {
    en: "importers and exporters keep the certificate and its records for two years",
    es: "importadores y exportadores conservan el certificado y sus registros durante dos años",
    fr: "importateurs et exportateurs conservent le certificat et ses documents pendant deux ans",
};
