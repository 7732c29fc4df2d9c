//! Numbers given to blank nodes in the order in which they are asked for (RDFC-1.0 section 4.5).

/// Gives numbers, and can take back the last ones given.
///
/// RDFC-1.0 copies its issuers for everything it tries; here what was tried is taken back.
#[derive(Debug)]
pub(super) struct Issuer {
    prefix: &'static str,
    numbers: Vec<Option<usize>>,
    order: Vec<usize>,
}

impl Issuer {
    /// For nodes numbered below `nodes`; its labels are `prefix` and a number.
    pub(super) fn new(prefix: &'static str, nodes: usize) -> Self {
        Self {
            prefix,
            numbers: vec![None; nodes],
            order: Vec::new(),
        }
    }

    pub(super) fn number(&self, node: usize) -> Option<usize> {
        self.numbers.get(node).copied().flatten()
    }

    /// Gives a node a number unless it has one; tells whether it had none.
    pub(super) fn issue(&mut self, node: usize) -> bool {
        match self.numbers.get_mut(node) {
            Some(number @ None) => {
                *number = Some(self.order.len());
                self.order.push(node);
                true
            }
            _ => false,
        }
    }

    /// How many have a number.
    pub(super) fn issued(&self) -> usize {
        self.order.len()
    }

    /// The nodes that were given a number after the first `issued`, in that order.
    pub(super) fn since(&self, issued: usize) -> Vec<usize> {
        self.order.get(issued..).unwrap_or_default().to_vec()
    }

    /// Takes back all numbers but the first `issued`.
    pub(super) fn take_back(&mut self, issued: usize) {
        for node in self.order.drain(issued.min(self.order.len())..) {
            if let Some(number) = self.numbers.get_mut(node) {
                *number = None;
            }
        }
    }

    /// Appends `_:` and the label of a node that has one.
    pub(super) fn write(&self, node: usize, out: &mut Vec<u8>) -> bool {
        let Some(number) = self.number(node) else {
            return false;
        };
        out.extend_from_slice(b"_:");
        out.extend_from_slice(self.prefix.as_bytes());
        out.extend_from_slice(number.to_string().as_bytes());
        true
    }
}
