//! Problem codes of scans, each a warning (SPEC section *Scans*).

tradecred_vc::problems! {
    /// Two countries within the window.
    TWO_COUNTRIES = "scan.two-countries", Requirements, None,
        "the link was scanned in two countries within a day" / "el enlace se leyó en dos países en el plazo de un día" / "le lien a été lu dans deux pays en l'espace d'un jour",
        "look more closely; a traveller or a border nearby explains it too" / "mire con más atención; también lo explican un viajero o una frontera cercana" / "regardez de plus près ; un voyageur ou une frontière proche l'explique aussi";
    /// Faster than an airliner.
    IMPOSSIBLE_TRAVEL = "scan.impossible-travel", Requirements, None,
        "the link was scanned in two places farther apart than goods travel in the time between" / "el enlace se leyó en dos lugares más alejados de lo que una mercancía viaja en el tiempo transcurrido" / "le lien a été lu en deux lieux plus éloignés que ce qu'une marchandise parcourt dans l'intervalle",
        "look more closely; there may be two labels with this link, of which one may be genuine" / "mire con más atención; puede haber dos etiquetas con este enlace, y una puede ser auténtica" / "regardez de plus près ; il se peut que deux étiquettes portent ce lien, dont une authentique";
    /// Sold already.
    AFTER_SALE = "scan.after-sale", Requirements, None,
        "the link was scanned after the unit was sold" / "el enlace se leyó después de vendida la unidad" / "le lien a été lu après la vente de l'unité",
        "ask whether it was the buyer who scanned it, or somebody to whom it was offered as new" / "pregunte si lo leyó quien la compró, o alguien a quien se ofreció como nueva" / "demandez si c'est l'acheteur qui l'a lu, ou quelqu'un à qui elle était proposée comme neuve";
}
