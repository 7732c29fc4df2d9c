//! Any bytes as an export of `csv`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("csv", input));
