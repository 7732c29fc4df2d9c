//! Why members of a NAFTA certificate are not carried over, in three languages.

use tradecred_vc::problem::Text;

macro_rules! reasons {
    ($($name:ident = $en:literal / $es:literal / $fr:literal;)+) => {
        $(pub(super) const $name: Text = Text { en: $en, es: $es, fr: $fr };)+
    };
}

reasons! {
    NUMBER = "the new certification has a number of its own" / "la nueva certificación tiene su propio número" / "la nouvelle certification a son propre numéro";
    PAGES = "the new certification does not count its pages" / "la nueva certificación no cuenta sus hojas" / "la nouvelle certification ne compte pas ses pages";
    EARLIER = "the new certification corrects no certificate of the old agreement" / "la nueva certificación no corrige ningún certificado del tratado anterior" / "la nouvelle certification ne corrige aucun certificat de l'ancien accord";
    PAPER = "the new certification is not a transcription of the old paper" / "la nueva certificación no es una transcripción del papel anterior" / "la nouvelle certification n'est pas une transcription de l'ancien papier";
    EXTENSIONS = "whether an extension makes sense in the new certification is known only to who made it" / "solo quien creó una extensión sabe si tiene sentido en la nueva certificación" / "seul l'auteur d'une extension sait si elle a un sens dans la nouvelle certification";
    CERTIFIER = "the certificate does not name the one party that certifies" / "el certificado no nombra a la única parte que certifica" / "le certificat ne nomme pas la seule partie qui certifie";
    PARTY = "what stands in place of this party has no such place in the new certification" / "lo que figura en lugar de esta parte no tiene ese lugar en la nueva certificación" / "ce qui tient lieu de cette partie n'a pas cette place dans la nouvelle certification";
    REFERENCE = "goods lines refer to producers only" / "las líneas de mercancías solo remiten a productores" / "les lignes de marchandises ne renvoient qu'à des producteurs";
    UNREACHABLE = "the new certification asks for the telephone number and the email address of the party" / "la nueva certificación pide el teléfono y el correo de la parte" / "la nouvelle certification demande le téléphone et le courriel de la partie";
    TAX_NUMBER = "a tax number is no element of the new certification" / "un número fiscal no es elemento de la nueva certificación" / "un numéro fiscal n'est pas un élément de la nouvelle certification";
    PERIOD = "the new certification sets out a blanket period of its own" / "la nueva certificación fija su propio período global" / "la nouvelle certification fixe sa propre période globale";
    EDITION = "the good may be classified otherwise in the edition of the tariff now in force" / "la mercancía puede clasificarse de otro modo en la edición vigente de la tarifa" / "la marchandise peut être classée autrement dans l'édition du tarif en vigueur";
    CRITERION = "under which letter the good qualifies is to be found again under General Note 11" / "la letra por la que califica la mercancía se determina de nuevo según la Nota General 11" / "la lettre applicable à la marchandise est à déterminer à nouveau selon la Note générale 11";
    LETTER = "the new certification has no such letter" / "la nueva certificación no tiene esa letra" / "la nouvelle certification n'a pas cette lettre";
    RULE = "the rule of Annex 401 is not the rule of General Note 11" / "la regla del Anexo 401 no es la regla de la Nota General 11" / "la règle de l'annexe 401 n'est pas celle de la Note générale 11";
    QUALIFICATION = "a qualification speaks of one agreement: the good is to be qualified under the new one" / "una calificación trata de un solo tratado: la mercancía se califica según el nuevo" / "une qualification vise un seul accord : la marchandise est à qualifier selon le nouvel accord";
    NET_COST = "the new certification does not say how the value content was calculated" / "la nueva certificación no dice cómo se calculó el contenido de valor" / "la nouvelle certification ne dit pas comment la teneur en valeur a été calculée";
    JOINT = "joint production is no country" / "la producción conjunta no es un país" / "la production conjointe n'est pas un pays";
    BASIS = "the new certification rests as a whole on information that the certifier has, or on the producer's representation: knowledge alone, or one ground for each line, is neither" / "la nueva certificación se basa en conjunto en información que posee el certificador o en la declaración del productor: el solo conocimiento, o una base por línea, no es ninguna de las dos" / "la nouvelle certification repose dans son ensemble sur des informations que détient le certificateur, ou sur la déclaration du producteur : la seule connaissance, ou un fondement par ligne, n'est ni l'un ni l'autre";
    REPRESENTATION = "the new certification refers to the representation of the producer, which is to be made under the new agreement" / "la nueva certificación remite a la declaración del productor, que debe hacerse según el nuevo tratado" / "la nouvelle certification renvoie à la déclaration du producteur, à faire selon le nouvel accord";
    SIGNATURE = "the new certification is signed anew and gives the address of the signatory" / "la nueva certificación se firma de nuevo e indica el domicilio del firmante" / "la nouvelle certification est signée à nouveau et donne l'adresse du signataire";
    COMPANY = "the new certification names the person who signs, not the company" / "la nueva certificación nombra a la persona que firma, no a la empresa" / "la nouvelle certification nomme la personne qui signe, non la société";
    FACSIMILE = "the new certification has no facsimile number" / "la nueva certificación no tiene número de fax" / "la nouvelle certification n'a pas de numéro de télécopieur";
    STATEMENT = "the new certification carries the statement of 19 CFR 182.12(a)(5)" / "la nueva certificación lleva la declaración de 19 CFR 182.12(a)(5)" / "la nouvelle certification porte la déclaration de 19 CFR 182.12(a)(5)";
    DATE = "the new certification is dated on the day it is completed" / "la nueva certificación se fecha el día en que se completa" / "la nouvelle certification est datée du jour où elle est établie";
}
