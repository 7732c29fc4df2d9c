//! Values on their way into a database and out of it: four kinds, the same for every database.

use crate::store::StoreError;

/// A value that is bound to a parameter.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) enum Param<'p> {
    Null,
    Integer(i64),
    Text(&'p str),
    Bytes(&'p [u8]),
}

/// A value of a row.
#[derive(Debug, Clone)]
pub(in crate::store) enum Value {
    Null,
    Integer(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// What can be bound to a parameter.
pub(in crate::store) trait ToParam {
    /// The value to bind.
    fn to_param(&self) -> Param<'_>;
}

impl ToParam for i64 {
    fn to_param(&self) -> Param<'_> {
        Param::Integer(*self)
    }
}

impl ToParam for u32 {
    fn to_param(&self) -> Param<'_> {
        Param::Integer(i64::from(*self))
    }
}

impl ToParam for bool {
    fn to_param(&self) -> Param<'_> {
        Param::Integer(i64::from(*self))
    }
}

impl ToParam for str {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self)
    }
}

impl ToParam for String {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self)
    }
}

impl ToParam for [u8] {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(self)
    }
}

impl ToParam for Vec<u8> {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(self)
    }
}

impl<const N: usize> ToParam for [u8; N] {
    fn to_param(&self) -> Param<'_> {
        Param::Bytes(self)
    }
}

impl<T: ToParam> ToParam for Option<T> {
    fn to_param(&self) -> Param<'_> {
        self.as_ref().map_or(Param::Null, T::to_param)
    }
}

impl<T: ToParam + ?Sized> ToParam for &T {
    fn to_param(&self) -> Param<'_> {
        T::to_param(self)
    }
}

/// The parameters of a statement in their order: `?1`, `?2`, and so on.
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        &[$($crate::store::database::ToParam::to_param(&$value)),*]
    };
}

/// The parameters of a statement by their names, `:name`.
macro_rules! named {
    ($($name:literal: $value:expr),* $(,)?) => {
        &[$(($name, $crate::store::database::ToParam::to_param(&$value))),*]
    };
}

pub(in crate::store) use {named, params};

/// A row of an answer.
#[derive(Debug)]
pub(in crate::store) struct Row(pub(super) Vec<Value>);

impl Row {
    /// All of its values, as they would be written.
    pub(in crate::store) fn params(&self) -> impl Iterator<Item = Param<'_>> {
        self.0.iter().map(|value| match value {
            Value::Null => Param::Null,
            Value::Integer(number) => Param::Integer(*number),
            Value::Text(text) => Param::Text(text),
            Value::Bytes(bytes) => Param::Bytes(bytes),
        })
    }

    /// The value of a column, counted from 0.
    pub(in crate::store) fn get<T: FromValue>(&self, column: usize) -> Result<T, StoreError> {
        let value = self.0.get(column).and_then(T::from_value);
        value.ok_or_else(|| {
            StoreError::Database(format!("column {column} does not hold what it should").into())
        })
    }
}

/// What can be read from a row.
pub(in crate::store) trait FromValue: Sized {
    /// The value as this type; nothing where it is of another kind.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }
}

impl FromValue for i32 {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
}

impl FromValue for u32 {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).map(|number| number != 0)
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bytes(bytes) => Some(bytes.clone()),
            _ => None,
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bytes(bytes) => bytes.as_slice().try_into().ok(),
            _ => None,
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}
