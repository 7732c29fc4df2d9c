//! The forms of a matrix: tables for a terminal, for Markdown and for a page (SPEC section *Reports*).

use askama::Template as _;

use super::super::markdown::{LIMIT, cut, escaped};
use super::super::requirements;
use super::{Cell, Column, Matrix, RenderError};
use crate::printable;

/// A table that every form writes: its title, the words above its columns, and its rows.
struct Table {
    title: &'static str,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The page; its markup stands in `templates/matrix.html`, which escapes whatever it is given.
#[derive(askama::Template)]
#[template(path = "matrix.html")]
struct Page {
    tables: Vec<Table>,
}

/// What stands in the place of what a report says, where it cannot be compared.
const NOT_COMPARABLE: &str = "not comparable";

fn cell(cell: &Option<Cell>, column: &Column) -> String {
    match cell {
        _ if !column.comparable => NOT_COMPARABLE.to_owned(),
        None => "-".to_owned(),
        Some(Cell { asked: 0, .. }) => "not asked".to_owned(),
        Some(Cell {
            passed,
            wrong_reason: 0,
            asked,
        }) => format!("{passed}/{asked}"),
        Some(Cell {
            passed,
            wrong_reason,
            asked,
        }) => format!("{passed}/{asked}, {wrong_reason} for a wrong reason"),
    }
}

fn cells(cells: &[Option<Cell>], matrix: &Matrix) -> impl Iterator<Item = String> {
    let columns = matrix.reports.iter();
    let both = cells.iter().zip(columns);
    both.map(|(it, column)| cell(it, column))
        .collect::<Vec<_>>()
        .into_iter()
}

/// The number by which tables name a report.
fn numbers(matrix: &Matrix) -> Vec<String> {
    (1..=matrix.reports.len())
        .map(|it| format!("[{it}]"))
        .collect()
}

fn with_numbers(first: &str, matrix: &Matrix) -> Vec<String> {
    let mut head = vec![first.to_owned()];
    head.extend(numbers(matrix));
    head
}

fn suite(column: &Column) -> String {
    let mut text = format!("{} {}", column.version, column.digest);
    if column.other_suite {
        text.push_str("; not that of this program");
    }
    if !column.comparable {
        text.push_str("; not comparable with [1]: another suite, role, class or level");
    }
    text
}

fn tables(matrix: &Matrix) -> Vec<Table> {
    let reports = numbers(matrix).into_iter().zip(&matrix.reports);
    let report = |(number, column): (String, &Column)| {
        let Column {
            implementation,
            role,
            headline,
            ..
        } = column;
        vec![
            number,
            implementation.clone(),
            role.clone(),
            headline.clone(),
            suite(column),
        ]
    };
    let head = ["report", "implementation", "role", "result", "suite"];
    let line = |name: &str, of: &[Option<Cell>]| {
        let mut row = vec![name.to_owned()];
        row.extend(cells(of, matrix));
        row
    };
    let difference = |one: &super::Disagreement| {
        let anchors: Vec<String> = one
            .clauses
            .iter()
            .map(|id| format!("SPEC.md#{id}"))
            .collect();
        let mut row = vec![one.id.clone()];
        let outcomes = one.outcomes.iter().zip(&matrix.reports);
        row.extend(outcomes.map(|(kind, column)| {
            let absent = if column.comparable {
                "-"
            } else {
                NOT_COMPARABLE
            };
            kind.map_or(absent, super::Kind::word).to_owned()
        }));
        row.push(one.title.clone());
        row.push(anchors.join(" "));
        row
    };
    let mut of_differences = with_numbers("different", matrix);
    of_differences.extend(["fact".to_owned(), "clause".to_owned()]);
    let areas = matrix.areas.iter().map(|it| line(&it.name, &it.cells));
    let features = matrix.features.iter().map(|it| line(&it.name, &it.cells));
    vec![
        Table {
            title: "Reports",
            head: head.map(str::to_owned).to_vec(),
            rows: reports.map(report).collect(),
        },
        Table {
            title: "Passed of asked, by area",
            head: with_numbers("area", matrix),
            rows: areas.collect(),
        },
        Table {
            title: "Passed of asked, by feature",
            head: with_numbers("feature", matrix),
            rows: features.collect(),
        },
        Table {
            title: "Differences",
            head: of_differences,
            rows: matrix.differences.iter().map(difference).collect(),
        },
    ]
}

/// The table of an implementation report: a row for each requirement.
fn requirements(matrix: &Matrix) -> Table {
    let row = |one: &super::RequirementLine| {
        let mut row = vec![one.id.clone()];
        row.extend(cells(&one.cells, matrix));
        row.push(one.implementations.to_string());
        let known = requirements::find(&one.id);
        row.push(known.map(|it| it.sentence.clone()).unwrap_or_default());
        row
    };
    let mut head = with_numbers("requirement", matrix);
    head.extend(["shown by".to_owned(), "text".to_owned()]);
    Table {
        title: "Implementation report: passed of asked, by requirement",
        head,
        rows: matrix.requirements.iter().map(row).collect(),
    }
}

pub(super) fn text(matrix: &Matrix) -> String {
    let mut text = String::new();
    for table in tables(matrix) {
        if table.rows.is_empty() {
            continue;
        }
        text.push_str(&format!("{}\n", table.title));
        let all: Vec<&Vec<String>> = std::iter::once(&table.head).chain(&table.rows).collect();
        let width = |place: usize| {
            let cells = all.iter().filter_map(|row| row.get(place));
            cells
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
                .min(60)
        };
        let widths: Vec<usize> = (0..table.head.len()).map(width).collect();
        for row in all {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{:<width$}", printable::line(cell, 500)))
                .collect();
            text.push_str(&format!("  {}\n", cells.join("  ").trim_end()));
        }
        text.push('\n');
    }
    let shown = |least: usize| {
        let lines = matrix.requirements.iter();
        lines.filter(|one| one.implementations >= least).count()
    };
    format!(
        "{text}{} requirements: {} shown by one report or more, {} by two or more; {} differences\n",
        matrix.requirements.len(),
        shown(1),
        shown(2),
        matrix.differences.len()
    )
}

pub(super) fn markdown(matrix: &Matrix) -> String {
    let mut text = "# Conformance reports side by side\n".to_owned();
    for table in tables(matrix).into_iter().chain([requirements(matrix)]) {
        if table.rows.is_empty() {
            continue;
        }
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        text.push_str(&format!("\n## {}\n\n{}", table.title, line(&table.head)));
        text.push_str(&format!("|{}\n", "---|".repeat(table.head.len())));
        table.rows.iter().for_each(|row| text.push_str(&line(row)));
    }
    cut(text, LIMIT - 100)
}

pub(super) fn html(matrix: &Matrix) -> Result<String, RenderError> {
    let mut tables = tables(matrix);
    tables.push(requirements(matrix));
    tables.retain(|table| !table.rows.is_empty());
    Page { tables }.render().map_err(RenderError::new)
}
