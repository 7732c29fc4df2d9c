//! What the words of the chapter decide where endorsements are out of the ordinary.

use super::super::super::{know_transcriber, transcribe};
use super::{
    ALL, By, CERTIFICATE, ENTRY_NUMBER, LOT_B, Maker, Recipe, Told, anew, base, begun, changed,
    credential, custody, endorsable, enters, entry, followed, halves, json, own, processing,
    reference, root, set, sign, split, taken, told, unsigned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        named_twice(),
        lot_made_twice(),
        added_up(),
        less_than_nothing(),
        several_before(),
        nameless(),
    ]
}

/// What names one digest twice is not placed.
fn named_twice() -> Recipe {
    changed(
        "entry-follows-one-twice",
        "an entry that names the one before it twice has no effect",
        |maker| vec![taken(), enters(maker, None, -15, ALL)],
        |endorsements, maker| {
            anew(endorsements, maker, 1, By::Importer, |endorsement| {
                let before = endorsement
                    .pointer("/credentialSubject/previous/0")
                    .cloned();
                set(endorsement, "/previous/1", json!(before));
            });
        },
    )
    .claim(|_| json!({ "entryNumber": ENTRY_NUMBER }))
    .requirements_undecided(own("entry"))
    .not_met("journey.endorsement")
    .done()
}

/// The exporter has custody of lot B, of which a lot X was made, and enters the lot X that was made of lot A.
fn lot_made_twice() -> Recipe {
    followed(
        "entry-of-lot-made-twice",
        "a lot comes from what was split on the way back of its entry, and from no lot of that name elsewhere",
        |maker| {
            let of_a: [(&str, &[(u32, &str)]); 2] =
                [("X", &[(1, "6000")]), ("A-2", &[(2, "4250.5")])];
            let of_b: [(&str, &[(u32, &str)]); 2] = [("X", &[(1, "1000")]), ("B-2", &[(1, "3000")])];
            let act = entry(Some("X"), ENTRY_NUMBER, &maker.day(-12), &[(1, "6000")]);
            let taken_on = custody(Some("B"), By::Importer.name(), LOT_B);
            vec![
                taken(),
                halves(),
                told(By::Exporter, -17, taken_on).after(1),
                told(By::Exporter, -16, split(Some("B"), &of_b)).after(2),
                told(By::Importer, -16, split(Some("A"), &of_a)).after(1),
                told(By::Exporter, -12, act).after(4),
            ]
        },
    )
    .warns(own("entry-custody"))
    .not_met(own("lot-twice"))
    .done()
}

/// All lots of a split are added up.
fn added_up() -> Recipe {
    followed(
        "split-with-one-name-twice",
        "of a split with one name twice all weights are added up",
        |_| {
            let into: [(&str, &[(u32, &str)]); 3] = [
                ("A", &[(1, "6000"), (2, "4250.5")]),
                ("B", &[(1, "3000")]),
                ("B", &[(1, "1000")]),
            ];
            vec![taken(), told(By::Importer, -18, split(None, &into))]
        },
    )
    .not_met("journey.endorsement")
    .done()
}

/// Less than nothing of a line is nothing of it.
fn less_than_nothing() -> Recipe {
    fn certificate(maker: &Maker) -> super::Value {
        let mut certificate = root(maker);
        set(&mut certificate, "/fish/1/netWeight/value", json!("-1"));
        set(&mut certificate, "/totalNetWeight/value", json!("9999"));
        certificate
    }
    begun(
        "line-below-zero-processed",
        "a line that is certified with less than nothing is nothing that can be processed",
    )
    .before(|document, maker| *document = certificate(maker))
    .evidence(|evidence, maker| {
        let step = told(By::Exporter, -20, processing(None, &[(2, "1")]));
        let mut endorsement = unsigned(maker, 0, &step, None);
        set(&mut endorsement, "/subject", reference(&certificate(maker)));
        let signed = sign(maker, By::Exporter, &endorsement);
        base::add_evidence(evidence, "credentials", signed);
    })
    .not_met(own("net-weight"))
    .not_met(own("weight"))
    .done()
}

/// Two splits into lots of one name, of which one names two before it.
fn several_before() -> Recipe {
    fn steps(_: &Maker) -> Vec<Told> {
        let into: [(&str, &[(u32, &str)]); 2] = [("A", super::LOT_A), ("B", LOT_B)];
        vec![
            taken(),
            told(By::Importer, -19, custody(None, By::Importer.name(), ALL)),
            told(By::Importer, -18, split(None, &into)),
            told(By::Importer, -18, split(None, &into)).after(1),
        ]
    }
    changed(
        "split-follows-two",
        "of two splits into lots of one name, one follows what the other does and something else",
        steps,
        |endorsements, maker| {
            let first = endorsements.first().map(reference);
            anew(endorsements, maker, 3, By::Importer, |endorsement| {
                set(endorsement, "/previous/1", json!(first));
            });
        },
    )
    .not_met("journey.fork")
    .not_met("journey.endorsement")
    .not_met(own("lot-twice"))
    .done()
}

/// A certificate that was transcribed from paper with a name that is none, and custody that is taken from it.
fn nameless() -> Recipe {
    fn certificate(maker: &Maker) -> super::Value {
        let mut subject = endorsable(maker);
        base::set(&mut subject, "/exporter/legalName", "---");
        let mut document = credential(maker, CERTIFICATE, &maker.issuer(), super::SIGNED, subject);
        transcribe(&mut document, "customs");
        document
    }
    begun(
        "custody-from-nameless-exporter",
        "a name without letters and digits is not the same as itself",
    )
    .before(|document, maker| *document = certificate(maker))
    .evidence(|evidence, maker| {
        let importer = By::Importer.actor(maker);
        know_transcriber(evidence, maker, &[(importer, By::Importer.name())], &[]);
        let step = told(By::Importer, -20, custody(None, "---", ALL));
        let mut endorsement = unsigned(maker, 0, &step, None);
        set(&mut endorsement, "/subject", reference(&certificate(maker)));
        let signed = sign(maker, By::Importer, &endorsement);
        base::add_evidence(evidence, "credentials", signed);
    })
    .warns(own("custody-gap"))
    .done()
}
