//! The forms that schemas are made of: objects, texts, references.

use tradecred::schema::SCHEMA_BASE;
use utoipa::openapi::schema::{
    AdditionalProperties, AnyOfBuilder, ArrayBuilder, ObjectBuilder, SchemaType, Type,
};
use utoipa::openapi::{Ref, RefOr, Schema};

/// A member: its name, its schema, whether it must be there.
pub(super) type Member = (&'static str, RefOr<Schema>, bool);

/// An object with these members and no others.
pub(super) fn closed(members: Vec<Member>) -> RefOr<Schema> {
    let object = ObjectBuilder::new()
        .schema_type(Type::Object)
        .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false)));
    let object = members
        .into_iter()
        .fold(object, |object, (name, schema, required)| {
            let object = object.property(name, schema);
            if required {
                object.required(name)
            } else {
                object
            }
        });
    RefOr::T(Schema::from(object.build()))
}

pub(super) fn open(description: &str) -> RefOr<Schema> {
    RefOr::T(Schema::from(
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(description))
            .build(),
    ))
}

pub(super) fn either(one: RefOr<Schema>, other: RefOr<Schema>) -> RefOr<Schema> {
    let either = AnyOfBuilder::new().item(one).item(other);
    RefOr::T(Schema::from(either.build()))
}

pub(super) fn reference(name: &str) -> RefOr<Schema> {
    Ref::from_schema_name(name).into()
}

/// A schema published with the documents, by its address.
pub(super) fn published(name: &str) -> RefOr<Schema> {
    Ref::new(format!("{SCHEMA_BASE}{name}.json")).into()
}

pub(super) fn text(description: &str) -> RefOr<Schema> {
    let text = ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description));
    RefOr::T(Schema::from(text.build()))
}

pub(super) fn texts() -> RefOr<Schema> {
    let texts = ArrayBuilder::new().items(of(Type::String)).build();
    RefOr::T(Schema::from(texts))
}

pub(super) fn of(kind: Type) -> RefOr<Schema> {
    RefOr::T(Schema::from(ObjectBuilder::new().schema_type(kind).build()))
}

pub(super) fn anything() -> RefOr<Schema> {
    RefOr::T(Schema::from(
        ObjectBuilder::new()
            .schema_type(SchemaType::AnyValue)
            .build(),
    ))
}

pub(super) fn words(words: &[&str]) -> RefOr<Schema> {
    let words = ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words.iter().copied()));
    RefOr::T(Schema::from(words.build()))
}
