//! The commands: one module each, named like the command (SPEC chapter *Verification*).

use std::io::Write;

use clap::{Parser, Subcommand};

use crate::outcome::{EXIT_CODES, Failure, Outcome};

mod anchor;
mod bundle;
mod compare;
mod completions;
mod conform;
mod convert;
mod derive;
mod digital_link;
mod doctor;
mod issue;
mod journey;
mod key;
mod license_chain;
mod log;
mod man;
mod mapping;
mod metrics;
mod node;
mod present;
mod product;
mod report;
mod retention;
mod schema;
mod verify;
mod view;

/// Signed trade documents: verify them, issue them, and test software that does
#[derive(Debug, Parser)]
#[command(name = "tradecred", version, after_help = EXIT_CODES, arg_required_else_help = true)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(after_help = EXIT_CODES)]
    Conform(conform::Conform),
    #[command(after_help = EXIT_CODES)]
    Report(report::Reports),
    #[command(after_help = EXIT_CODES)]
    Verify(verify::Verify),
    #[command(after_help = EXIT_CODES)]
    Journey(journey::Journey),
    #[command(after_help = EXIT_CODES)]
    View(view::ViewFor),
    #[command(after_help = EXIT_CODES)]
    LicenseChain(license_chain::FollowLicenses),
    Product(product::Product),
    #[command(after_help = EXIT_CODES)]
    DigitalLink(digital_link::ReadLink),
    Issue(issue::Issue),
    Derive(derive::DerivePart),
    Present(present::PresentCredentials),
    #[command(after_help = EXIT_CODES)]
    Convert(convert::Convert),
    #[command(after_help = EXIT_CODES)]
    Mapping(mapping::MappingFiles),
    #[command(after_help = EXIT_CODES)]
    Compare(compare::Compare),
    #[command(after_help = EXIT_CODES)]
    Metrics(metrics::Metrics),
    #[command(after_help = EXIT_CODES)]
    Anchor(anchor::Anchors),
    #[command(after_help = EXIT_CODES)]
    Bundle(bundle::Bundles),
    Log(log::Log),
    Key(key::Key),
    Retention(retention::Retention),
    Schema(schema::Schema),
    Node(node::NodeCommand),
    Doctor(doctor::Doctor),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Runs a command; its result goes to `out`.
pub(crate) fn run(line: CommandLine, out: &mut dyn Write) -> Result<Outcome, Failure> {
    match line.command {
        Command::Conform(command) => command.run(out),
        Command::Report(command) => command.run(out),
        Command::Verify(command) => command.run(out),
        Command::Journey(command) => command.run(out),
        Command::View(command) => command.run(out),
        Command::LicenseChain(command) => command.run(out),
        Command::Product(command) => command.run(out),
        Command::DigitalLink(command) => command.run(out),
        Command::Issue(command) => command.run(out),
        Command::Derive(command) => command.run(out),
        Command::Present(command) => command.run(out),
        Command::Convert(command) => command.run(out),
        Command::Mapping(command) => command.run(out),
        Command::Compare(command) => command.run(out),
        Command::Anchor(command) => command.run(out),
        Command::Metrics(command) => command.run(out),
        Command::Bundle(command) => command.run(out),
        Command::Log(command) => command.run(out),
        Command::Key(command) => command.run(out),
        Command::Retention(command) => command.run(out),
        Command::Schema(command) => command.run(out),
        Command::Node(command) => command.run(out),
        Command::Doctor(command) => command.run(out),
        Command::Completions(command) => command.run(out),
        Command::Man(command) => command.run(out),
    }
}
