//! A few vectors in a folder of their own: a suite that is read at once, where any vectors will do.

use std::fs;
use std::path::Path;

/// Writes these vectors of the committed suite into this folder, as a suite.
pub(crate) fn few(folder: &Path, names: &[&str]) {
    let published = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../vectors"));
    for name in names {
        let to = folder.join(name);
        fs::create_dir_all(&to).unwrap();
        for file in fs::read_dir(published.join(name)).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
    fs::write(folder.join("index.json"), "{}").unwrap();
}
