//! Problem codes of the rabies titer (SPEC chapter *Rabies titer*); those that all documents about dogs share come
//! first.

crate::health::codes::animal_codes!("rabies-titer");

tradecred_vc::problems! {
    /// The laboratory.
    LABORATORY = "rabies-titer.laboratory", Requirements, None,
        "the laboratory is missing or malformed" / "falta el laboratorio o está mal formado" / "le laboratoire manque ou est mal formé",
        "give name, country and address of the laboratory" / "indique nombre, país y domicilio del laboratorio" / "donnez nom, pays et adresse du laboratoire";
    /// The sample.
    SAMPLE = "rabies-titer.sample", Requirements, None,
        "the sample is missing or malformed, or its days contradict the birth of the dog or each other" / "falta la muestra, está mal formada o sus fechas contradicen el nacimiento del perro o se contradicen" / "l'échantillon manque, est mal formé, ou ses dates contredisent la naissance du chien ou se contredisent",
        "give the days on which the sample was drawn and received" / "indique los días en que la muestra se extrajo y se recibió" / "donnez les jours où l'échantillon a été prélevé et reçu";
    /// The technique.
    TECHNIQUE = "rabies-titer.technique", Requirements, None,
        "the technique of the test is missing or malformed" / "falta la técnica de la prueba o está mal formada" / "la technique du test manque ou est mal formée",
        "name the technique" / "nombre la técnica" / "nommez la technique";
    /// The day of the test.
    TESTED_ON = "rabies-titer.tested-on", Requirements, None,
        "the day of the test is missing or malformed, or before the laboratory received the sample" / "falta el día de la prueba, está mal formado o es anterior a la recepción de la muestra" / "le jour du test manque, est mal formé, ou précède la réception de l'échantillon",
        "give the day of the test" / "indique el día de la prueba" / "donnez le jour du test";
    /// The result.
    RESULT = "rabies-titer.result", Requirements, None,
        "the result is missing or malformed, or negative" / "falta el resultado, está mal formado o es negativo" / "le résultat manque, est mal formé ou est négatif",
        "give the value in international units for each millilitre, and whether it is adequate" / "indique el valor en unidades internacionales por mililitro y si es adecuado" / "donnez la valeur en unités internationales par millilitre, et si elle suffit";
    /// The day of the report.
    REPORTED_ON = "rabies-titer.reported-on", Requirements, None,
        "the day of the report is missing or malformed, before the test, or in the future" / "falta el día del informe, está mal formado, es anterior a la prueba o es futuro" / "le jour du rapport manque, est mal formé, précède le test ou est futur",
        "date the report on the day it is made" / "feche el informe el día en que se hace" / "datez le rapport du jour où il est fait";
    /// Not adequate.
    INADEQUATE = "rabies-titer.inadequate", Requirements, None,
        "the laboratory reports that the titer is not adequate, so it spares the dog no quarantine" / "el laboratorio informa de que la titulación no es adecuada, así que no evita la cuarentena al perro" / "le laboratoire rapporte que le titrage ne suffit pas ; il n'évite pas la quarantaine au chien",
        "vaccinate the dog again and have it tested anew, or plan the quarantine" / "vacune de nuevo al perro y repita la prueba, o prevea la cuarentena" / "faites vacciner et tester le chien à nouveau, ou prévoyez la quarantaine";
    /// Lower than is said to be adequate.
    LOW = "rabies-titer.low", Requirements, None,
        "the titer is reported as adequate and not shown to have 0.5 IU/mL, which CDC is said to ask for" / "la titulación se informa como adecuada y no consta que tenga 0,5 UI/ml, lo que se dice que pide el CDC" / "le titrage est rapporté comme suffisant sans qu'il soit montré qu'il a 0,5 UI/mL, ce que le CDC demanderait",
        "ask the laboratory which value it takes as adequate" / "pregunte al laboratorio qué valor considera adecuado" / "demandez au laboratoire quelle valeur il tient pour suffisante";
}
