//! Writes the seeds of every target: our own exports, into `corpus/FRAMING`.

use std::fs;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (number, export) in tradecred_fuzz::exports().iter().enumerate() {
        let folder = corpus.join(export.framing.name());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("own-{number}")), &export.bytes)?;
    }
    Ok(())
}
