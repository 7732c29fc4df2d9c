//! Tests of numbers in words: every number that is spelled is read back, and what the table does not allow
//! is not read.
