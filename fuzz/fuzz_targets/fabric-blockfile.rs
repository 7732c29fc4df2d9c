//! Any bytes as an export of `fabric-blockfile`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tradecred_fuzz::against("fabric-blockfile", input));
