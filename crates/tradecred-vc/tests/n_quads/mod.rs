//! N-Quads read by another implementation, for the tests that compare statements.

use std::collections::HashMap;

use oxrdf::{GraphName, NamedOrBlankNode, Term as Read};
use oxttl::NQuadsParser;
use tradecred_vc::rdf::{Dataset, Term};

/// A dataset and its blank nodes by the labels they had.
#[derive(Default)]
pub(crate) struct NQuads {
    pub(crate) dataset: Dataset,
    pub(crate) blanks: HashMap<String, Term>,
}

impl NQuads {
    pub(crate) fn read(text: &str) -> Self {
        let mut read = Self::default();
        for quad in NQuadsParser::new().for_slice(text) {
            let quad = quad.unwrap();
            let subject = match quad.subject {
                NamedOrBlankNode::NamedNode(node) => read.dataset.iri(node.as_str()),
                NamedOrBlankNode::BlankNode(node) => read.blank(node.as_str()),
            };
            let predicate = read.dataset.iri(quad.predicate.as_str());
            let object = match quad.object {
                Read::NamedNode(node) => read.dataset.iri(node.as_str()),
                Read::BlankNode(node) => read.blank(node.as_str()),
                Read::Literal(literal) => match literal.language() {
                    Some(language) => read.dataset.text_in(literal.value(), language),
                    None => read
                        .dataset
                        .literal(literal.value(), literal.datatype().as_str()),
                },
            };
            let graph = match quad.graph_name {
                GraphName::DefaultGraph => None,
                GraphName::NamedNode(node) => Some(read.dataset.iri(node.as_str())),
                GraphName::BlankNode(node) => Some(read.blank(node.as_str())),
            };
            read.dataset.state(subject, predicate, object, graph);
        }
        read
    }

    fn blank(&mut self, label: &str) -> Term {
        let dataset = &mut self.dataset;
        *self
            .blanks
            .entry(label.to_owned())
            .or_insert_with(|| dataset.blank())
    }
}
