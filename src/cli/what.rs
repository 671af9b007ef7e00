//! `counterpart what`: a term of the trade explained, or all of them named.
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::error::{CliError, print};
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::prose::term::{TermAnswer, answer, name};
use crate::sim::compiled::CompiledScenario;
use crate::sim::glossary::Glossary;
use crate::sim::scenario::Lang;

/// Explain a term of the trade; without one, name them all
#[derive(Args, Debug)]
pub struct WhatArgs {
    /// The term, in either language, such as `bank guarantee`
    #[arg(value_name = "TERM")]
    pub term: Vec<String>,
    /// A scenario whose own terms are known too: its id, its number in the list, or a file
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
}

/// Explains.
///
/// # Errors
/// There is no such term or scenario, or the output is closed.
pub fn run(args: &WhatArgs, lang: Lang) -> Result<ExitCode, CliError> {
    let scenario = args.scenario.as_deref().map(|wanted| find(wanted, lang)).transpose()?;
    let glossary = match &scenario {
        Some(scenario) => scenario.glossary(),
        None => Glossary::own(),
    };
    let text = if args.term.is_empty() {
        glossary.entries().map(|entry| name(entry, lang)).collect::<Vec<_>>().join("\n")
    } else {
        match answer(glossary, lang, &args.term.join(" ")) {
            TermAnswer::Known(text) => text,
            TermAnswer::Unknown(text) => return Err(CliError::Unusable(text)),
        }
    };
    print(&format!("{text}\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn find(wanted: &str, lang: Lang) -> Result<Arc<CompiledScenario>, CliError> {
    let library = Library::open(Home::find().as_ref());
    Ok(library.find(wanted).map_err(|error| CliError::library(error, lang))?.compiled)
}
