//! Printing and reading, line by line: for terminals, pipes and screen readers.
use std::io::{self, BufRead, IsTerminal as _, Read as _, Write};
use std::sync::Arc;

use super::typed;
use crate::cli::error::shows_colours;
use crate::content::session_error::SessionError;
use crate::i18n::w;
use crate::plain_text::{plain, styled};
use crate::prose::{Markup, term};
use crate::sim::compiled::CompiledScenario;
use crate::sim::glossary::Glossary;
use crate::sim::scenario::Lang;

/// Longest line that is read, in bytes: a page of notes is a tenth of it.
const LONGEST_LINE: u64 = 64 * 1024;

/// Why play stops before the end.
#[derive(Debug)]
pub(super) enum PlayStop {
    /// The player leaves.
    Quit,
    /// There is no more input.
    InputEnds,
    /// The output is closed or full, or the input fails.
    Broken(io::Error),
    /// The session can't be saved any more.
    NotSaved(SessionError),
}

impl From<io::Error> for PlayStop {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

/// How a piece of text is set where colours are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextStyle {
    Heading,
    Name,
    Gesture,
    Quiet,
}

impl TextStyle {
    const ALL: [Self; 4] = [Self::Heading, Self::Name, Self::Gesture, Self::Quiet];

    /// As terminals know it.
    fn code(self) -> &'static str {
        match self {
            Self::Heading => "1;36",
            Self::Name => "1",
            Self::Gesture => "3;33",
            Self::Quiet => "2",
        }
    }
}

/// Whether a terminal's style is one of ours, or the end of one.
fn is_ours(style: &str) -> bool {
    style == "0" || TextStyle::ALL.iter().any(|s| s.code() == style)
}

impl Markup for Terminal {
    fn name(&self, text: &str) -> String {
        self.styled(TextStyle::Name, text)
    }

    fn gesture(&self, text: &str) -> String {
        self.styled(TextStyle::Gesture, text)
    }
}

/// A text without the styles that are ours.
fn unstyled(text: &str) -> String {
    let mut parts = text.split("\x1b[");
    let first = parts.next().unwrap_or("");
    let after = parts.map(|part| part.split_once('m').map_or(part, |(_, after)| after));
    std::iter::once(first).chain(after).collect()
}

/// The terminal, or what stands for it.
pub(super) struct Terminal {
    input: Box<dyn BufRead>,
    out: Box<dyn Write>,
    colour: bool,
    /// Columns to wrap at; none where the output is not a terminal.
    width: Option<usize>,
    /// The input is not typed on the screen, so it is printed.
    echo: bool,
    /// The language of what it says itself.
    pub(super) lang: Lang,
    /// The scenario whose terms explain themselves beside the program's own.
    pub(super) scenario: Option<Arc<CompiledScenario>>,
    /// What has been printed since something was last answered: terms are looked for here.
    page: String,
    /// Something has been answered: what is printed next begins a new page.
    answered: bool,
}

impl Terminal {
    /// Standard input and output.
    pub(super) fn standard(lang: Lang) -> Self {
        let terminal = io::stdout().is_terminal();
        Self {
            input: Box::new(io::stdin().lock()),
            out: Box::new(io::stdout().lock()),
            colour: shows_colours(&io::stdout()),
            width: terminal
                .then(|| terminal_size::terminal_size().map_or(80, |(w, _)| usize::from(w.0).clamp(40, 100))),
            echo: !io::stdin().is_terminal(),
            lang,
            scenario: None,
            page: String::new(),
            answered: false,
        }
    }

    /// Neither terminal nor colours: for texts that are put together and printed at once.
    pub(super) fn plain() -> Self {
        Self {
            input: Box::new(io::empty()),
            out: Box::new(io::sink()),
            colour: false,
            width: None,
            echo: false,
            lang: Lang::default(),
            scenario: None,
            page: String::new(),
            answered: false,
        }
    }

    /// A piece of text in a style.
    pub(super) fn styled(&self, style: TextStyle, text: &str) -> String {
        if !self.colour || text.is_empty() {
            return text.to_owned();
        }
        // What comes from a scenario brings no style of its own; what was styled before keeps ours.
        format!("\x1b[{}m{}\x1b[0m", style.code(), styled(text, is_ours))
    }

    /// Prints lines, each wrapped where the terminal ends.
    pub(super) fn say(&mut self, text: &str) -> Result<(), PlayStop> {
        if std::mem::take(&mut self.answered) {
            self.page.clear();
        }
        self.page.push_str(&unstyled(text));
        self.page.push('\n');
        self.print(text)
    }

    fn print(&mut self, text: &str) -> Result<(), PlayStop> {
        let text = if self.colour { styled(text, is_ours) } else { plain(text) };
        for line in text.trim_end_matches('\n').split('\n') {
            match self.width {
                Some(width) => {
                    let text = line.trim_start_matches(' ');
                    // What is numbered or marked hangs; prose keeps its edge.
                    let marked = text.len() < line.len() && !text.starts_with(char::is_alphabetic);
                    let hang = " ".repeat(line.len() - text.len() + if marked { 2 } else { 0 });
                    let options = textwrap::Options::new(width).subsequent_indent(&hang);
                    for part in textwrap::wrap(line, options) {
                        writeln!(self.out, "{part}")?;
                    }
                }
                None => writeln!(self.out, "{line}")?,
            }
        }
        Ok(())
    }

    /// An empty line.
    pub(super) fn gap(&mut self) -> Result<(), PlayStop> {
        Ok(writeln!(self.out)?)
    }

    /// A heading after an empty line.
    pub(super) fn heading(&mut self, text: &str) -> Result<(), PlayStop> {
        self.gap()?;
        let text = self.styled(TextStyle::Heading, &format!("── {text} ──"));
        self.say(&text)
    }

    /// Asks for a line; what was typed, without spaces around it. A question about a term is answered here, so that it
    /// can be asked wherever something can be typed.
    pub(super) fn ask(&mut self, prompt: &str) -> Result<String, PlayStop> {
        loop {
            let line = self.read(prompt)?;
            let Some(word) = typed::asked_term(&line) else {
                self.answered = true;
                return Ok(line);
            };
            let said = self.explained(&word);
            self.print(&said)?;
        }
    }

    /// A term explained, or those of the page named.
    fn explained(&self, word: &str) -> String {
        let glossary = match &self.scenario {
            Some(scenario) => scenario.glossary(),
            None => Glossary::own(),
        };
        if word.is_empty() {
            return term::on_page(glossary, self.lang, &self.page);
        }
        let (term::TermAnswer::Known(said) | term::TermAnswer::Unknown(said)) =
            term::answer(glossary, self.lang, word);
        said
    }

    fn read(&mut self, prompt: &str) -> Result<String, PlayStop> {
        write!(self.out, "{prompt}> ")?;
        self.out.flush()?;
        let mut bytes = Vec::new();
        if (&mut self.input).take(LONGEST_LINE).read_until(b'\n', &mut bytes)? == 0 {
            writeln!(self.out)?;
            return Err(PlayStop::InputEnds);
        }
        if bytes.len() as u64 == LONGEST_LINE && bytes.last() != Some(&b'\n') {
            self.input.skip_until(b'\n')?;
            self.say(&w!(self.lang, "play.too_long", most = LONGEST_LINE / 1024))?;
            return self.read(prompt);
        }
        let line = plain(String::from_utf8_lossy(&bytes).trim()).into_owned();
        if self.echo {
            writeln!(self.out, "{line}")?;
        }
        Ok(line)
    }
}
