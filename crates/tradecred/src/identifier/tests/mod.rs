//! Tests of the small types, by topic.

mod license;
mod number;
mod product;
mod published;
mod text;
mod time;
mod transport;
