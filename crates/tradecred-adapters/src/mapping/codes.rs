//! Problem codes of mapping files (SPEC section *What is checked*).

tradecred_vc::problems! {
    /// Not of the published schema.
    STRUCTURE = "mapping.structure", Requirements, None,
        "the file is not built as mappings are" / "el archivo no tiene la forma de una correspondencia" / "le fichier n'a pas la forme d'une correspondance",
        "hold it against `schemas/v1/mapping.json`" / "compárelo con `schemas/v1/mapping.json`" / "comparez-le à `schemas/v1/mapping.json`";
    /// The name is no name.
    NAME = "mapping.name", Requirements, None,
        "the name or the version is not small letters, digits, dots and hyphens" / "el nombre o la versión no son minúsculas, cifras, puntos y guiones" / "le nom ou la version n'est pas fait de minuscules, chiffres, points et tirets",
        "give it such a name" / "dele un nombre así" / "donnez-lui un tel nom";
    /// The framing is none.
    FRAMING = "mapping.framing", Requirements, None,
        "there is no such framing, or none is named" / "no existe tal envoltura, o no se nombra ninguna" / "il n'y a pas de telle trame, ou aucune n'est nommée",
        "name one that `tradecred convert --list` shows" / "nombre una de las que muestra `tradecred convert --list`" / "nommez-en un que montre `tradecred convert --list`";
    /// The options do not fit the framings.
    OPTIONS = "mapping.options", Requirements, None,
        "the options are not what the framings ask for" / "las opciones no son las que piden las envolturas" / "les options ne sont pas celles que demandent les trames",
        "see the section of the framing in the specification" / "consulte la sección de la envoltura en la especificación" / "voyez la section de la trame dans la spécification";
    /// The credential type is none.
    CREDENTIAL_TYPE = "mapping.credential-type", Requirements, None,
        "there is no such document" / "no existe tal documento" / "il n'y a pas de tel document",
        "name a credential type of this specification" / "nombre un tipo de credencial de esta especificación" / "nommez un type de justificatif de cette spécification";
    /// Texts that cannot be opened so.
    DECODE = "mapping.decode", Requirements, None,
        "no text can be opened so" / "ningún texto puede abrirse así" / "aucun texte ne peut être ouvert ainsi",
        "name a place, and forms of which `json` is the last, at most 20 times" / "nombre un lugar y formas de las que `json` es la última, 20 veces como máximo" / "nommez un endroit, et des formes dont `json` est la dernière, 20 fois au plus";
    /// A pointer is none.
    POINTER = "mapping.pointer", Requirements, None,
        "this is no JSON Pointer" / "esto no es un JSON Pointer" / "ce n'est pas un JSON Pointer",
        "begin it with `/`, and write `~` as `~0` and `/` in a name as `~1`" / "empiécelo con `/`, y escriba `~` como `~0` y `/` en un nombre como `~1`" / "commencez-le par `/`, et écrivez `~` comme `~0` et `/` dans un nom comme `~1`";
    /// A target that the document does not have.
    TARGET = "mapping.target", Requirements, None,
        "the document has no such member" / "el documento no tiene tal miembro" / "le document n'a pas de tel membre",
        "see the schema of the document" / "vea el esquema del documento" / "voyez le schéma du document";
    /// A target written twice.
    TARGET_TWICE = "mapping.target-twice", Requirements, None,
        "two operations write the same place of the document" / "dos operaciones escriben el mismo lugar del documento" / "deux opérations écrivent au même endroit du document",
        "leave one of them out" / "quite una de ellas" / "retirez-en une";
    /// A source read twice.
    SOURCE_TWICE = "mapping.source-twice", Requirements, None,
        "two operations read the same place of the record" / "dos operaciones leen el mismo lugar del registro" / "deux opérations lisent au même endroit de l'enregistrement",
        "leave one of them out; a value has one way back" / "quite una de ellas; un valor tiene un solo camino de vuelta" / "retirez-en une ; une valeur n'a qu'un chemin de retour";
    /// A codec that does not exist.
    CODEC = "mapping.codec", Requirements, None,
        "there is no such codec" / "no existe tal códec" / "il n'y a pas de tel codec",
        "name one that `tradecred convert --list` shows" / "nombre uno de los que muestra `tradecred convert --list`" / "nommez-en un que montre `tradecred convert --list`";
    /// A table without rows.
    TABLE_EMPTY = "mapping.table-empty", Requirements, None,
        "the table has no rows" / "la tabla no tiene filas" / "la table n'a pas de lignes",
        "write a row for each value" / "escriba una fila para cada valor" / "écrivez une ligne pour chaque valeur";
    /// A table that cannot be turned round.
    TABLE_INJECTIVE = "mapping.table-injective", Requirements, None,
        "two values of the record become one of the document" / "dos valores del registro se convierten en uno del documento" / "deux valeurs de l'enregistrement en deviennent une du document",
        "give each its own; there is no way back from one to two" / "dé a cada uno el suyo; no hay camino de vuelta de uno a dos" / "donnez à chacune la sienne ; d'une à deux il n'y a pas de retour";
    /// Parts that cannot be told.
    PARTS = "mapping.parts", Requirements, None,
        "fewer than two parts, or nothing between them" / "menos de dos partes, o nada entre ellas" / "moins de deux parties, ou rien entre elles",
        "name two or more places and a separator" / "nombre dos o más lugares y un separador" / "nommez deux endroits ou plus et un séparateur";
    /// A position outside a list.
    POSITION = "mapping.position", Requirements, None,
        "a position outside a list" / "una posición fuera de una lista" / "une position hors d'une liste",
        "move it into the list that it counts" / "póngala en la lista que cuenta" / "placez-la dans la liste qu'elle compte";
    /// Nothing is done in a part.
    EMPTY = "mapping.empty", Requirements, None,
        "an operation with no operations inside" / "una operación sin operaciones dentro" / "une opération sans opérations à l'intérieur",
        "leave it out, or say what is done there" / "quítela, o diga qué se hace ahí" / "retirez-la, ou dites ce qui s'y fait";
    /// No reason is given.
    REASON = "mapping.reason", Requirements, None,
        "no reason is given" / "no se da ninguna razón" / "aucune raison n'est donnée",
        "say why, in a sentence: it stands in every loss report" / "diga por qué, en una frase: figura en cada informe de pérdidas" / "dites pourquoi, en une phrase : elle figure dans chaque rapport de pertes";
    /// Too large or too deep.
    LIMIT = "mapping.limit", Requirements, None,
        "more than 2,000 operations, more than 16 inside each other, or more than 256 KiB" / "más de 2.000 operaciones, más de 16 unas dentro de otras, o más de 256 KiB" / "plus de 2 000 opérations, plus de 16 les unes dans les autres, ou plus de 256 Kio",
        "make two mappings of it" / "haga dos correspondencias" / "faites-en deux correspondances";
    /// No example.
    EXAMPLE_MISSING = "mapping.example-missing", Requirements, None,
        "there is no example" / "no hay ningún ejemplo" / "il n'y a pas d'exemple",
        "add a record and the document that becomes of it" / "añada un registro y el documento en que se convierte" / "ajoutez un enregistrement et le document qu'il devient";
    /// An example that does not come out.
    EXAMPLE = "mapping.example", Requirements, None,
        "the record of the example becomes another document" / "el registro del ejemplo se convierte en otro documento" / "l'enregistrement de l'exemple devient un autre document",
        "mend the example or the operations" / "corrija el ejemplo o las operaciones" / "corrigez l'exemple ou les opérations";
    /// An example that does not come back.
    ROUND_TRIP = "mapping.round-trip", Requirements, None,
        "the record of the example does not come back as it was" / "el registro del ejemplo no vuelve como era" / "l'enregistrement de l'exemple ne revient pas tel qu'il était",
        "see which operation gives its value up" / "vea qué operación renuncia a su valor" / "voyez quelle opération renonce à sa valeur";
}
