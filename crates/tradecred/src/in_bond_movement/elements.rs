//! The boxes of a movement, in the order of CBP Form 7512, which does not number them: their captions,
//! shortened.

use super::codes;
use crate::form::{Element, element};

/// The elements, in form order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/inBondNumber",
        Some("Entry No."),
        IN_BOND_NUMBER,
        "19 CFR 18.1(c)",
        "In-bond number" / "Número de tránsito bajo fianza" / "Numéro de transit sous caution"
    ),
    element!(
        "/entryType",
        Some("Class of Entry"),
        ENTRY_TYPE,
        "19 CFR 18.1(c)",
        "Class of entry" / "Clase de declaración" / "Type de déclaration"
    ),
    element!(
        "/originationPort",
        Some("Port"),
        ORIGINATION_PORT,
        "19 CFR 18.1(i)(1)",
        "Origination port" / "Puerto de origen" / "Port d'origine"
    ),
    element!(
        "/firstPortOfUnlading",
        Some("First U.S. Port of Unlading"),
        ORIGINATION_PORT,
        "19 CFR 18.1(c)",
        "First US port of unlading"
            / "Primer puerto de descarga en EE. UU."
            / "Premier port de déchargement aux États-Unis"
    ),
    element!(
        "/destinationPort",
        Some("CBP Port Director"),
        DESTINATION_PORT,
        "19 CFR 18.1(i)(1)",
        "Port of destination or exportation"
            / "Puerto de destino o de exportación"
            / "Port de destination ou d'exportation"
    ),
    element!(
        "/foreignDestinationCountry",
        Some("Final Foreign Destination"),
        FOREIGN_DESTINATION,
        "CBP Form 7512",
        "Final foreign destination"
            / "Destino final en el extranjero"
            / "Destination étrangère finale"
    ),
    element!(
        "/filer",
        None,
        FILER,
        "19 CFR 18.1(c)",
        "Filer" / "Solicitante" / "Déposant"
    ),
    element!(
        "/filerCapacity",
        None,
        FILER,
        "19 CFR 18.1(c)",
        "Capacity of the filer" / "Calidad del solicitante" / "Qualité du déposant"
    ),
    element!(
        "/importer",
        Some("Entered or Imported by"),
        IMPORTER,
        "19 CFR 18.1(c)(3)",
        "Entered or imported by" / "Declarado o importado por" / "Déclaré ou importé par"
    ),
    element!(
        "/consignee",
        Some("Consignee"),
        CONSIGNEE,
        "19 CFR 18.1(c)(3)",
        "Consignee" / "Consignatario" / "Destinataire"
    ),
    element!(
        "/carrier",
        Some("In Bond via"),
        CARRIER,
        "19 CFR 18.1(c)(2)",
        "Carrier" / "Transportista" / "Transporteur"
    ),
    element!(
        "/transportModes",
        Some("In Bond via"),
        TRANSPORT_MODES,
        "19 CFR 18.1(i)(1)",
        "Modes of transport" / "Modos de transporte" / "Modes de transport"
    ),
    element!(
        "/carnet",
        None,
        CARNET,
        "19 CFR 18.1(c)(2), 18.9",
        "Carnet" / "Cuaderno" / "Carnet"
    ),
    element!(
        "/billOfLading",
        Some("B/L No."),
        IMPORTATION,
        "19 CFR 18.1(c)(3)",
        "Bill of lading" / "Conocimiento de embarque" / "Connaissement"
    ),
    element!(
        "/importation",
        Some("Imported on the"),
        IMPORTATION,
        "19 CFR 18.1(c)(1)",
        "Importation" / "Importación" / "Importation"
    ),
    element!(
        "/goodsNowAt",
        Some("Goods Now at"),
        GOODS_NOW_AT,
        "19 CFR 18.1(j)",
        "Goods now at" / "Mercancías ahora en" / "Marchandises actuellement à"
    ),
    element!(
        "/goods",
        Some("Description and Quantity"),
        GOODS,
        "19 CFR 18.1(d)(1)",
        "Goods" / "Mercancías" / "Marchandises"
    ),
    element!(
        "/goods/*/htsus",
        Some("Description and Quantity"),
        HTSUS,
        "19 CFR 18.1(d)(1)(i)",
        "HTSUS number" / "Fracción arancelaria HTSUS" / "Numéro HTSUS"
    ),
    element!(
        "/goods/*/quantity",
        Some("Description and Quantity"),
        QUANTITY,
        "19 CFR 18.1(d)(1)(iv)",
        "Quantity" / "Cantidad" / "Quantité"
    ),
    element!(
        "/containers",
        None,
        CONTAINERS,
        "19 CFR 18.1(d)(1)(v)",
        "Containers and seals" / "Contenedores y precintos" / "Conteneurs et scellés"
    ),
    element!(
        "/filedAt",
        None,
        FILED_AT,
        "19 CFR 18.1(c)",
        "Date of the application" / "Fecha de la solicitud" / "Date de la demande"
    ),
    element!(
        "/applicationApprovedAt",
        None,
        APPROVED_AT,
        "19 CFR 18.1(i)(1)",
        "Date of approval" / "Fecha de aprobación" / "Date d'approbation"
    ),
    element!(
        "/conveyanceArrivedAt",
        None,
        CONVEYANCE_ARRIVED_AT,
        "19 CFR 18.1(i)(1)",
        "Arrival of the conveyance at the origination port"
            / "Llegada del medio de transporte al puerto de origen"
            / "Arrivée du moyen de transport au port d'origine"
    ),
    element!(
        "/movementAuthorizedAt",
        None,
        AUTHORIZED_AT,
        "19 CFR 18.1(i)(1)",
        "Movement authorization" / "Autorización del movimiento" / "Autorisation du mouvement"
    ),
    element!(
        "/precedingMovement",
        None,
        PRECEDING,
        "19 CFR 18.6(b), 18.9",
        "Preceding movement" / "Movimiento precedente" / "Mouvement précédent"
    ),
];
