//! Checkpoints as they are served: with the cosignatures there are (SPEC chapter *Log*).

use tradecred_vc::log::{Checkpoint, Cosignature, Note};

use crate::app::App;
use crate::store::{Cosigned, StoreError};

/// The newest checkpoint, with the cosignatures there are of it.
pub(crate) fn newest(app: &App) -> Result<String, StoreError> {
    let (size, note) = app.checkpoint()?;
    with_cosignatures(app, Cosigned { size, note })
}

/// The newest checkpoint of which every witness that could be asked was asked and one at least cosigned it, with their
/// cosignatures.
pub(crate) fn witnessed(app: &App) -> Result<Option<String>, StoreError> {
    let found = app.store.newest_cosigned()?;
    let found = found.filter(|found| is_signed(app, found));
    found.map(|found| with_cosignatures(app, found)).transpose()
}

/// A checkpoint over the leaf of an index, and its size: the first of those that most witnesses cosigned, else the
/// newest.
pub(crate) fn over(app: &App, index: u64) -> Result<(u64, String), StoreError> {
    let most = app.witnessing.all().len();
    let found = app.store.cosigned_over(index, most)?;
    match found.filter(|found| is_signed(app, found)) {
        Some(found) => Ok((found.size, with_cosignatures(app, found)?)),
        None => app.checkpoint(),
    }
}

/// Nothing in the log speaks of what witnesses cosigned: it is looked at before it is served.
fn is_signed(app: &App, found: &Cosigned) -> bool {
    let opened = Note::parse(found.note.as_bytes())
        .and_then(|note| Checkpoint::open(&note, app.log.public()));
    opened.is_ok_and(|checkpoint| checkpoint.size == found.size)
}

/// A note with the cosignatures of it by witnesses. A line that does not verify would spoil the note.
fn with_cosignatures(app: &App, checkpoint: Cosigned) -> Result<String, StoreError> {
    let Cosigned { size, mut note } = checkpoint;
    let witnesses = app.witnessing.all();
    let text = Note::parse(note.as_bytes()).map(|note| note.text().to_owned());
    let (Ok(text), false) = (text, witnesses.is_empty()) else {
        return Ok(note);
    };
    for (vkey, line) in app.store.cosignatures(size)? {
        let witness = witnesses.iter().find(|one| one.vkey == vkey);
        let word = witness.map(|one| Cosignature::of_answer(&text, line.as_bytes(), &one.key));
        if let Some(Ok((_, line))) = word {
            note.push_str(&line);
        }
    }
    Ok(note)
}
