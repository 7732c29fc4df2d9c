//! The problem codes that documents about dogs have in common, each under the area of its document.

/// Defines the codes that all documents about dogs share as `animal`, and brings their names into scope.
macro_rules! animal_codes {
    ($area:literal) => {
        /// The codes that all documents about dogs share.
        pub mod animal {
            tradecred_vc::problems! {
                /// The animal.
                ANIMAL = concat!($area, ".animal"), Requirements, None,
                    "the dog is not described, or its description is malformed" / "el perro no está descrito o su descripción está mal formada" / "le chien n'est pas décrit, ou sa description est mal formée",
                    "give name, breed, sex and colour or markings of the dog" / "indique nombre, raza, sexo y color o señas del perro" / "donnez nom, race, sexe et couleur ou marques du chien";
                /// Its age.
                AGE = concat!($area, ".age"), Requirements, None,
                    "the age of the dog is not given in exactly one way, or is malformed" / "la edad del perro no se indica de una sola manera o está mal formada" / "l'âge du chien n'est pas donné d'une seule façon, ou est mal formé",
                    "give the date of birth or, where it is not known, the approximate age with its day" / "indique la fecha de nacimiento o, si no se conoce, la edad aproximada con su día" / "donnez la date de naissance ou, si elle est inconnue, l'âge approximatif avec son jour";
                /// Its microchip.
                MICROCHIP = concat!($area, ".microchip"), Requirements, None,
                    "the microchip is missing or malformed" / "falta el microchip o está mal formado" / "la puce électronique manque ou est mal formée",
                    "give the number of the microchip and the day it was implanted; without one the dog is denied admission" / "indique el número del microchip y el día de su implantación; sin él se niega la admisión del perro" / "donnez le numéro de la puce et le jour de son implantation ; sans elle le chien n'est pas admis";
                /// Any other structural fault.
                DOCUMENT = concat!($area, ".document"), Requirements, None,
                    "the document holds a member that this type does not have, or one that is malformed" / "el documento contiene un dato que este tipo no tiene o que está mal formado" / "le document contient une donnée que ce type n'a pas, ou qui est mal formée",
                    "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
                /// The text in force is not held.
                TEXT_IN_FORCE = concat!($area, ".text-in-force"), Requirements, None,
                    "the dog arrived before 2024-08-01; the text of 42 CFR 71.51 of that time is not held" / "el perro llegó antes del 2024-08-01; no se dispone del texto de 42 CFR 71.51 de entonces" / "le chien est arrivé avant le 2024-08-01 ; le texte de 42 CFR 71.51 d'alors n'est pas détenu",
                    "ask CDC what applied on that day" / "pregunte al CDC qué regía ese día" / "demandez au CDC ce qui s'appliquait ce jour-là";
                /// Another microchip number than usual.
                MICROCHIP_FORMAT = concat!($area, ".microchip-format"), Requirements, None,
                    "the microchip number is not 15 digits, and scanners at the port may not read such a chip" / "el número del microchip no tiene 15 dígitos, y los lectores del puerto pueden no leerlo" / "le numéro de la puce n'a pas 15 chiffres, et les lecteurs du port pourraient ne pas la lire",
                    "check the number; bring a scanner that reads the chip" / "compruebe el número; lleve un lector que lea el microchip" / "vérifiez le numéro ; apportez un lecteur qui lit la puce";
                /// A microchip from before the birth.
                MICROCHIP_BEFORE_BIRTH = concat!($area, ".microchip-before-birth"), Requirements, None,
                    "the microchip was implanted before the dog was born" / "el microchip se implantó antes de que naciera el perro" / "la puce a été implantée avant la naissance du chien",
                    "correct the day of the implantation, or the age of the dog" / "corrija el día de la implantación o la edad del perro" / "corrigez le jour de l'implantation, ou l'âge du chien";
            }
        }
        pub use animal::{
            AGE, ANIMAL, DOCUMENT, MICROCHIP, MICROCHIP_BEFORE_BIRTH, MICROCHIP_FORMAT, TEXT_IN_FORCE,
        };
    };
}
pub(crate) use animal_codes;

/// Defines the codes that both certificates of an official share as `dog`, and brings their names into scope.
macro_rules! dog_codes {
    ($area:literal) => {
        /// The codes that both certificates of an official share.
        pub mod dog {
            tradecred_vc::problems! {
                /// The importer.
                IMPORTER = concat!($area, ".importer"), Requirements, None,
                    "the importer is missing or incomplete" / "falta el importador o está incompleto" / "l'importateur manque ou est incomplet",
                    "name the importer with address, telephone and email" / "nombre al importador con domicilio, teléfono y correo" / "nommez l'importateur avec adresse, téléphone et courriel";
                /// The owner.
                OWNER = concat!($area, ".owner"), Requirements, None,
                    "the owner is missing or malformed, or is said to be the same as a party that is not the importer" / "falta el propietario, está mal formado o se dice que es el mismo que una parte que no es el importador" / "le propriétaire manque ou est mal formé, ou est dit être le même qu'une partie autre que l'importateur",
                    "give name, telephone and email of the owner, or say that it is the importer" / "indique nombre, teléfono y correo del propietario, o diga que es el importador" / "donnez nom, téléphone et courriel du propriétaire, ou dites que c'est l'importateur";
                /// Where the dog will live.
                DESTINATION = concat!($area, ".destination"), Requirements, None,
                    "the address at which the dog will live is missing, malformed or not in the United States" / "falta la dirección donde vivirá el perro, está mal formada o no está en los Estados Unidos" / "l'adresse où le chien vivra manque, est mal formée ou n'est pas aux États-Unis",
                    "give the physical address in the United States" / "indique la dirección física en los Estados Unidos" / "donnez l'adresse physique aux États-Unis";
                /// The official veterinarian.
                OFFICIAL_VETERINARIAN = concat!($area, ".official-veterinarian"), Requirements, None,
                    "the official veterinarian is missing or malformed, acts for another country than the exporting one, or does not attest what the form asks" / "falta el veterinario oficial, está mal formado, actúa por otro país que el exportador o no declara lo que pide el formulario" / "le vétérinaire officiel manque ou est mal formé, agit pour un autre pays que l'exportateur, ou n'atteste pas ce que le formulaire demande",
                    "have an official veterinarian of the exporting country certify it, with all attestations" / "haga que lo certifique un veterinario oficial del país exportador, con todas las declaraciones" / "faites certifier par un vétérinaire officiel du pays exportateur, avec toutes les attestations";
                /// The exporting country.
                EXPORTING_COUNTRY = concat!($area, ".exporting-country"), Requirements, None,
                    "the exporting country is missing, malformed or not one of this form" / "falta el país exportador, está mal formado o no corresponde a este formulario" / "le pays exportateur manque, est mal formé ou ne correspond pas à ce formulaire",
                    "give the country in which the form was completed as two letters" / "indique con dos letras el país en que se completó el formulario" / "donnez en deux lettres le pays où le formulaire a été rempli";
                /// Where the dog was.
                STAYS = concat!($area, ".stays"), Requirements, None,
                    "the list of stays is missing, or a stay is malformed or ends before it begins" / "falta la lista de estancias o una está mal formada o termina antes de comenzar" / "la liste des séjours manque, ou un séjour est mal formé ou finit avant de commencer",
                    "list each country of the last six months with its first and last day" / "enumere cada país de los últimos seis meses con su primer y último día" / "énumérez chaque pays des six derniers mois avec son premier et son dernier jour";
                /// The arrival.
                ARRIVAL = concat!($area, ".arrival"), Requirements, None,
                    "the arrival is malformed" / "la llegada está mal formada" / "l'arrivée est mal formée",
                    "give date, mode, port and country of departure" / "indique fecha, modo, puerto y país de salida" / "donnez date, mode, port et pays de départ";
                /// Too young.
                AGE_AT_ARRIVAL = concat!($area, ".age-at-arrival"), Requirements, None,
                    "the dog is younger than six months on the day of arrival" / "el perro tiene menos de seis meses el día de llegada" / "le chien a moins de six mois le jour de l'arrivée",
                    "let it arrive when it is six months old" / "haga que llegue cuando tenga seis meses" / "faites-le arriver à six mois révolus";
                /// A departure from where the dog was not.
                DEPARTURE_COUNTRY = concat!($area, ".departure-country"), Requirements, None,
                    "the dog departs from a country that is not among its stays of the last six months" / "el perro sale de un país que no figura en sus estancias de los últimos seis meses" / "le chien part d'un pays qui n'est pas parmi ses séjours des six derniers mois",
                    "complete the list of stays, or correct the country of departure" / "complete la lista de estancias o corrija el país de salida" / "complétez la liste des séjours, ou corrigez le pays de départ";
                /// A port closed to dogs at high risk.
                PORT = concat!($area, ".port"), Requirements, None,
                    "a dog from a country at high risk that was vaccinated abroad may not enter by land, nor by sea unless it is a service animal" / "un perro de un país de alto riesgo vacunado en el extranjero no puede entrar por tierra ni por mar, salvo que sea animal de servicio" / "un chien d'un pays à haut risque vacciné à l'étranger ne peut entrer par terre, ni par mer sauf animal d'assistance",
                    "let it arrive by air, at an airport with a CDC quarantine station and a registered animal care facility" / "haga que llegue por aire, a un aeropuerto con estación de cuarentena del CDC e instalación registrada" / "faites-le arriver par avion, à un aéroport avec station de quarantaine du CDC et établissement enregistré";
                /// Days on which nobody says where the dog was.
                STAYS_INCOMPLETE = concat!($area, ".stays-incomplete"), Requirements, None,
                    "where the dog was is not said for each day of the six months before its arrival" / "no se dice dónde estuvo el perro cada día de los seis meses anteriores a su llegada" / "il n'est pas dit où était le chien chaque jour des six mois avant son arrivée",
                    "complete the list of stays" / "complete la lista de estancias" / "complétez la liste des séjours";
                /// A country of which the risk is not known.
                COUNTRY_RISK = concat!($area, ".country-risk"), Requirements, None,
                    "whether this country is at high risk of dog rabies is not known here, so which documents are needed is open" / "aquí no se sabe si este país es de alto riesgo de rabia canina, así que no está claro qué documentos se necesitan" / "il n'est pas su ici si ce pays est à haut risque de rage canine ; les documents requis restent donc ouverts",
                    "look the country up in the list on CDC's website" / "busque el país en la lista del sitio del CDC" / "cherchez le pays dans la liste du site du CDC";
                /// Another country than the one the document is for.
                SAME_COUNTRY = concat!($area, ".same-country"), Requirements, None,
                    "the dog does not come from the country of this document, which then does not show where it was in the last six months" / "el perro no viene del país de este documento, que entonces no demuestra dónde estuvo en los últimos seis meses" / "le chien ne vient pas du pays de ce document, qui ne montre alors pas où il était les six derniers mois",
                    "have other documentation under 42 CFR 71.51(u)(2) at hand" / "tenga a mano otra documentación según 42 CFR 71.51(u)(2)" / "ayez une autre pièce selon 42 CFR 71.51(u)(2)";
            }
        }
        pub use dog::{
            IMPORTER, OWNER, DESTINATION, OFFICIAL_VETERINARIAN, EXPORTING_COUNTRY, STAYS, ARRIVAL, AGE_AT_ARRIVAL, DEPARTURE_COUNTRY, PORT, STAYS_INCOMPLETE, COUNTRY_RISK, SAME_COUNTRY,
        };
    };
}
pub(crate) use dog_codes;
