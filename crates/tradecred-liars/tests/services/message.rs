//! The plainest of HTTP: one message read, one sent, one connection each.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A request or an answer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Message {
    /// The first line.
    pub(crate) first: String,
    /// The headers, their names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Message {
    pub(crate) fn answer(status: u16, body: &str) -> Self {
        Self {
            first: format!("HTTP/1.1 {status} Said"),
            headers: vec![("content-type".into(), "application/json".into())],
            body: body.as_bytes().to_vec(),
        }
    }

    /// Reads one; nothing where the other side breaks off.
    pub(crate) fn read(stream: &TcpStream) -> Option<Self> {
        stream
            .set_read_timeout(Some(Duration::from_secs(30)))
            .ok()?;
        let mut reader = BufReader::new(stream);
        let mut message = Self::default();
        reader
            .read_line(&mut message.first)
            .ok()
            .filter(|length| *length > 0)?;
        message.first = message.first.trim_end().to_owned();
        loop {
            let mut line = String::new();
            reader
                .read_line(&mut line)
                .ok()
                .filter(|length| *length > 0)?;
            let Some((name, value)) = line.trim_end().split_once(':') else {
                break;
            };
            message
                .headers
                .push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let length = message
            .header("content-length")
            .and_then(|text| text.parse().ok());
        message.body = vec![0; length.unwrap_or(0)];
        reader.read_exact(&mut message.body).ok()?;
        Some(message)
    }

    pub(crate) fn write(&self, mut stream: &TcpStream) {
        let mut head = format!("{}\r\n", self.first);
        for (name, value) in &self.headers {
            if name != "content-length" && name != "connection" && name != "transfer-encoding" {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        head.push_str(&format!(
            "content-length: {}\r\nconnection: close\r\n\r\n",
            self.body.len()
        ));
        // Who does not listen any more is not told.
        let _ = stream.write_all(&[head.as_bytes(), &self.body].concat());
    }

    /// Sends a request to an address; nothing where there is no answer.
    pub(crate) fn send(&self, address: &str) -> Option<Self> {
        let stream = TcpStream::connect(address).ok()?;
        self.write(&stream);
        Self::read(&stream)
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.headers.retain(|(own, _)| own != name);
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// The second word of the first line: the path of a request, the status of an answer.
    pub(crate) fn word(&self) -> &str {
        self.first.split(' ').nth(1).unwrap_or_default()
    }

    pub(crate) fn status(&self) -> u16 {
        self.word().parse().unwrap_or(0)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}
