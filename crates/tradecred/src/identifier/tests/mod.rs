//! Tests of the small types, by topic.

mod license;
mod number;
mod property;
mod published;
mod text;
mod time;
mod transport;
