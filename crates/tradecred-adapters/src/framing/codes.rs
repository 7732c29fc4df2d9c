//! Problem codes of exports of many units (SPEC section *Streams*).

tradecred_vc::problems! {
    /// A unit is too large.
    UNIT_SIZE = "framing.unit-size", Authenticity, None,
        "one unit of the export is larger than 16 MiB" / "una unidad de la exportación supera los 16 MiB" / "une unité de l'exportation dépasse 16 Mio",
        "see whether the export was made of units at all, or export less at a time" / "compruebe si la exportación consta de unidades, o exporte menos de una vez" / "voyez si l'exportation est faite d'unités, ou exportez moins à la fois";
    /// The export ends within a unit.
    UNIT_UNFINISHED = "framing.unit-unfinished", Authenticity, None,
        "the export ends in the middle of a unit" / "la exportación termina en medio de una unidad" / "l'exportation se termine au milieu d'une unité",
        "export again: a part of the file is missing" / "exporte de nuevo: falta una parte del fichero" / "exportez à nouveau : il manque une partie du fichier";
    /// Between two units stands what does not belong there.
    UNIT_FORM = "framing.unit-form", Authenticity, None,
        "what stands between two units of the export belongs to neither" / "lo que está entre dos unidades de la exportación no pertenece a ninguna" / "ce qui se trouve entre deux unités de l'exportation n'appartient à aucune",
        "export again, one value in each line, or one array" / "exporte de nuevo, un valor en cada línea, o una sola lista" / "exportez à nouveau, une valeur par ligne, ou un seul tableau";
}
