//! Problem codes of the IDCP certification (SPEC chapter *IDCP certification*).

tradecred_vc::problems! {
    /// The office.
    OFFICE = "idcp-certification.office", Requirements, None,
        "the office is missing or malformed" / "falta la oficina o está mal formada" / "le bureau manque ou est mal formé",
        "give the name of the office and its country" / "indique el nombre de la oficina y su país" / "donnez le nom du bureau et son pays";
    /// The vessels.
    VESSELS = "idcp-certification.vessels", Requirements, None,
        "a vessel is missing or malformed, has no tracking form number, or flies another flag than the office's country" / "falta un buque, está mal formado, no tiene número de formulario de seguimiento o enarbola otro pabellón que el del país de la oficina" / "un navire manque, est mal formé, n'a pas de numéro de formulaire de suivi, ou bat un autre pavillon que celui du pays du bureau",
        "give name, flag and tracking form numbers of each vessel of this nation" / "indique nombre, pabellón y números de formulario de cada buque de esta nación" / "donnez nom, pavillon et numéros de formulaire de chaque navire de cette nation";
    /// The observer.
    OBSERVER = "idcp-certification.observer", Requirements, None,
        "it is not certified that an approved observer was on board during the entire trips" / "no se certifica que un observador aprobado estuviera a bordo durante todos los viajes" / "il n'est pas certifié qu'un observateur approuvé était à bord pendant toutes les sorties",
        "certify it, if it is true; tuna of other trips has another status" / "certifíquelo, si es cierto; el atún de otros viajes tiene otro estatuto" / "certifiez-le, si c'est vrai ; le thon d'autres sorties a un autre statut";
    /// The labelling standards.
    STANDARDS = "idcp-certification.standards", Requirements, None,
        "it is not certified that the tuna were caught according to the labelling standards" / "no se certifica que el atún fuera capturado según las normas de etiquetado" / "il n'est pas certifié que le thon a été pêché selon les normes d'étiquetage",
        "certify it, if it is true; other tuna has another status" / "certifíquelo, si es cierto; otro atún tiene otro estatuto" / "certifiez-le, si c'est vrai ; un autre thon a un autre statut";
    /// The day.
    CERTIFIED_ON = "idcp-certification.certified-on", Requirements, None,
        "the date of the certification is missing or malformed, or lies in the future" / "falta la fecha de la certificación, está mal formada o es futura" / "la date de la certification manque, est mal formée ou est future",
        "date the certification on the day it is made" / "feche la certificación el día en que se hace" / "datez la certification du jour où elle est faite";
    /// Any other structural fault.
    DOCUMENT = "idcp-certification.document", Requirements, None,
        "the certification holds a member that this type does not have, or one that is malformed" / "la certificación contiene un dato que este tipo no tiene o que está mal formado" / "la certification contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
}
