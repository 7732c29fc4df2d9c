//! Problem codes of exports in CSV (SPEC section *CSV*).

tradecred_vc::problems! {
    /// Bytes that are no text.
    TEXT = "csv.text", Requirements, None,
        "the export is no text in UTF-8, or holds a control character" / "la exportación no es un texto en UTF-8, o contiene un carácter de control" / "l'exportation n'est pas un texte en UTF-8, ou contient un caractère de contrôle",
        "export it in UTF-8" / "expórtelo en UTF-8" / "exportez-la en UTF-8";
    /// A quotation mark that belongs to nothing.
    QUOTING = "csv.quoting", Requirements, None,
        "a quotation mark stands where two readers would read two things" / "hay unas comillas donde dos lectores leerían cosas distintas" / "un guillemet se trouve là où deux lecteurs liraient deux choses",
        "quote the whole value, and double each mark in it" / "entrecomille el valor entero y duplique cada comilla que contenga" / "mettez toute la valeur entre guillemets, et doublez chaque guillemet qu'elle contient";
    /// The first row gives other names.
    HEADER = "csv.header", Requirements, None,
        "the first row does not give the names of the columns, in their order" / "la primera fila no da los nombres de las columnas, en su orden" / "la première ligne ne donne pas les noms des colonnes, dans leur ordre",
        "export these columns in this order, or change the mapping" / "exporte estas columnas en este orden, o cambie la correspondencia" / "exportez ces colonnes dans cet ordre, ou changez la correspondance";
    /// A row of more or fewer values.
    COLUMNS = "csv.columns", Requirements, None,
        "a row has more or fewer values than there are columns" / "una fila tiene más o menos valores que columnas hay" / "une ligne a plus ou moins de valeurs qu'il n'y a de colonnes",
        "see whether a value holds the separator without being quoted" / "compruebe si un valor contiene el separador sin estar entrecomillado" / "voyez si une valeur contient le séparateur sans être entre guillemets";
    /// A value that a spreadsheet would run.
    FORMULA = "csv.formula", Requirements, None,
        "a value is a formula, which a spreadsheet runs when it is opened" / "un valor es una fórmula, que una hoja de cálculo ejecuta al abrirse" / "une valeur est une formule, qu'un tableur exécute à l'ouverture",
        "export values, and no formulas" / "exporte valores, no fórmulas" / "exportez des valeurs, et non des formules";
}
