//! The trials of a converter, in the order in which they are made.

use super::{
    Scene, back, changes, drafts, form, kinds, misfits, mistakes, others, refused, signed, stored,
    unread,
};
use crate::service::trial::steps;

steps! { Scene;
    "converter/verifies", "node.conversion", accepts,
        "a conversion is authentic, met and in force, by a trust list that names who signed as a converter" => signed::verifies;
    "converter/signer", "node.conversion-signer", accepts,
        "the issuer is the converter, and `convertedBy` is who was named" => signed::signer;
    "converter/said", "node.conversion", accepts,
        "system, key of the record, times, framing, mapping and certifier are those of the request" => signed::said;
    "converter/digest-source", "node.conversion-files", accepts,
        "the digest of the source is that of the export that was sent, and of the one handed over" => signed::source;
    "converter/digest-mapping", "node.conversion-files", accepts,
        "the digest of the mapping is that of the file that was sent, and of the one handed over" => signed::mapping;
    "converter/digest-loss-report", "node.conversion-files", accepts,
        "the digest of the loss report is that of the one handed over" => signed::loss_report;
    "converter/digest-residue", "node.conversion-files", accepts,
        "the digest of the residue is that of the one handed over" => signed::residue;
    "converter/digest-draft", "node.conversion", accepts,
        "the digest of the draft is that of its content" => signed::draft;
    "converter/nothing-proved", "node.conversion", accepts,
        "of an export in JSON nothing is listed as proved, and each word as not proved" => signed::proves_nothing;
    "converter/draft-faulty", "node.conversion", accepts,
        "a record whose draft breaks a rule is converted as it is, and a verifier finds the fault" => signed::faulty;
    "converter/draft-malformed", "node.conversion", accepts,
        "a record whose draft has a faulty structure is converted as it is, and names who certified" => signed::malformed;
    "converter/again", "node.idempotency-conflict", accepts,
        "the same request with the same key has the same conversion" => signed::again;
    "converter/other-body", "node.idempotency-conflict", refuses,
        "another request with the same key is refused" => stored::other_body;
    "converter/key-of-other", "node.view", accepts,
        "a key of one tenant gives a caller of another its own conversion" => stored::other_tenant;
    "converter/stored", "node.conversion", accepts,
        "a conversion is read as it was signed by who had it made, and not by another tenant" => stored::kept;
    "converter/id-and-times", "node.conversion", accepts,
        "each conversion has an id of its own, and is valid from when it was made" => stored::named;
    "converter/status-place", "issuing.status-place", accepts,
        "no two conversions have one place in a status list" => stored::places;
    "converter/revoked", "node.status-list-change", accepts,
        "a conversion that was revoked is not in force, and another still is" => stored::revoked;
    "converter/renamed", "adapter.mapping", accepts,
        "members have the names of the document, also where a pointer escapes them" => |scene| drafts::becomes(scene, &kinds::RENAMED, 2);
    "converter/table", "adapter.mapping", accepts,
        "a text, a number and a true become what their rows say" => |scene| drafts::becomes(scene, &kinds::TABLE, 3);
    "converter/no-row", "adapter.mapping", accepts,
        "a value that stands in no row is not in the draft, and is told as kept" => drafts::no_row;
    "converter/dates", "adapter.mapping", accepts,
        "instants, seconds, milliseconds and eight digits become days, in UTC or in their own zone" => |scene| drafts::becomes(scene, &kinds::DATES, 1);
    "converter/date-edges", "adapter.mapping", accepts,
        "a leap day, midnight, a fraction of a second and what was before 1970 become their days, and only what is cut off is told as that" => drafts::edges;
    "converter/numbers", "adapter.mapping", accepts,
        "numbers keep their spelling, digits become whole numbers, codes lose their dots" => |scene| drafts::becomes(scene, &kinds::NUMBERS, 1);
    "converter/absent", "adapter.mapping", accepts,
        "nothing is made of a member or a part that is not there" => |scene| drafts::becomes(scene, &kinds::ABSENT, 1);
    "converter/lists", "adapter.mapping", accepts,
        "lists keep their order, and places are counted from one" => |scene| drafts::becomes(scene, &kinds::LISTS, 1);
    "converter/parts", "adapter.mapping", accepts,
        "a text is taken apart at the first separator, and texts that are there are joined" => |scene| drafts::becomes(scene, &kinds::PARTS, 1);
    "converter/flattened", "adapter.mapping", accepts,
        "lists within a list become one, in their order" => |scene| drafts::becomes(scene, &kinds::FLATTENED, 1);
    "converter/variant", "adapter.mapping", accepts,
        "what a text decides is done, and nothing else" => |scene| drafts::becomes(scene, &kinds::VARIANT, 2);
    "converter/copied", "adapter.mapping", accepts,
        "a value stands in the draft twice where the mapping says so" => |scene| drafts::becomes(scene, &kinds::COPIED, 1);
    "converter/opened", "adapter.mapping", accepts,
        "a text that holds more is opened" => |scene| drafts::becomes(scene, &kinds::OPENED, 1);
    "converter/shortened", "adapter.mapping", accepts,
        "the last part of a text, and the sum of weights" => |scene| drafts::becomes(scene, &kinds::SHORTENED, 1);
    "converter/digest", "adapter.mapping", accepts,
        "a text becomes the digest of its UTF-8, and is told as cut off" => drafts::digest;
    "converter/other-documents", "adapter.mapping", accepts,
        "a draft of another document has the contexts and types of that one, and its certifier is who that one names" => others::become_drafts;
    "converter/no-form", "adapter.mapping", accepts,
        "a value without the form of its codec, its row or its operation is not in the draft, is told as kept, and comes back" => misfits::each;
    "converter/row-reordered", "adapter.mapping", accepts,
        "an object with its members in another order than in its row is another value" => misfits::row;
    "converter/losses", "adapter.loss-told", accepts,
        "what is kept, given up, assumed or not read is in the loss report, and `lossless` is false" => drafts::losses_of;
    "converter/lossless", "adapter.loss-told", accepts,
        "where nothing is lost no loss is told, and `lossless` is true" => drafts::lossless;
    "converter/counts", "adapter.loss-told", accepts,
        "the counts are those of the entries of the loss report" => drafts::counts;
    "converter/fates", "adapter.loss-told", accepts,
        "each value that is carried is told with both its places, and what is lost with a reason, by the published schema" => drafts::fates;
    "converter/dropped", "adapter.mapping", refuses,
        "what is given up stands neither in the conversion nor in the files beside the export" => drafts::dropped;
    "converter/dropped-in-list", "adapter.mapping", accepts,
        "of a list what is given up leaves its place" => drafts::dropped_in_list;
    "converter/back", "adapter.round-trip", accepts,
        "with its residue each record is written byte by byte as it was" => back::each;
    "converter/back-laid-out", "adapter.round-trip", accepts,
        "white space, escapes and the spelling of numbers come back" => back::laid_out;
    "converter/back-new", "adapter.same-document", accepts,
        "a record that is written without a residue becomes the same draft" => back::new;
    "converter/back-changed", "adapter.round-trip", accepts,
        "a value that was changed in the draft is changed in the record, and no other" => back::one_changed;
    "converter/back-every-change", "adapter.round-trip", accepts,
        "a change behind each operation is in the record by the inverse of it, and nothing else is changed" => changes::with_residue;
    "converter/back-without-residue", "adapter.same-document", accepts,
        "a record that is written without a residue for a changed draft becomes that draft, by each operation" => changes::without_residue;
    "converter/back-told", "adapter.same-document", accepts,
        "what a record cannot hold of a draft is told as lost on the way back, and nothing else" => changes::told;
    "converter/no-mark", "node.conversion-refused", refuses,
        "a record without the mark of its format is refused" => refused::no_mark;
    "converter/other-mark", "node.conversion-refused", refuses,
        "a record with another mark is refused" => refused::other_mark;
    "converter/mark-reordered", "node.conversion-refused", refuses,
        "a record whose mark has its members in another order is refused" => misfits::mark;
    "converter/nothing-carried", "node.conversion-refused", refuses,
        "a record of which nothing is carried is refused" => refused::nothing_carried;
    "converter/broken-off", "node.conversion-refused", refuses,
        "an export that ends in the middle is refused" => refused::broken_off;
    "converter/member-twice", "node.conversion-refused", refuses,
        "an export with one member twice is refused" => refused::twice;
    "converter/two-records", "node.conversion-refused", refuses,
        "an export with something behind its record is refused" => refused::two;
    "converter/json-encoding", "json.encoding", refuses,
        "an export in UTF-16 is refused" => |scene| unread::refused(scene, &unread::UTF_16);
    "converter/json-letters", "json.encoding", refuses,
        "an export with a letter of another encoding than UTF-8 is refused" => |scene| unread::refused(scene, &unread::LETTER);
    "converter/json-byte-order-mark", "json.byte-order-mark", refuses,
        "an export with a byte order mark is refused" => |scene| unread::refused(scene, &unread::BYTE_ORDER_MARK);
    "converter/json-depth", "json.depth", refuses,
        "an export of 65 levels is refused, and one of 64 converted" => unread::depth;
    "converter/json-node-limit", "json.node-limit", refuses,
        "an export of more than 500,000 values is refused" => |scene| unread::refused(scene, &unread::VALUES);
    "converter/json-lone-surrogate", "json.lone-surrogate", refuses,
        "an export with half of a surrogate pair is refused" => |scene| unread::refused(scene, &unread::HALF);
    "converter/json-number-range", "json.number-range", refuses,
        "an export with a number that no double is near to is refused" => |scene| unread::refused(scene, &unread::DOUBLE);
    "converter/json-integer-range", "json.number-range", refuses,
        "an export with an integer beyond 2^53 − 1 is refused" => |scene| unread::refused(scene, &unread::INTEGER);
    "converter/json-member-escaped", "json.duplicate-member", refuses,
        "an export with one member twice, once by an escape, is refused" => |scene| unread::refused(scene, &unread::ESCAPED);
    "converter/operation-unknown", "node.conversion-refused", refuses,
        "a mapping with an operation that is not known is refused" => refused::operation;
    "converter/codec-unknown", "node.conversion-refused", refuses,
        "a mapping with a codec that is not known is refused" => refused::codec;
    "converter/rows-alike", "node.conversion-refused", refuses,
        "a mapping with a table of which two rows have one side in common is refused" => refused::rows;
    "converter/target-unknown", "node.conversion-refused", refuses,
        "a mapping that writes a place which the document does not have is refused" => refused::target;
    "converter/example-differs", "node.conversion-refused", refuses,
        "a mapping whose example becomes another document is refused" => refused::example;
    "converter/mapping-member", "mapping.structure", refuses,
        "a mapping with a member that its schema does not have is refused" => |scene| mistakes::refused(scene, &mistakes::MEMBER);
    "converter/mapping-name", "mapping.name", refuses,
        "a mapping whose name has a capital letter is refused" => |scene| mistakes::refused(scene, &mistakes::NAME);
    "converter/mapping-version", "mapping.name", refuses,
        "a mapping whose version has another character is refused" => |scene| mistakes::refused(scene, &mistakes::VERSION);
    "converter/mapping-framing", "mapping.framing", refuses,
        "a mapping of a framing that nobody knows is refused" => |scene| mistakes::refused(scene, &mistakes::FRAMING);
    "converter/mapping-framing-none", "mapping.framing", refuses,
        "a mapping of no framing is refused" => |scene| mistakes::refused(scene, &mistakes::NO_FRAMING);
    "converter/mapping-options", "mapping.options", refuses,
        "a mapping with options that none of its framings reads is refused" => |scene| mistakes::refused(scene, &mistakes::OPTIONS);
    "converter/mapping-type", "mapping.credential-type", refuses,
        "a mapping to a document that there is not is refused" => |scene| mistakes::refused(scene, &mistakes::CREDENTIAL_TYPE);
    "converter/mapping-decode-order", "mapping.decode", refuses,
        "a mapping that opens JSON before another form is refused" => |scene| mistakes::refused(scene, &mistakes::DECODE_ORDER);
    "converter/mapping-decode-forms", "mapping.decode", refuses,
        "a mapping that opens a text by no form is refused" => |scene| mistakes::refused(scene, &mistakes::DECODE_FORMS);
    "converter/mapping-decode-whole", "mapping.decode", refuses,
        "a mapping that opens the whole record is refused" => |scene| mistakes::refused(scene, &mistakes::DECODE_WHOLE);
    "converter/mapping-decode-many", "mapping.decode", refuses,
        "a mapping that opens texts at 21 places is refused" => |scene| mistakes::refused(scene, &mistakes::DECODE_MANY);
    "converter/mapping-pointer", "mapping.pointer", refuses,
        "a mapping with a pointer without its slash is refused" => |scene| mistakes::refused(scene, &mistakes::POINTER);
    "converter/mapping-pointer-escape", "mapping.pointer", refuses,
        "a mapping with a pointer with another escape is refused" => |scene| mistakes::refused(scene, &mistakes::ESCAPE);
    "converter/mapping-pointer-tokens", "mapping.pointer", refuses,
        "a mapping with a pointer of 65 tokens is refused" => |scene| mistakes::refused(scene, &mistakes::TOKENS);
    "converter/mapping-pointer-bytes", "mapping.pointer", refuses,
        "a mapping with a pointer of 1,001 bytes is refused" => |scene| mistakes::refused(scene, &mistakes::BYTES);
    "converter/mapping-key", "mapping.pointer", refuses,
        "a mapping whose key is no pointer is refused" => |scene| mistakes::refused(scene, &mistakes::KEY);
    "converter/mapping-target-twice", "mapping.target-twice", refuses,
        "a mapping that writes one place twice is refused" => |scene| mistakes::refused(scene, &mistakes::TARGET_TWICE);
    "converter/mapping-target-inside", "mapping.target-twice", refuses,
        "a mapping that writes a place and something in it is refused" => |scene| mistakes::refused(scene, &mistakes::TARGET_INSIDE);
    "converter/mapping-target-by-index", "mapping.target-twice", refuses,
        "a mapping that writes an element of a list that another operation makes is refused" => |scene| mistakes::refused(scene, &mistakes::TARGET_BY_INDEX);
    "converter/mapping-source-twice", "mapping.source-twice", refuses,
        "a mapping that reads one place twice is refused" => |scene| mistakes::refused(scene, &mistakes::SOURCE_TWICE);
    "converter/mapping-source-inside", "mapping.source-twice", refuses,
        "a mapping that reads a place and something in it is refused" => |scene| mistakes::refused(scene, &mistakes::SOURCE_INSIDE);
    "converter/mapping-source-by-index", "mapping.source-twice", refuses,
        "a mapping that reads an element of a list that another operation goes through is refused" => |scene| mistakes::refused(scene, &mistakes::SOURCE_BY_INDEX);
    "converter/mapping-rows-none", "mapping.table-empty", refuses,
        "a mapping with a table without rows is refused" => |scene| mistakes::refused(scene, &mistakes::NO_ROWS);
    "converter/mapping-cases-none", "mapping.table-empty", refuses,
        "a mapping with a variant without cases is refused" => |scene| mistakes::refused(scene, &mistakes::NO_CASES);
    "converter/mapping-rows-from-alike", "mapping.table-injective", refuses,
        "a mapping with two rows for one value of the record is refused" => |scene| mistakes::refused(scene, &mistakes::ROWS_FROM);
    "converter/mapping-cases-alike", "mapping.table-injective", refuses,
        "a mapping with two cases of one value of the document is refused" => |scene| mistakes::refused(scene, &mistakes::CASES_ALIKE);
    "converter/mapping-separator", "mapping.parts", refuses,
        "a mapping that takes a text apart at nothing is refused" => |scene| mistakes::refused(scene, &mistakes::SEPARATOR);
    "converter/mapping-one-part", "mapping.parts", refuses,
        "a mapping that joins one part is refused" => |scene| mistakes::refused(scene, &mistakes::ONE_PART);
    "converter/mapping-position", "mapping.position", refuses,
        "a mapping with a position outside of a list is refused" => |scene| mistakes::refused(scene, &mistakes::POSITION);
    "converter/mapping-empty", "mapping.empty", refuses,
        "a mapping with a part in which nothing is done is refused" => |scene| mistakes::refused(scene, &mistakes::EMPTY);
    "converter/mapping-reason", "mapping.reason", refuses,
        "a mapping that keeps a value without a reason is refused" => |scene| mistakes::refused(scene, &mistakes::REASON);
    "converter/mapping-reason-blank", "mapping.reason", refuses,
        "a mapping that gives a value up for a reason of white space is refused" => |scene| mistakes::refused(scene, &mistakes::BLANK_REASON);
    "converter/mapping-operations", "mapping.limit", refuses,
        "a mapping of 2,001 operations is refused, and one of 2,000 used" => mistakes::operations;
    "converter/mapping-depth", "mapping.limit", refuses,
        "a mapping with 18 operations inside each other is refused, and one with 16 used" => mistakes::depth;
    "converter/mapping-bytes", "mapping.limit", refuses,
        "a mapping of 262,145 bytes in canonical form is refused, and one of 262,144 used" => mistakes::bytes;
    "converter/mapping-example-missing", "mapping.example-missing", refuses,
        "a mapping without an example is refused" => |scene| mistakes::refused(scene, &mistakes::NO_EXAMPLE);
    "converter/mapping-unknown", "node.conversion-refused", refuses,
        "the name of a mapping that nobody has is refused" => refused::mapping;
    "converter/retrieved-later", "issuing.rules-first", refuses,
        "no conversion is signed of an export that was retrieved after it" => refused::retrieved_later;
    "converter/other-converter", "node.conversion-signer", refuses,
        "no conversion is signed for a converter of another DID" => refused::other_converter;
    "converter/as-issuer", "node.conversion-signer", refuses,
        "no conversion is signed with the certifier as its issuer" => refused::as_issuer;
    "converter/own-record", "node.conversion-signer", refuses,
        "no conversion is signed by who certified" => refused::own_record;
    "converter/certifier-differs", "issuing.rules-first", refuses,
        "no conversion is signed that names another certifier than its draft" => refused::certifier_differs;
    "converter/no-certifier", "node.conversion-refused", refuses,
        "no conversion is signed from which nobody learns who certified" => others::no_certifier;
    "converter/residue-of-other", "node.conversion-refused", refuses,
        "the residue of another mapping is refused" => refused::residue_of_other;
    "converter/no-residue", "node.conversion-refused", refuses,
        "an object that is no residue is refused" => refused::no_residue;
    "converter/residue-form", "node.request", refuses,
        "a residue that is no object is refused" => refused::residue_form;
    "converter/draft-of-other", "node.conversion-refused", refuses,
        "a draft of another type is refused" => refused::draft_of_other;
    "converter/not-base64", "node.request", refuses,
        "an export that is no base64 is refused" => refused::not_base64;
    "converter/request", "node.request", refuses,
        "a request of another form is refused" => refused::request;
    "converter/content-type", "node.content-type", refuses,
        "a request of another media type is refused" => form::content_type;
    "converter/refusal-form", "node.problem", refuses,
        "a refusal is a problem with its five members, and its pointer leads to what was refused" => form::problem;
    "converter/too-large", "node.body-too-large", refuses,
        "a request of more than 5 MiB is refused" => refused::giant;
    "converter/nobody", "auth.required", refuses,
        "nothing is converted, and nothing written, for who does not say who calls" => refused::nobody;
    "converter/stranger", "auth.forbidden", refuses,
        "nothing is converted, and nothing written, for a caller who may not issue" => refused::stranger;
}
