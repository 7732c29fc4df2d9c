//! Any bytes as an export of `fixed-width`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("fixed-width", input));
