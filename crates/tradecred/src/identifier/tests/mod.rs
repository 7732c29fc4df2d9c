//! Tests of the small types, by topic.

mod digital_link;
mod license;
mod number;
mod property;
mod product;
mod published;
mod text;
mod time;
mod transport;
