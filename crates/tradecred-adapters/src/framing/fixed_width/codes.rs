//! Problem codes of records in columns (SPEC section *Fixed width*).

tradecred_vc::problems! {
    /// A line ends too early.
    SHORT = "fixed-width.short", Requirements, None,
        "a line has fewer columns than its records have" / "una línea tiene menos columnas que sus registros" / "une ligne a moins de colonnes que ses enregistrements",
        "fill the line with blanks to its last column" / "rellene la línea con espacios hasta su última columna" / "complétez la ligne par des blancs jusqu'à sa dernière colonne";
    /// A line goes on too long.
    LONG = "fixed-width.long", Requirements, None,
        "a line has more columns than its records have" / "una línea tiene más columnas que sus registros" / "une ligne a plus de colonnes que ses enregistrements",
        "see whether a value before was written too long" / "compruebe si un valor anterior se escribió demasiado largo" / "voyez si une valeur précédente a été écrite trop longue";
    /// A character that these records do not have.
    CHARACTER = "fixed-width.character", Requirements, None,
        "a column holds a character that these records do not have" / "una columna contiene un carácter que estos registros no tienen" / "une colonne contient un caractère que ces enregistrements n'ont pas",
        "write capital letters, digits and signs of ASCII alone" / "escriba solo mayúsculas, cifras y signos de ASCII" / "n'écrivez que des majuscules, des chiffres et des signes ASCII";
    /// A record that the table does not have.
    UNKNOWN = "fixed-width.unknown", Requirements, None,
        "the table of the mapping has no such record" / "la tabla de la correspondencia no tiene tal registro" / "la table de la correspondance n'a pas un tel enregistrement",
        "see its first columns, or add the record to the table" / "revise sus primeras columnas, o añada el registro a la tabla" / "voyez ses premières colonnes, ou ajoutez l'enregistrement à la table";
    /// A record outside of the one that it is part of.
    PLACE = "fixed-width.place", Requirements, None,
        "a record does not stand in the record that it is part of" / "un registro no está dentro del registro del que forma parte" / "un enregistrement ne se trouve pas dans celui dont il fait partie",
        "see whether a record before it is missing" / "compruebe si falta un registro anterior" / "voyez s'il manque un enregistrement avant lui";
    /// A record that stands once stands twice.
    TWICE = "fixed-width.twice", Requirements, None,
        "a record stands twice where it stands once" / "un registro aparece dos veces donde aparece una" / "un enregistrement figure deux fois là où il figure une fois",
        "leave one of them out, or see whether a record between them is missing" / "suprima uno de ellos, o compruebe si falta un registro entre ellos" / "supprimez l'un d'eux, ou voyez s'il manque un enregistrement entre eux";
    /// A value does not stand in its columns.
    COLUMN = "fixed-width.column", Requirements, None,
        "a value does not stand in its columns, as if it were shifted" / "un valor no está en sus columnas, como si se hubiera desplazado" / "une valeur n'est pas dans ses colonnes, comme si elle était décalée",
        "see whether a value before it was left out: each has its columns, filled or blank" / "compruebe si se omitió un valor anterior: cada uno tiene sus columnas, llenas o en blanco" / "voyez si une valeur a été omise avant elle : chacune a ses colonnes, remplies ou blanches";
    /// A value of other characters than its columns take.
    CONTENT = "fixed-width.content", Requirements, None,
        "a value has other characters than its columns take" / "un valor tiene otros caracteres que los que admiten sus columnas" / "une valeur a d'autres caractères que ceux que prennent ses colonnes",
        "see whether the value stands in its own columns" / "compruebe si el valor está en sus propias columnas" / "voyez si la valeur est dans ses propres colonnes";
    /// Columns that have to be filled are blank.
    REQUIRED = "fixed-width.required", Requirements, None,
        "columns that the record needs are blank" / "están en blanco columnas que el registro necesita" / "des colonnes dont l'enregistrement a besoin sont blanches",
        "fill them" / "rellénelas" / "remplissez-les";
}
