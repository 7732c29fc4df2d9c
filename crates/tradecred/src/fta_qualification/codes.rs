//! The problem codes of the FTA qualification (SPEC chapter *FTA qualification*).

tradecred_vc::problems! {
    /// The agreement.
    AGREEMENT = "fta-qualification.agreement", Requirements, None,
        "the agreement is none of those that this record is for" / "el tratado no es ninguno de los que este registro admite" / "l'accord n'est aucun de ceux que cet enregistrement admet",
        "state `USMCA`, `CAFTA-DR` or `19-CFR-102`" / "indique `USMCA`, `CAFTA-DR` o `19-CFR-102`" / "indiquez `USMCA`, `CAFTA-DR` ou `19-CFR-102`";
    /// The author.
    QUALIFIED_BY = "fta-qualification.qualified-by", Requirements, None,
        "the author is missing, is not named, or is malformed" / "falta el autor, no está nombrado o está mal formado" / "l'auteur manque, n'est pas nommé ou est mal formé",
        "name who qualified the good, with address" / "nombre a quien calificó la mercancía, con domicilio" / "nommez qui a qualifié la marchandise, avec adresse";
    /// The day.
    QUALIFIED_AT = "fta-qualification.qualified-at", Requirements, None,
        "the day of the qualification is missing, malformed, or lies in the future" / "falta el día de la calificación, está mal formado o es futuro" / "le jour de la qualification manque, est mal formé ou est futur",
        "date the record on the day the good is qualified" / "feche el registro el día en que se califica la mercancía" / "datez l'enregistrement du jour où la marchandise est qualifiée";
    /// The last day.
    EXPIRES = "fta-qualification.expires", Requirements, None,
        "the last day is missing, malformed, or before the qualification" / "falta el último día, está mal formado o es anterior a la calificación" / "le dernier jour manque, est mal formé ou précède la qualification",
        "state until when the qualification may be used" / "indique hasta cuándo puede usarse la calificación" / "indiquez jusqu'à quand la qualification peut servir";
    /// After the last day.
    TERM = "fta-qualification.term", Standing(Ended), None,
        "the qualification is used after its last day" / "la calificación se usa después de su último día" / "la qualification est utilisée après son dernier jour",
        "qualify the good anew" / "califique de nuevo la mercancía" / "qualifiez de nouveau la marchandise";
    /// The good.
    FINISHED_GOOD = "fta-qualification.finished-good", Requirements, None,
        "the good is missing, is not described, or is malformed" / "falta la mercancía, no está descrita o está mal formada" / "la marchandise manque, n'est pas désignée ou est mal formée",
        "describe the good that qualifies" / "describa la mercancía que califica" / "désignez la marchandise qui se qualifie";
    /// The classification of the good.
    TARIFF = "fta-qualification.tariff", Requirements, None,
        "the tariff classification of the good is missing, or is not 6, 8 or 10 digits of an existing chapter" / "falta la clasificación arancelaria de la mercancía o no son 6, 8 o 10 dígitos de un capítulo existente" / "le classement tarifaire de la marchandise manque, ou n'est pas de 6, 8 ou 10 chiffres d'un chapitre existant",
        "classify the good to at least six digits" / "clasifique la mercancía con al menos seis dígitos" / "classez la marchandise à six chiffres au moins";
    /// The rule.
    RULE_OF_ORIGIN = "fta-qualification.rule-of-origin", Requirements, None,
        "the rule of origin is missing or malformed" / "falta la regla de origen o está mal formada" / "la règle d'origine manque ou est mal formée",
        "say where the rule stands, such as `GN 11(o)`" / "indique dónde está la regla, como `GN 11(o)`" / "dites où se trouve la règle, par exemple `GN 11(o)`";
    /// Fewer digits than the rule needs.
    TARIFF_DIGITS = "fta-qualification.tariff-digits", Requirements, None,
        "the tariff code of the good has fewer digits than the rule of origin needs" / "el código arancelario de la mercancía tiene menos dígitos de los que exige la regla de origen" / "le code tarifaire de la marchandise a moins de chiffres que n'en demande la règle d'origine",
        "give as many digits as the rule needs" / "indique tantos dígitos como exige la regla" / "donnez autant de chiffres que la règle en demande";
    /// How it qualifies.
    METHODS = "fta-qualification.methods", Requirements, None,
        "how the good qualifies is missing, malformed, or contradicts itself" / "cómo califica la mercancía falta, está mal formado o se contradice" / "la manière dont la marchandise se qualifie manque, est mal formée ou se contredit",
        "state each method once; wholly obtained and exclusively originating stand alone; de minimis stands beside a tariff change" / "indique cada método una vez; totalmente obtenida y exclusivamente originaria van solas; de minimis acompaña a un cambio de clasificación" / "indiquez chaque méthode une fois ; entièrement obtenue et exclusivement originaire sont seules ; de minimis accompagne un changement de classement";
    /// A method of another law.
    METHOD_AGREEMENT = "fta-qualification.method-agreement", Requirements, None,
        "the method belongs to another law than the one stated" / "el método pertenece a otra norma que la indicada" / "la méthode relève d'un autre texte que celui indiqué",
        "use `MarkingChange` for marking and `TariffChange` under an agreement" / "use `MarkingChange` para el marcado y `TariffChange` bajo un tratado" / "utilisez `MarkingChange` pour le marquage et `TariffChange` sous un accord";
    /// The materials.
    MATERIALS = "fta-qualification.materials", Requirements, None,
        "the materials are malformed, or a change in tariff classification is claimed without them" / "los materiales están mal formados o se alega un cambio de clasificación sin ellos" / "les matières sont mal formées, ou un changement de classement est invoqué sans elles",
        "list each material, or withhold it by its digest" / "enumere cada material o resérvelo por su resumen" / "énumérez chaque matière, ou réservez-la par son empreinte";
    /// Two lines with one number.
    LINE_NUMBER = "fta-qualification.line-number", Requirements, None,
        "two materials have the same line number" / "dos materiales tienen el mismo número de línea" / "deux matières portent le même numéro de ligne",
        "number every material differently" / "numere cada material de forma distinta" / "numérotez chaque matière différemment";
    /// An opening that is no material.
    OPENING = "fta-qualification.opening", Requirements, None,
        "a withheld material is opened with something that is no material" / "un material reservado se abre con algo que no es un material" / "une matière réservée est ouverte avec autre chose qu'une matière",
        "withhold a material in the form in which it would be shown" / "reserve el material en la forma en que se mostraría" / "réservez la matière sous la forme où elle serait montrée";
    /// An originating material from elsewhere.
    MATERIAL_ORIGIN = "fta-qualification.material-origin", Requirements, None,
        "a material is said to originate and comes from no country of the agreement" / "se dice que un material es originario y no procede de un país del tratado" / "une matière est dite originaire et ne vient d'aucun pays de l'accord",
        "correct its origin, or count it as not originating" / "corrija su origen o cuéntelo como no originario" / "corrigez son origine, ou comptez-la comme non originaire";
    /// Wholly obtained with a foreign material.
    WHOLLY_OBTAINED = "fta-qualification.wholly-obtained", Requirements, None,
        "the good is said to be wholly obtained, and a material does not originate or is not shown" / "se dice que la mercancía es totalmente obtenida y un material no es originario o no se muestra" / "la marchandise est dite entièrement obtenue, et une matière n'est pas originaire ou n'est pas montrée",
        "qualify the good by another method, or open the material" / "califique la mercancía por otro método o abra el material" / "qualifiez la marchandise par une autre méthode, ou ouvrez la matière";
    /// Exclusively originating with a foreign material.
    EXCLUSIVELY_ORIGINATING = "fta-qualification.exclusively-originating", Requirements, None,
        "the good is said to be made exclusively from originating materials, and a material does not originate or is not shown" / "se dice que la mercancía se hizo exclusivamente de materiales originarios y un material no lo es o no se muestra" / "la marchandise est dite produite exclusivement de matières originaires, et une matière ne l'est pas ou n'est pas montrée",
        "qualify the good by another method, or open the material" / "califique la mercancía por otro método o abra el material" / "qualifiez la marchandise par une autre méthode, ou ouvrez la matière";
    /// No change in tariff classification.
    TARIFF_CHANGE = "fta-qualification.tariff-change", Requirements, None,
        "a material does not undergo the change in tariff classification that is claimed, or is not shown" / "un material no experimenta el cambio de clasificación alegado o no se muestra" / "une matière ne subit pas le changement de classement invoqué, ou n'est pas montrée",
        "check the classifications, claim de minimis where the law allows it, or open the material" / "revise las clasificaciones, invoque de minimis donde la ley lo permita o abra el material" / "vérifiez les classements, invoquez de minimis si la loi le permet, ou ouvrez la matière";
    /// A range that runs backwards.
    EXCEPTION_RANGE = "fta-qualification.exception-range", Requirements, None,
        "a range of exceptions ends before it begins, or at another level" / "un intervalo de excepciones termina antes de empezar o en otro nivel" / "une plage d'exceptions finit avant de commencer, ou à un autre niveau",
        "write the first and the last position of the same level" / "escriba la primera y la última posición del mismo nivel" / "écrivez la première et la dernière position du même niveau";
    /// No change by 19 CFR 102.20.
    MARKING_CHANGE = "fta-qualification.marking-change", Requirements, None,
        "a material does not undergo the change that 19 CFR 102.20 asks for this good, or codes do not say" / "un material no experimenta el cambio que 19 CFR 102.20 exige para esta mercancía, o los códigos no lo dicen" / "une matière ne subit pas le changement que 19 CFR 102.20 demande pour cette marchandise, ou les codes ne le disent pas",
        "read the rule for the good; a condition it states must be shown otherwise" / "lea la regla de la mercancía; la condición que indique debe mostrarse de otro modo" / "lisez la règle de la marchandise ; la condition qu'elle énonce se montre autrement";
    /// A formula of another law.
    RVC_FORMULA = "fta-qualification.rvc-formula", Requirements, None,
        "the formula for regional value content is not open to this good under the law stated" / "la fórmula del valor de contenido regional no está abierta a esta mercancía bajo la norma indicada" / "la formule de teneur en valeur régionale n'est pas ouverte à cette marchandise sous le texte indiqué",
        "use transaction value or net cost under USMCA, build-down or build-up under CAFTA-DR, net cost there for automotive goods only" / "use valor de transacción o costo neto bajo el T-MEC, reducción o aumento de valor bajo el CAFTA-DR, costo neto allí solo para productos automotores" / "utilisez la valeur transactionnelle ou le coût net sous l'ACEUM, la méthode déductive ou additive sous l'ALEAC-RD, le coût net n'y valant que pour les produits automobiles";
    /// The value that a formula reads.
    RVC_MEMBERS = "fta-qualification.rvc-members", Requirements, None,
        "the value of materials that the formula reads is missing, or the other one is given" / "falta el valor de materiales que la fórmula lee o se da el otro" / "la valeur des matières que lit la formule manque, ou l'autre est donnée",
        "give `originatingValue` for build-up, `nonOriginatingValue` otherwise" / "indique `originatingValue` para el aumento de valor y `nonOriginatingValue` en los demás casos" / "donnez `originatingValue` pour la méthode additive, `nonOriginatingValue` sinon";
    /// Two currencies.
    CURRENCY = "fta-qualification.currency", Requirements, None,
        "the amounts are not all in one currency" / "los importes no están todos en una sola moneda" / "les montants ne sont pas tous dans une seule monnaie",
        "convert them to one currency" / "conviértalos a una sola moneda" / "convertissez-les en une seule monnaie";
    /// Values that cannot be.
    VALUES = "fta-qualification.values", Requirements, None,
        "a value is negative, the value of the good is not positive, its materials exceed it, or the threshold is no percentage above zero" / "un valor es negativo, el valor de la mercancía no es positivo, sus materiales lo superan o el umbral no es un porcentaje mayor que cero" / "une valeur est négative, la valeur de la marchandise n'est pas positive, ses matières la dépassent, ou le seuil n'est pas un pourcentage supérieur à zéro",
        "correct the values" / "corrija los valores" / "corrigez les valeurs";
    /// Another percentage.
    RVC_PERCENT = "fta-qualification.rvc-percent", Requirements, None,
        "the percentage stated is not what the formula gives" / "el porcentaje indicado no es el que da la fórmula" / "le pourcentage indiqué n'est pas celui que donne la formule",
        "state the result of the formula, rounded half up" / "indique el resultado de la fórmula, redondeado" / "indiquez le résultat de la formule, arrondi";
    /// Less than the threshold.
    RVC_THRESHOLD = "fta-qualification.rvc-threshold", Requirements, None,
        "the regional value content is less than the threshold" / "el valor de contenido regional es menor que el umbral" / "la teneur en valeur régionale est inférieure au seuil",
        "the good does not qualify by this method" / "la mercancía no califica por este método" / "la marchandise ne se qualifie pas par cette méthode";
    /// Another sum.
    MATERIAL_SUM = "fta-qualification.material-sum", Requirements, None,
        "the values of the materials do not add up to the value stated, or not all of them are shown" / "los valores de los materiales no suman el valor indicado o no todos se muestran" / "les valeurs des matières ne donnent pas la valeur indiquée, ou toutes ne sont pas montrées",
        "correct the values, add those that are missing, or open the materials" / "corrija los valores, añada los que faltan o abra los materiales" / "corrigez les valeurs, ajoutez celles qui manquent, ou ouvrez les matières";
    /// More than 10 percent.
    DE_MINIMIS = "fta-qualification.de-minimis", Requirements, None,
        "de minimis is malformed, or its materials exceed 10 percent of the value of the good" / "de minimis está mal formado o sus materiales superan el 10 por ciento del valor de la mercancía" / "de minimis est mal formé, ou ses matières dépassent 10 pour cent de la valeur de la marchandise",
        "the good does not qualify by de minimis" / "la mercancía no califica por de minimis" / "la marchandise ne se qualifie pas par de minimis";
    /// Ten percent of another value.
    DE_MINIMIS_BASIS = "fta-qualification.de-minimis-basis", Requirements, None,
        "de minimis is not counted on this value of the good under the law stated" / "de minimis no se cuenta sobre este valor de la mercancía bajo la norma indicada" / "de minimis ne se compte pas sur cette valeur de la marchandise sous le texte indiqué",
        "use transaction value or total cost under USMCA, adjusted value under CAFTA-DR" / "use valor de transacción o costo total bajo el T-MEC, valor ajustado bajo el CAFTA-DR" / "utilisez la valeur transactionnelle ou le coût total sous l'ACEUM, la valeur ajustée sous l'ALEAC-RD";
    /// Another sum for de minimis.
    DE_MINIMIS_SUM = "fta-qualification.de-minimis-sum", Requirements, None,
        "the values of the materials without a change do not add up to the value stated for de minimis" / "los valores de los materiales sin cambio no suman el valor indicado para de minimis" / "les valeurs des matières sans changement ne donnent pas la valeur indiquée pour de minimis",
        "count every material that does not change, and no other" / "cuente todo material que no cambia y ningún otro" / "comptez chaque matière qui ne change pas, et aucune autre";
    /// Not for this material.
    DE_MINIMIS_EXCLUDED = "fta-qualification.de-minimis-excluded", Requirements, None,
        "de minimis is not for this material in this good, or codes do not say" / "de minimis no vale para este material en esta mercancía, o los códigos no lo dicen" / "de minimis ne vaut pas pour cette matière dans cette marchandise, ou les codes ne le disent pas",
        "see the exceptions in 19 USC 4531(f)(2)-(4) or 4033(f)(2)-(3)" / "vea las excepciones en 19 USC 4531(f)(2)-(4) o 4033(f)(2)-(3)" / "voyez les exceptions de 19 USC 4531(f)(2)-(4) ou 4033(f)(2)-(3)";
    /// A country outside the agreement.
    ACCUMULATION = "fta-qualification.accumulation", Requirements, None,
        "a country under accumulation is malformed, or is no country of the agreement" / "un país de la acumulación está mal formado o no es del tratado" / "un pays du cumul est mal formé, ou n'est pas de l'accord",
        "accumulate with countries of the agreement only" / "acumule solo con países del tratado" / "cumulez avec des pays de l'accord seulement";
    /// A supplier's statement that does not hold.
    SUPPLIER_REPRESENTATION = "fta-qualification.supplier-representation", Requirements, None,
        "a supplier's statement is malformed, is another one than stated, or cannot be relied on" / "la declaración de un proveedor está mal formada, es otra que la indicada o no es fiable" / "la déclaration d'un fournisseur est mal formée, est une autre que celle indiquée, ou n'est pas fiable",
        "obtain a statement that verifies, and refer to it" / "obtenga una declaración que se verifique y haga referencia a ella" / "procurez-vous une déclaration qui se vérifie, et référez-vous-y";
    /// Any other structural fault.
    DOCUMENT = "fta-qualification.document", Requirements, None,
        "the document holds a member that this type does not have, or one that is malformed" / "el documento contiene un dato que este tipo no tiene o que está mal formado" / "le document contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
}
