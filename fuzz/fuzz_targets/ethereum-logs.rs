//! Any bytes as an export of `ethereum-logs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("ethereum-logs", input));
