//! Tests of the small types, by topic.

mod digital_link;
mod license;
mod number;
mod product;
mod property;
mod published;
mod text;
mod time;
mod transport;
