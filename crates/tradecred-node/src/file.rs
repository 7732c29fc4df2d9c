//! Small files of the data directory, for their owner only, written whole or not at all (SPEC chapter *Node*).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a file in the place of the one of before, if there is one: a file that was being written when the machine
/// went down is never taken for it.
pub(crate) fn write(directory: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let unfinished = directory.join(format!("{name}.new"));
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    begin(&unfinished)?.write_all(bytes)?;
    end(&unfinished, &directory.join(name))
}

/// A new file, which is not there yet.
pub(crate) fn begin(unfinished: &Path) -> io::Result<File> {
    owner_only().write(true).create_new(true).open(unfinished)
}

/// Gives a file that is written its name, once it is safe.
pub(crate) fn end(unfinished: &Path, finished: &Path) -> io::Result<()> {
    File::open(unfinished)?.sync_all()?;
    fs::rename(unfinished, finished)?;
    #[cfg(unix)]
    if let Some(directory) = finished.parent() {
        let is_here = directory.as_os_str().is_empty();
        File::open(if is_here { Path::new(".") } else { directory })?.sync_all()?;
    }
    Ok(())
}

#[cfg(unix)]
fn owner_only() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
fn owner_only() -> OpenOptions {
    OpenOptions::new()
}
