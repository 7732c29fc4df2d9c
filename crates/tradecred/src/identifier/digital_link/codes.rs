//! Problem codes of links that a scanner reads (SPEC section *GS1 Digital Link*).

tradecred_vc::problems! {
    /// More than 2,048 bytes.
    TOO_LONG = "digital-link.too-long", Requirements, None,
        "the link is longer than 2,048 bytes" / "el enlace tiene más de 2048 bytes" / "le lien dépasse 2 048 octets",
        "do not open it; no product needs a link of that length" / "no lo abra; ningún producto necesita un enlace tan largo" / "ne l'ouvrez pas ; aucun produit n'a besoin d'un lien aussi long";
    /// Not `https`.
    SCHEME = "digital-link.scheme", Requirements, None,
        "the link does not begin with `https://`" / "el enlace no empieza por `https://`" / "le lien ne commence pas par `https://`",
        "do not open it; a link of a product is an https address" / "no lo abra; el enlace de un producto es una dirección https" / "ne l'ouvrez pas ; le lien d'un produit est une adresse https";
    /// A name or a password before the host.
    USER_INFO = "digital-link.user-info", Requirements, None,
        "something stands before the host and an at sign" / "hay algo antes del servidor y de una arroba" / "quelque chose précède l'hôte et une arobase",
        "do not open it; what stands there makes another host look like the one you know" / "no lo abra; lo que figura ahí hace que otro servidor parezca el que conoce" / "ne l'ouvrez pas ; ce qui s'y trouve fait passer un autre hôte pour celui que vous connaissez";
    /// A port.
    PORT = "digital-link.port", Requirements, None,
        "the link names a port" / "el enlace indica un puerto" / "le lien indique un port",
        "leave the port out" / "omita el puerto" / "omettez le port";
    /// Not a host name that reads as it is.
    HOST = "digital-link.host", Requirements, None,
        "the host is not a domain name of plain letters, digits and hyphens" / "el servidor no es un nombre de dominio de letras, cifras y guiones sin más" / "l'hôte n'est pas un nom de domaine fait de simples lettres, chiffres et traits d'union",
        "use a domain name of several parts in ASCII, with no address in numbers and no part in Punycode" / "use un nombre de dominio de varias partes en ASCII, sin dirección numérica ni partes en Punycode" / "employez un nom de domaine en plusieurs parties, en ASCII, sans adresse numérique ni partie en Punycode";
    /// A fragment.
    FRAGMENT = "digital-link.fragment", Requirements, None,
        "the link has a fragment" / "el enlace tiene un fragmento" / "le lien comporte un fragment",
        "leave out the number sign and what follows it" / "omita la almohadilla y lo que la sigue" / "omettez le croisillon et ce qui le suit";
    /// A character or a percent sign that cannot stand there.
    ENCODING = "digital-link.encoding", Requirements, None,
        "the link has a character that a uri cannot hold, or a percent sign without two hexadecimal digits" / "el enlace contiene un carácter que un uri no admite, o un signo de porcentaje sin dos cifras hexadecimales" / "le lien comporte un caractère qu'un uri n'admet pas, ou un signe pour cent sans deux chiffres hexadécimaux",
        "encode such characters by percent signs, once" / "codifique esos caracteres con signos de porcentaje, una sola vez" / "codez ces caractères par des signes pour cent, une seule fois";
    /// Encoded twice.
    DOUBLE_ENCODING = "digital-link.double-encoding", Requirements, None,
        "a value is percent-encoded twice, or looks as if it were" / "un valor está codificado dos veces con porcentajes, o lo parece" / "une valeur est codée deux fois par des signes pour cent, ou en a l'air",
        "encode each value once, and give no unit a serial number in which a percent sign stands before two hexadecimal digits" / "codifique cada valor una vez, y no dé a ninguna unidad un número de serie en el que un signo de porcentaje preceda a dos cifras hexadecimales" / "codez chaque valeur une fois, et ne donnez à aucune unité un numéro de série où un signe pour cent précède deux chiffres hexadécimaux";
    /// A segment that cannot stand in the path.
    PATH = "digital-link.path", Requirements, None,
        "a segment of the path is empty, a dot segment, or not plain before the key" / "un segmento de la ruta está vacío, es de puntos, o no es simple antes de la clave" / "un segment du chemin est vide, fait de points, ou n'est pas simple avant la clé",
        "write the path without empty segments, without dots as segments, and without percent signs before the key" / "escriba la ruta sin segmentos vacíos, sin puntos como segmentos y sin signos de porcentaje antes de la clave" / "écrivez le chemin sans segment vide, sans points pour segments et sans signe pour cent avant la clé";
    /// No key.
    KEY = "digital-link.key", Requirements, None,
        "the path has no GS1 key with a value" / "la ruta no tiene ninguna clave GS1 con valor" / "le chemin n'a pas de clé GS1 avec une valeur",
        "name what the link is about, such as `/01/` and a GTIN of 14 digits" / "indique de qué trata el enlace, por ejemplo `/01/` y un GTIN de 14 cifras" / "indiquez sur quoi porte le lien, par exemple `/01/` et un GTIN de 14 chiffres";
    /// Not a qualifier of the key, or not in its place.
    QUALIFIER = "digital-link.qualifier", Requirements, None,
        "what follows the key is not its qualifiers, each with a value, once and in their order" / "lo que sigue a la clave no son sus calificadores, cada uno con valor, una vez y en su orden" / "ce qui suit la clé n'est pas ses qualificatifs, chacun avec une valeur, une fois et dans leur ordre",
        "after a GTIN write 22, 10 and 21 in this order, or 235 alone" / "tras un GTIN escriba 22, 10 y 21 en este orden, o solo 235" / "après un GTIN, écrivez 22, 10 et 21 dans cet ordre, ou 235 seul";
    /// An attribute twice, or a key or qualifier among them.
    ATTRIBUTE = "digital-link.attribute", Requirements, None,
        "the query names a key or a qualifier, or an attribute twice" / "la consulta indica una clave o un calificador, o dos veces un atributo" / "la requête indique une clé ou un qualificatif, ou deux fois un attribut",
        "write keys and qualifiers in the path, and each attribute once" / "escriba claves y calificadores en la ruta, y cada atributo una vez" / "écrivez clés et qualificatifs dans le chemin, et chaque attribut une fois";
    /// Not of the format of its identifier.
    VALUE = "digital-link.value", Requirements, None,
        "a value is not of the format of its identifier" / "un valor no tiene el formato de su identificador" / "une valeur n'a pas le format de son identifiant",
        "write it as the GS1 General Specifications say: length, digits, characters, date" / "escríbalo según las especificaciones generales de GS1: longitud, cifras, caracteres, fecha" / "écrivez-la selon les spécifications générales GS1 : longueur, chiffres, caractères, date";
    /// The check digit is wrong.
    CHECK_DIGIT = "digital-link.check-digit", Requirements, None,
        "the check digit is wrong" / "el dígito de control es incorrecto" / "le chiffre de contrôle est faux",
        "read or type the number again" / "lea o escriba de nuevo el número" / "relisez ou retapez le numéro";
}
