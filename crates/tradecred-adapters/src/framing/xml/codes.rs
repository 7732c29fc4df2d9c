//! Problem codes of exports in XML (SPEC section *XML*).

tradecred_vc::problems! {
    /// No XML.
    FORM = "xml.form", Requirements, None,
        "this is no well-formed XML in UTF-8" / "esto no es XML bien formado en UTF-8" / "ce n'est pas du XML bien formé en UTF-8",
        "export it again" / "expórtelo de nuevo" / "exportez-le à nouveau";
    /// A document type.
    DOCTYPE = "xml.doctype", Requirements, None,
        "the document declares a document type" / "el documento declara un tipo de documento" / "le document déclare un type de document",
        "export it without: none is ever read" / "expórtelo sin él: nunca se lee ninguno" / "exportez-le sans : aucun n'est jamais lu";
    /// An entity.
    ENTITY = "xml.entity", Requirements, None,
        "a text refers to an entity other than the five of XML" / "un texto remite a una entidad distinta de las cinco de XML" / "un texte renvoie à une entité autre que les cinq de XML",
        "write the character itself" / "escriba el carácter mismo" / "écrivez le caractère lui-même";
    /// A namespace that the mapping does not declare.
    NAMESPACE = "xml.namespace", Requirements, None,
        "a name is of a namespace that the mapping does not declare" / "un nombre es de un espacio de nombres que la correspondencia no declara" / "un nom est d'un espace de noms que la correspondance ne déclare pas",
        "declare it in the mapping, or see whether this is its format" / "declárelo en la correspondencia, o compruebe si este es su formato" / "déclarez-le dans la correspondance, ou voyez si c'est son format";
    /// Text beside elements.
    MIXED = "xml.mixed", Requirements, None,
        "an element holds text beside other elements" / "un elemento contiene texto junto a otros elementos" / "un élément contient du texte à côté d'autres éléments",
        "see whether a tag is missing around the text" / "compruebe si falta una etiqueta alrededor del texto" / "voyez s'il manque une balise autour du texte";
    /// An element that stands twice.
    TWICE = "xml.twice", Requirements, None,
        "an element stands twice where the mapping knows no list" / "un elemento aparece dos veces donde la correspondencia no conoce una lista" / "un élément figure deux fois là où la correspondance ne connaît pas de liste",
        "name its path among the lists of the mapping" / "indique su ruta entre las listas de la correspondencia" / "indiquez son chemin parmi les listes de la correspondance";
    /// Too deep, or too much.
    SIZE = "xml.size", Requirements, None,
        "the document is deeper or wider than an export needs" / "el documento es más profundo o más ancho de lo que necesita una exportación" / "le document est plus profond ou plus large qu'une exportation n'en a besoin",
        "export less at a time" / "exporte menos de una vez" / "exportez moins à la fois";
    /// Something between two records.
    BESIDE = "xml.beside", Requirements, None,
        "something else stands between or behind the records" / "hay otra cosa entre los registros o detrás de ellos" / "autre chose se trouve entre les enregistrements ou derrière eux",
        "name another element as the record of the mapping" / "indique otro elemento como registro de la correspondencia" / "indiquez un autre élément comme enregistrement de la correspondance";
}
