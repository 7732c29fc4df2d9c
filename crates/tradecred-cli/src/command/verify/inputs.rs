//! The documents of a call, one after the other and never all at once (SPEC chapter *Verification*).

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::vec;

use tradecred_vc::json::Limits;

use crate::input::read_bytes;
use crate::terminal::shown;

/// So many documents a thread are read ahead.
const AHEAD: usize = 16;

/// So many bytes are read ahead, in all.
const AHEAD_BYTES: usize = 32 * 1024 * 1024;

/// The bytes of one document and where they are from.
#[derive(Debug)]
pub(super) struct Input {
    /// The file as it was named.
    pub(super) source: String,
    /// The line in it, from 1, of a file with a document a line.
    pub(super) line: Option<u64>,
    /// The document; too large a one is cut one byte behind the limit, which verification refuses.
    pub(super) bytes: io::Result<Vec<u8>>,
}

impl Input {
    /// Where the document is from, for a terminal.
    pub(super) fn name(&self) -> String {
        let source = shown(&self.source);
        match self.line {
            Some(line) => format!("{source}:{line}"),
            None => source,
        }
    }
}

/// The documents of files that were named, in their order.
pub(super) struct Inputs {
    files: vec::IntoIter<PathBuf>,
    lines: Option<Lines>,
    limit: usize,
}

impl Inputs {
    pub(super) fn new(files: Vec<PathBuf>) -> Self {
        Self {
            files: files.into_iter(),
            lines: None,
            limit: Limits::default().bytes,
        }
    }

    /// Whether these files can hold one document only.
    pub(super) fn is_one_document(files: &[PathBuf]) -> bool {
        matches!(files, [one] if !has_a_document_a_line(one))
    }

    /// The next documents for so many threads; none at the end.
    pub(super) fn batch(&mut self, jobs: usize) -> Vec<Input> {
        let mut batch = Vec::new();
        let mut bytes = 0_usize;
        while batch.len() < jobs.saturating_mul(AHEAD) && bytes < AHEAD_BYTES {
            let Some(input) = self.next() else { break };
            bytes = bytes.saturating_add(input.bytes.as_ref().map_or(0, Vec::len));
            batch.push(input);
        }
        batch
    }
}

impl Iterator for Inputs {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next(self.limit) {
                    Some(input) => return Some(input),
                    None => self.lines = None,
                }
            }
            let path = self.files.next()?;
            let source = path.display().to_string();
            let bytes = if has_a_document_a_line(&path) {
                match File::open(&path) {
                    Ok(file) => {
                        self.lines = Some(Lines::new(source, file));
                        continue;
                    }
                    Err(error) => Err(error),
                }
            } else {
                read_bytes(&path, self.limit)
            };
            return Some(Input {
                source,
                line: None,
                bytes,
            });
        }
    }
}

fn has_a_document_a_line(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "jsonl" || extension == "ndjson")
}

/// The lines of a file that are not blank.
struct Lines {
    source: String,
    number: u64,
    reader: Option<BufReader<File>>,
}

impl Lines {
    fn new(source: String, file: File) -> Self {
        Self {
            source,
            number: 0,
            reader: Some(BufReader::new(file)),
        }
    }

    fn next(&mut self, limit: usize) -> Option<Input> {
        loop {
            let reader = self.reader.as_mut()?;
            self.number = self.number.saturating_add(1);
            let bytes = match read_line(reader, limit) {
                Ok(None) => return None,
                Ok(Some(line)) if line.iter().all(u8::is_ascii_whitespace) => continue,
                Ok(Some(line)) => Ok(line),
                Err(error) => {
                    // Nobody knows where the next line would begin.
                    self.reader = None;
                    Err(error)
                }
            };
            return Some(Input {
                source: self.source.clone(),
                line: Some(self.number),
                bytes,
            });
        }
    }
}

/// A line without its end, cut one byte behind the limit; nothing at the end of the file.
fn read_line(reader: &mut impl BufRead, limit: usize) -> io::Result<Option<Vec<u8>>> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut line = Vec::new();
    if reader.take(most).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.pop_if(|last| *last == b'\n').is_none() && line.len() > limit {
        reader.skip_until(b'\n')?;
    }
    line.pop_if(|last| *last == b'\r');
    Ok(Some(line))
}

#[cfg(test)]
mod tests {
    use super::{Inputs, read_line};

    #[test]
    fn long_lines_are_cut_and_the_next_line_is_whole() {
        let mut reader = &b"0123456789abc\nshort\r\n\nlast"[..];
        let mut lines = Vec::new();
        while let Some(line) = read_line(&mut reader, 8).unwrap() {
            lines.push(String::from_utf8(line).unwrap());
        }
        assert_eq!(lines, ["012345678", "short", "", "last"]);
    }

    #[test]
    fn documents_come_in_order_in_bounded_batches() {
        let dir = tempfile::tempdir().unwrap();
        let many = dir.path().join("many.jsonl");
        let one = dir.path().join("one.json");
        std::fs::write(&many, "{\"n\":1}\n\n".repeat(20)).unwrap();
        std::fs::write(&one, "{}").unwrap();
        assert!(Inputs::is_one_document(std::slice::from_ref(&one)));
        assert!(!Inputs::is_one_document(std::slice::from_ref(&many)));
        let mut inputs = Inputs::new(vec![many, dir.path().join("absent.json"), one]);
        let batch = inputs.batch(1);
        assert_eq!(batch.len(), 16);
        assert_eq!(batch.last().unwrap().line, Some(31));
        let rest = inputs.batch(1);
        assert_eq!(rest.len(), 6);
        assert!(rest[4].bytes.is_err());
        assert_eq!(rest[5].bytes.as_ref().unwrap(), b"{}");
        assert!(inputs.batch(1).is_empty());
    }
}
