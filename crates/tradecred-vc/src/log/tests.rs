//! Every proof of small trees, beside those of another implementation; changed ones; the texts.

use ct_merkle::mem_backed_tree::MemoryBackedTree;

use crate::digest::{Sha256Digest, sha256};
use crate::json::{self, Limits};
use crate::key::{Algorithm, SecretKey};
use crate::problem::Problem;
use crate::time::Timestamp;

use super::*;

const ORIGIN: &str = "node.example/log";

/// A tree with every level of it.
struct Grown {
    levels: Vec<Vec<Sha256Digest>>,
}

impl Grown {
    fn of(size: u64) -> Self {
        let mut levels = vec![(0..size).map(|i| leaf_hash(&i.to_be_bytes())).collect()];
        while levels
            .last()
            .is_some_and(|level: &Vec<_>| level.len() >= 256)
        {
            let full = levels.last().unwrap().chunks_exact(256);
            levels.push(full.map(root_of).collect());
        }
        Self { levels }
    }

    fn tile(&self, tile: Tile) -> Result<Vec<Sha256Digest>, ()> {
        let level = &self.levels[tile.level as usize];
        let start = tile.index as usize * 256;
        Ok(level[start..start + usize::from(tile.width)].to_vec())
    }

    fn root(&self, size: u64) -> Sha256Digest {
        root(size, &mut |tile| self.tile(tile)).unwrap()
    }

    fn inclusion(&self, index: u64, size: u64) -> Vec<Sha256Digest> {
        let proof = prove_inclusion(index, size, &mut |tile| self.tile(tile));
        proof.unwrap().unwrap()
    }

    fn consistency(&self, from: u64, to: u64) -> Vec<Sha256Digest> {
        let proof = prove_consistency(from, to, &mut |tile| self.tile(tile));
        proof.unwrap().unwrap()
    }
}

fn bytes(proof: &[Sha256Digest]) -> Vec<u8> {
    proof.iter().flat_map(|hash| *hash.as_bytes()).collect()
}

/// Sizes on both sides of every power of two; `xtask log-proofs` has all up to 512.
fn sizes() -> impl Iterator<Item = u64> {
    (1..=40).chain([63, 64, 65, 127, 128, 129, 255, 256, 257, 258, 511, 512, 513])
}

#[test]
fn proofs_are_those_of_another_implementation_and_hold() {
    let grown = Grown::of(513);
    for size in sizes() {
        let mut other = MemoryBackedTree::<sha2::Sha256, Vec<u8>>::new();
        for index in 0..size {
            other.push(index.to_be_bytes().to_vec());
        }
        let root = grown.root(size);
        assert_eq!(root.as_bytes()[..], other.root().as_bytes()[..], "{size}");
        for index in 0..size {
            let proof = grown.inclusion(index, size);
            let theirs = other.prove_inclusion(usize::try_from(index).unwrap());
            assert_eq!(bytes(&proof), theirs.as_bytes(), "{index} of {size}");
            let leaf = leaf_hash(&index.to_be_bytes());
            check_inclusion(leaf, index, (size, root), &proof).unwrap();
        }
        for from in 1..size {
            let proof = grown.consistency(from, size);
            let theirs = other.prove_consistency(usize::try_from(size - from).unwrap());
            assert_eq!(bytes(&proof), theirs.as_bytes(), "{from} to {size}");
            check_consistency((from, grown.root(from)), (size, root), &proof).unwrap();
        }
    }
}

/// What can be done to a proof in one place.
fn changed(proof: &[Sha256Digest]) -> Vec<Vec<Sha256Digest>> {
    let mut all = vec![[proof, &[sha256(b"more")]].concat()];
    for place in 0..proof.len() {
        let mut flipped = proof.to_vec();
        let mut hash = *flipped[place].as_bytes();
        hash[place % 32] ^= 1;
        flipped[place] = Sha256Digest::from_bytes(hash);
        all.push(flipped);
        let mut without = proof.to_vec();
        without.remove(place);
        all.push(without);
        if place > 0 {
            let mut swapped = proof.to_vec();
            swapped.swap(place - 1, place);
            all.push(swapped);
        }
    }
    all
}

#[test]
fn changed_proofs_are_refused() {
    let grown = Grown::of(40);
    let other = sha256(b"other");
    for size in 1..=40 {
        let tree = (size, grown.root(size));
        for index in 0..size {
            let leaf = leaf_hash(&index.to_be_bytes());
            let proof = grown.inclusion(index, size);
            for proof in changed(&proof) {
                assert!(check_inclusion(leaf, index, tree, &proof).is_err());
            }
            assert!(check_inclusion(other, index, tree, &proof).is_err());
            assert!(check_inclusion(leaf, index, (size, other), &proof).is_err());
            for wrong in (0..=size).filter(|wrong| *wrong != index) {
                assert!(check_inclusion(leaf, wrong, tree, &proof).is_err());
            }
        }
        for from in 1..size {
            let earlier = (from, grown.root(from));
            let proof = grown.consistency(from, size);
            for proof in changed(&proof) {
                assert!(check_consistency(earlier, tree, &proof).is_err());
            }
            assert!(check_consistency((from, other), tree, &proof).is_err());
            assert!(check_consistency(earlier, (size, other), &proof).is_err());
        }
    }
}

fn code<T: std::fmt::Debug>(found: Result<T, Problem>) -> &'static str {
    found.unwrap_err().code.code
}

#[test]
fn bounds_and_ends_of_trees() {
    let (empty, leaf) = (empty_root(), leaf_hash(b"a"));
    check_inclusion(leaf, 0, (1, leaf), &[]).unwrap();
    assert_eq!(
        code(check_inclusion(leaf, 0, (0, empty), &[])),
        "log.inclusion"
    );
    assert_eq!(
        code(check_inclusion(leaf, 0, (MOST_LEAVES, leaf), &[])),
        "log.inclusion"
    );
    check_consistency((0, empty), (1, leaf), &[]).unwrap();
    check_consistency((1, leaf), (1, leaf), &[]).unwrap();
    for (from, to, proof, expected) in [
        ((1, leaf), (0, empty), &[][..], "log.rollback"),
        ((1, leaf), (1, empty), &[], "log.fork"),
        ((1, leaf), (1, leaf), &[leaf], "log.inconsistent"),
        ((0, empty), (1, leaf), &[leaf], "log.inconsistent"),
        ((1, leaf), (2, leaf), &[], "log.inconsistent"),
        ((1, leaf), (2, leaf), &[leaf; 65], "log.inconsistent"),
        ((1, leaf), (MOST_LEAVES, leaf), &[leaf], "log.inconsistent"),
    ] {
        assert_eq!(code(check_consistency(from, to, proof)), expected);
    }
    let none = &mut |_: Tile| -> Result<Vec<Sha256Digest>, ()> { panic!("nothing is read") };
    assert_eq!(prove_inclusion(3, 3, none), Ok(None));
    assert_eq!(prove_consistency(4, 3, none), Ok(None));
    assert_eq!(prove_consistency(0, 3, none), Ok(Some(Vec::new())));
}

#[test]
fn addresses_of_tiles_have_one_spelling() {
    let tile = |level, index, width| {
        Resource::Tile(Tile {
            level,
            index,
            width,
        })
    };
    for (path, meant) in [
        ("0/000", tile(0, 0, 256)),
        ("1/x001/x234/067", tile(1, 1_234_067, 256)),
        ("63/999.p/255", tile(63, 999, 255)),
        ("0/x001/000.p/1", tile(0, 1000, 1)),
        ("entries/005.p/9", Resource::Entries { index: 5, width: 9 }),
    ] {
        assert_eq!(Resource::parse(path), Some(meant), "{path}");
        assert_eq!(meant.to_string(), path);
    }
    for path in [
        "",
        "0",
        "0/",
        "0/0",
        "0/0000",
        "00/000",
        "64/000",
        "-1/000",
        "0/x000/001",
        "0/001/001",
        "0/x001/x234",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "0/000.p/",
        "0/000.p",
        "0/+01",
        "entries",
        "Entries/000",
        "0/x18/014/398/509/481/984",
        "0/x018/x014/x398/x509/x481/984",
        "0//000",
        "0/000/",
        "0/000?x",
    ] {
        assert_eq!(Resource::parse(path), None, "{path}");
    }
    let widths = |size| {
        let level = |level, index| Tile::in_tree(size, level, index).width;
        [
            level(0, 272),
            level(0, 273),
            level(1, 0),
            level(1, 1),
            level(2, 0),
            level(3, 0),
        ]
    };
    assert_eq!(widths(70_000), [256, 112, 256, 17, 1, 0]);
    assert_eq!(widths(256), [0, 0, 1, 0, 0, 0]);
}

#[test]
fn keys_and_notes_of_others_are_read() {
    // Keys and a note that are shown in the documentation of Go's checksum database.
    let sumdb = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
    let peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    for text in [sumdb, peter] {
        assert_eq!(NoteKey::parse(text).unwrap().to_string(), text);
    }
    let text = "If you think cryptography is the answer to your problem,\n\
                then you don't know what your problem is.\n";
    let line = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    let signed = format!("{text}\n{line}");
    let note = Note::parse(signed.as_bytes()).unwrap();
    note.verify(&NoteKey::parse(peter).unwrap()).unwrap();
    assert_eq!(
        code(note.verify(&NoteKey::parse(sumdb).unwrap())),
        "log.signature"
    );
    for (text, error) in [
        ("PeterNeumann", VkeyError::Form),
        ("PeterNeumann+c74f20a3+!", VkeyError::Form),
        (&peter.replace("c74f20a3", "c74f20a4"), VkeyError::Id),
        (&peter.replace("c74f20a3", "C74F20A3"), VkeyError::Id),
        (
            &peter.replace("PeterNeumann", "Peter Neumann"),
            VkeyError::Name,
        ),
        (&peter.replace("+AR", "+BR"), VkeyError::Use),
    ] {
        assert_eq!(NoteKey::parse(text), Err(error), "{text}");
    }
}

fn secret(seed: u8) -> SecretKey {
    SecretKey::from_seed([seed; 32])
}

fn log() -> NoteSigner {
    NoteSigner::new(ORIGIN, Use::Log, secret(1)).unwrap()
}

fn witness_of(number: u8) -> NoteSigner {
    let name = format!("witness.example/{number}");
    NoteSigner::new(&name, Use::Witness, secret(100 + number)).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn only_a_whole_checkpoint_of_the_log_is_taken() {
    let leaf = leaf_hash(b"a");
    let good = Checkpoint::new(ORIGIN, 1, leaf);
    let signer = log();
    let open = |bytes: &[u8]| Checkpoint::open(&Note::parse(bytes)?, signer.public());
    let signed = good.sign(&signer);
    assert_eq!(open(signed.as_bytes()).unwrap(), good);
    let extended = Checkpoint {
        extensions: vec!["more".to_owned()],
        ..good.clone()
    };
    assert_eq!(open(extended.sign(&signer).as_bytes()).unwrap(), extended);

    let text = good.text();
    let root = hash_line(leaf);
    let signs = |text: &str| note::signed(text, &signer);
    for (bytes, expected) in [
        (signs(&text.replace("\n1\n", "\n01\n")), "log.checkpoint"),
        (signs(&text.replace("\n1\n", "\n+1\n")), "log.checkpoint"),
        (signs(&text.replace("\n1\n", "\n-1\n")), "log.checkpoint"),
        (
            signs(&text.replace("\n1\n", "\n4611686018427387904\n")),
            "log.checkpoint",
        ),
        (signs(&text.replace("\n1\n", "\n0\n")), "log.checkpoint"),
        (
            signs(&text.replace(&root, &root.replace('=', ""))),
            "log.checkpoint",
        ),
        (signs(&text.replace(&root, "AAAA")), "log.checkpoint"),
        (signs(&format!("{ORIGIN}\n1\n")), "log.checkpoint"),
        (signs(&format!("{text}\nmore\n")), "log.checkpoint"),
        (signs(&text.replace(ORIGIN, "other.example")), "log.origin"),
        (signed.replace("\n1\n", "\n2\n"), "log.signature"),
        (format!("{text}\n"), "log.checkpoint"),
        (text.clone(), "log.checkpoint"),
        (signed.trim_end().to_owned(), "log.checkpoint"),
        (signed.replace('\u{2014}', "-"), "log.checkpoint"),
        (signed.replace('\n', "\r\n"), "log.checkpoint"),
        (signed.replace("=\n", "\n"), "log.checkpoint"),
        (format!("{signed}\n"), "log.checkpoint"),
        (
            format!("{signed}{}", "x".repeat(MOST_NOTE_BYTES)),
            "log.checkpoint",
        ),
        (
            format!("{text}\n{}", sign_line(witness_of(1).public(), &[7; 72])),
            "log.signature",
        ),
        (
            format!("{signed}{}", sign_line(signer.public(), &[7; 64])),
            "log.signature",
        ),
        (
            format!(
                "{signed}{}",
                sign_line(witness_of(1).public(), &[7; 72]).repeat(64)
            ),
            "log.checkpoint",
        ),
    ] {
        assert_eq!(code(open(bytes.as_bytes())), expected, "{bytes}");
    }
    // Signatures of strangers are ignored, up to 64 in all.
    let strangers = sign_line(witness_of(1).public(), &[7; 72]).repeat(63);
    open(format!("{signed}{strangers}").as_bytes()).unwrap();
}

#[test]
fn so_many_different_witnesses_by_an_instant() {
    let signed = Checkpoint::new(ORIGIN, 1, leaf_hash(b"a")).sign(&log());
    let text = Note::parse(signed.as_bytes()).unwrap().text().to_owned();
    let seen = [
        "2026-11-01T12:00:00Z",
        "2026-11-03T12:00:00Z",
        "2026-11-02T12:00:00Z",
    ];
    let lines: Vec<String> = (1..)
        .zip(seen)
        .map(|(number, seen)| Cosignature::sign(&text, at(seen), &witness_of(number)))
        .collect();
    let keys: Vec<NoteKey> = (1..=4)
        .map(|number| witness_of(number).public().clone())
        .collect();
    let check = |needed, lines: &[String], now: &str| {
        let witnesses = Witnesses::new(keys.clone(), needed).unwrap();
        let signed = format!("{signed}{}", lines.concat());
        witnesses.check(&Note::parse(signed.as_bytes()).unwrap(), at(now))
    };
    let late = "2026-11-27T12:00:00Z";
    let logged_at = |needed| check(needed, &lines, late).unwrap().logged_at;
    assert_eq!(logged_at(0), None);
    assert_eq!(logged_at(1), Some(at(seen[0])));
    assert_eq!(logged_at(2), Some(at(seen[2])));
    assert_eq!(logged_at(3), Some(at(seen[1])));
    assert_eq!(code(check(4, &lines, late)), "log.witnesses");
    check(3, &lines, seen[1]).unwrap();
    assert_eq!(
        code(check(3, &lines, "2026-11-03T11:59:59Z")),
        "log.witnesses"
    );
    // The same witness twice is one, and its earlier word counts.
    let again = [
        lines[0].clone(),
        Cosignature::sign(&text, at(seen[1]), &witness_of(1)),
    ];
    assert_eq!(code(check(2, &again, late)), "log.witnesses");
    assert_eq!(check(1, &again, late).unwrap().logged_at, Some(at(seen[0])));
    // A cosignature of another tree spoils the note.
    let other = Cosignature::sign(&text.replace("\n1\n", "\n2\n"), at(seen[0]), &witness_of(4));
    assert_eq!(
        code(check(1, &[lines[0].clone(), other], late)),
        "log.signature"
    );
    let strange = Cosignature::sign(&text, at(seen[0]), &witness_of(9));
    assert_eq!(code(check(1, &[strange], late)), "log.witnesses");
}

#[test]
fn a_set_of_witnesses_names_each_once() {
    let key = |number| witness_of(number).public().clone();
    let new = |keys, needed| Witnesses::new(keys, needed).unwrap_err();
    assert_eq!(new(vec![key(1)], 2), WitnessesError::TooFew);
    assert_eq!(new(vec![key(1), key(1)], 1), WitnessesError::Twice);
    let alias = NoteKey::new("alias.example", Use::Witness, key(1).key()).unwrap();
    assert_eq!(new(vec![key(1), alias], 2), WitnessesError::Twice);
    assert_eq!(new(vec![log().public().clone()], 1), WitnessesError::Use);
    let many = (0..65).map(key).collect();
    assert_eq!(new(many, 1), WitnessesError::TooMany);
    let ecdsa = SecretKey::from_bytes(Algorithm::P256, &[7; 32]).unwrap();
    assert_eq!(
        NoteSigner::new("x", Use::Log, ecdsa).unwrap_err(),
        VkeyError::Use
    );
}

/// A credential with its proof file in a log of three.
fn logged() -> (json::Object<'static>, ProofFile) {
    let credential = json::read_object(br#"{"id":"urn:x","proof":{}}"#, &Limits::default())
        .unwrap()
        .into_owned();
    let salt = Salt::from_bytes([5; 32]);
    let leaf = Entry::of_credential(&credential, &salt).leaf_hash();
    let leaves = [sha256(b"0"), leaf, sha256(b"2")];
    let hashes = prove_inclusion(1, 3, &mut |_| Ok::<_, ()>(leaves.to_vec()));
    let file = ProofFile {
        salt,
        index: 1,
        hashes: hashes.unwrap().unwrap(),
        note: Checkpoint::new(ORIGIN, 3, root_of(&leaves)).sign(&log()),
    };
    (credential, file)
}

#[test]
fn a_proof_is_of_one_credential() {
    let (credential, file) = logged();
    let text = file.to_text();
    assert_eq!(ProofFile::parse(text.as_bytes()).unwrap(), file);
    let check = |file: &ProofFile, credential: &json::Object<'_>| {
        let now = at("2026-11-27T12:00:00Z");
        file.check(credential, log().public(), &Witnesses::none(), now)
    };
    check(&file, &credential).unwrap();
    let mut other = credential.clone();
    other.insert("proof", "another");
    assert_eq!(code(check(&file, &other)), "log.inclusion");
    for wrong in [
        ProofFile {
            salt: Salt::from_bytes([6; 32]),
            ..file.clone()
        },
        ProofFile {
            index: 0,
            ..file.clone()
        },
        ProofFile {
            hashes: Vec::new(),
            ..file.clone()
        },
    ] {
        assert_eq!(code(check(&wrong, &credential)), "log.inclusion");
    }
    for wrong in [
        text.replace("@v1", "@v2"),
        text.replace("extra ", "Extra "),
        text.replace("index 1", "index 01"),
        text.replace("index 1\n", ""),
        text.replace("\n\nnode", "\nnode"),
        text.replace("index 1\n", "index 1\nAAAA\n"),
        text.replace(
            "index 1\n",
            &format!("index 1\n{}", (hash_line(sha256(b"")) + "\n").repeat(65)),
        ),
        "x".repeat(MOST_PROOF_BYTES + 1),
    ] {
        assert_eq!(
            code(ProofFile::parse(wrong.as_bytes())),
            "log.proof",
            "{wrong}"
        );
    }
}

#[test]
fn bundles_are_read_whole() {
    let (credential, file) = logged();
    let entry = Entry::of_credential(&credential, &file.salt);
    let bytes = bundle(&[entry, entry]);
    assert_eq!(read_bundle(&bytes).unwrap(), [entry.as_bytes(); 2]);
    assert_eq!(read_bundle(&bytes[..bytes.len() - 1]), None);
    assert_eq!(read_bundle(&[0; 2 * 256]).unwrap().len(), 256);
    assert_eq!(read_bundle(&[0; 2 * 257]), None);
    assert_eq!(read_bundle(&[0]), None);
}

#[test]
fn a_witness_keeps_to_what_it_saw() {
    let grown = Grown::of(9);
    let signer = log();
    let now = at("2026-11-27T12:00:00Z");
    let signed = |size| Checkpoint::new(ORIGIN, size, grown.root(size)).sign(&signer);
    let ask = |old, proof, note: &str, last: Option<&Checkpoint>| {
        let body = AddCheckpoint {
            old,
            proof,
            note: note.to_owned(),
        }
        .to_text();
        witness(body.as_bytes(), signer.public(), last, now, &witness_of(1))
    };
    let (three, line) = ask(0, Vec::new(), &signed(3), None).unwrap();
    let cosigned = signed(3) + &line;
    let one = Witnesses::new(vec![witness_of(1).public().clone()], 1).unwrap();
    let word = one
        .check(&Note::parse(cosigned.as_bytes()).unwrap(), now)
        .unwrap();
    assert_eq!(word.logged_at, Some(now));

    let (seven, _) = ask(3, grown.consistency(3, 7), &signed(7), Some(&three)).unwrap();
    let fork = Checkpoint::new(ORIGIN, 7, sha256(b"fork")).sign(&signer);
    let later = Checkpoint::new(ORIGIN, 8, sha256(b"fork")).sign(&signer);
    let elsewhere = Checkpoint::new("other.example", 8, grown.root(8)).sign(&signer);
    let unsigned = signed(8).replace("\n8\n", "\n9\n");
    let refused = |old, proof, note: &str| ask(old, proof, note, Some(&seven)).unwrap_err();
    for (refusal, expected, status) in [
        (
            refused(3, grown.consistency(3, 8), &signed(8)),
            Refusal::Stale(7),
            409,
        ),
        (refused(7, Vec::new(), &signed(5)), Refusal::Malformed, 400),
        (refused(7, Vec::new(), &fork), Refusal::Fork, 409),
        (
            refused(7, grown.consistency(7, 8), &later),
            Refusal::Inconsistent,
            422,
        ),
        (
            refused(7, Vec::new(), &signed(8)),
            Refusal::Inconsistent,
            422,
        ),
        (refused(7, Vec::new(), &elsewhere), Refusal::UnknownLog, 404),
        (refused(7, Vec::new(), &unsigned), Refusal::Signature, 403),
        (
            refused(7, vec![sha256(b""); 64], &signed(8)),
            Refusal::Malformed,
            400,
        ),
        (refused(7, Vec::new(), "no note"), Refusal::Malformed, 400),
    ] {
        assert_eq!(refusal, expected);
        assert_eq!(refusal.status(), status);
    }
    ask(7, Vec::new(), &signed(7), Some(&seven)).unwrap();
}

#[test]
fn of_what_a_witness_answers_only_its_own_word_is_taken() {
    let text = Checkpoint::new(ORIGIN, 1, leaf_hash(b"a")).text();
    let key = witness_of(1).public().clone();
    let read = |answer: &str| Cosignature::of_answer(&text, answer.as_bytes(), &key);
    let line = |text: &str, instant: &str, number| {
        Cosignature::sign(text, at(instant), &witness_of(number))
    };
    let (early, late) = ("2026-11-01T12:00:00Z", "2026-11-02T12:00:00Z");
    let own = line(&text, early, 1);
    let stranger = line(&text, early, 2);
    let (word, taken) = read(&format!("{stranger}{}{own}", line(&text, late, 1))).unwrap();
    assert_eq!(
        (word.at, &word.witness),
        (at(early), &key.name().to_owned())
    );
    assert_eq!(taken, own);
    let other = text.replace("\n1\n", "\n2\n");
    // A text of its own, put where it would end that of the checkpoint.
    let longer = format!("{text}\nmore\n");
    for (answer, expected) in [
        (stranger.clone(), "log.witnesses"),
        (line(&other, early, 1), "log.signature"),
        (own.clone() + &line(&other, early, 1), "log.signature"),
        (
            format!("more\n\n{}", line(&longer, early, 1)),
            "log.checkpoint",
        ),
        (String::new(), "log.checkpoint"),
        (own.trim_end().to_owned(), "log.checkpoint"),
        (own.repeat(65), "log.checkpoint"),
    ] {
        assert_eq!(code(read(&answer)), expected, "{answer}");
    }
    assert_eq!(
        code(Cosignature::of_answer(&text, &[0xff, b'\n'], &key)),
        "log.checkpoint"
    );
}

#[test]
fn a_size_has_one_spelling() {
    assert_eq!(read_size(b"0\n"), Some(0));
    assert_eq!(read_size(b"20852014\n"), Some(20_852_014));
    for wrong in [
        "",
        "\n",
        "7",
        "07\n",
        "+7\n",
        "7\n\n",
        "7\r\n",
        "4611686018427387904\n",
    ] {
        assert_eq!(read_size(wrong.as_bytes()), None, "{wrong:?}");
    }
}

#[test]
fn two_places_that_disagree_are_a_split_view() {
    let grown = Grown::of(4);
    let of = |size, root| Checkpoint::new(ORIGIN, size, root);
    let (here, there) = (of(4, grown.root(4)), of(3, grown.root(3)));
    let proof = grown.consistency(3, 4);
    here.continues(&there, Seen::Elsewhere, &proof).unwrap();
    let other = of(3, sha256(b"other"));
    assert_eq!(
        code(here.continues(&other, Seen::Elsewhere, &proof)),
        "log.split-view"
    );
    assert_eq!(
        code(here.continues(&other, Seen::Before, &proof)),
        "log.inconsistent"
    );
    assert_eq!(
        code(there.continues(&here, Seen::Before, &proof)),
        "log.rollback"
    );
}
