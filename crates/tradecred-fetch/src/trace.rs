//! From where a request comes in somebody's traces (W3C Trace Context, level 1): read strictly, and passed on to
//! whomever is asked for it.

use std::cell::Cell;
use std::fmt::Write as _;

thread_local! {
    static CURRENT: Cell<Option<TraceContext>> = const { Cell::new(None) };
}

/// The header that holds it.
pub(crate) const TRACE_PARENT: &str = "traceparent";

/// A trace, the step of it that asks, and whether it is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TraceContext {
    trace: [u8; 16],
    parent: [u8; 8],
    flags: u8,
}

impl TraceContext {
    /// Reads the header `traceparent`: version 00, lower-case digits, and neither id all zeros.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (version, trace) = (parts.next()?, parts.next()?);
        let (parent, flags) = (parts.next()?, parts.next()?);
        if version != "00" || parts.next().is_some() {
            return None;
        }
        let (trace, parent) = (digits(trace)?, digits(parent)?);
        let [flags] = digits(flags)?;
        let is_there = trace != [0; 16] && parent != [0; 8];
        is_there.then_some(Self {
            trace,
            parent,
            flags,
        })
    }

    /// The id of the trace, in hexadecimal digits.
    #[must_use]
    pub fn trace_id(&self) -> String {
        hex(&self.trace)
    }

    /// Does something in this trace: every request that this thread sends meanwhile has the header.
    pub fn during<T>(this: Option<Self>, work: impl FnOnce() -> T) -> T {
        struct Back(Option<TraceContext>);
        impl Drop for Back {
            fn drop(&mut self) {
                CURRENT.set(self.0);
            }
        }
        let _back = Back(CURRENT.replace(this));
        work()
    }

    /// The header of the trace in which this thread works, with `step` as the one who asks; nothing where it
    /// works in none. The node records no spans, so that the step of its caller is the last there is.
    pub(crate) fn header() -> Option<String> {
        let current = CURRENT.get()?;
        Some(format!(
            "00-{}-{}-{:02x}",
            hex(&current.trace),
            hex(&current.parent),
            // Of the flags only whether it is recorded is known here.
            current.flags & 1
        ))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let is_digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    if text.len() != 2 * N || !text.bytes().all(is_digit) {
        return None;
    }
    let mut bytes = [0; N];
    for (index, byte) in bytes.iter_mut().enumerate() {
        let at = index.checked_mul(2)?;
        *byte = u8::from_str_radix(text.get(at..at.checked_add(2)?)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::TraceContext;

    const GOOD: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    #[test]
    fn only_the_form_of_the_recommendation_is_read() {
        let trace = TraceContext::parse(GOOD).unwrap();
        assert_eq!(trace.trace_id(), "4bf92f3577b34da6a3ce929d0e0e4736");
        for bad in [
            "",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
            "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
            "00-4bf92f3577b34da6a3ce929d0e0e473ñ-00f067aa0ba902b7-01",
            " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        ] {
            assert_eq!(TraceContext::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_trace_is_passed_on_while_it_lasts() {
        assert_eq!(TraceContext::header(), None);
        TraceContext::during(TraceContext::parse(GOOD), || {
            assert_eq!(TraceContext::header().as_deref(), Some(GOOD));
            TraceContext::during(None, || assert_eq!(TraceContext::header(), None));
            assert_eq!(TraceContext::header().as_deref(), Some(GOOD));
        });
        assert_eq!(TraceContext::header(), None);
    }
}
