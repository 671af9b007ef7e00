//! Slips of the pen, said in plain words.
use crate::content::diagnostic::{self as d, Code, Diagnostic, Text, say};
use crate::content::syntax::{SlipKind, SyntaxError};
use crate::i18n::both;

/// The finding for one slip.
pub(super) fn explain(file: &str, text: &str, slip: &SyntaxError) -> Diagnostic {
    let found = shorten(slip.span.slice(text));
    let (code, message, help) = words(slip, text, &found);
    let mut diagnostic = Diagnostic::new(code, file, slip.span, message);
    diagnostic.help = help;
    match (slip.kind, slip.other) {
        (SlipKind::UnclosedText, Some(whole)) if whole.slice(text).matches('"').count() > 1 => {
            diagnostic.label(both!("parse.syntax_messages.starts"))
        }
        (SlipKind::UnclosedText | SlipKind::UnclosedComment, _) => {
            diagnostic.label(both!("parse.syntax_messages.starts_never_ends"))
        }
        (SlipKind::UnclosedBracket(_), Some(other)) => diagnostic
            .label(both!("parse.syntax_messages.never_closed"))
            .other(other, both!("parse.syntax_messages.came_first")),
        (SlipKind::UnclosedBracket(_), None) => diagnostic.label(both!("parse.syntax_messages.never_closed")),
        (SlipKind::WrongCloser(_), Some(open)) => {
            diagnostic.other(open, both!("parse.syntax_messages.opened"))
        }
        (SlipKind::MissingComma, _) => diagnostic.label(both!("parse.syntax_messages.comma_goes_after")),
        (SlipKind::NamesInList, Some(name)) => {
            diagnostic.other(name, both!("parse.syntax_messages.list_no_names"))
        }
        _ => diagnostic,
    }
}

/// Code, what is wrong, and what to do.
fn words(slip: &SyntaxError, text: &str, found: &str) -> (&'static Code, Text, Option<Text>) {
    let (code, words, help) = match slip.kind {
        SlipKind::UnclosedText => (
            &d::UNCLOSED_TEXT,
            both!("parse.syntax_messages.text_never_closed"),
            both!("parse.syntax_messages.put_end"),
        ),
        SlipKind::QuoteInText => (
            &d::QUOTE_IN_TEXT,
            both!("parse.syntax_messages.quotation_mark_stands_inside"),
            both!("parse.syntax_messages.inside_text_write_put"),
        ),
        SlipKind::TypographicQuotes => (
            &d::QUOTES,
            both!("parse.syntax_messages.text_stands_between_plain", text = marks(slip, text)),
            both!("parse.syntax_messages.write_both_ends_inside"),
        ),
        SlipKind::UnopenedText => (
            &d::UNQUOTED_TEXT,
            both!("parse.syntax_messages.text_no_opening_quotation", found),
            both!("parse.syntax_messages.put_before"),
        ),
        SlipKind::MissingOpener(mark) => (
            &d::WRONG_BRACKET,
            both!("parse.syntax_messages.opening_missing", mark),
            both!("parse.syntax_messages.put_after", found, mark),
        ),
        SlipKind::UnquotedText => (
            &d::UNQUOTED_TEXT,
            both!("parse.syntax_messages.text_no_quotation_marks", found),
            both!("parse.syntax_messages.write", value = found.replace('"', "")),
        ),
        SlipKind::FullWidth(plain) => (
            &d::FULL_WIDTH,
            both!("parse.syntax_messages.full_width_should_plain", found, plain),
            both!("parse.syntax_messages.type_punctuation_english_mode"),
        ),
        SlipKind::WideNumber => (
            &d::FULL_WIDTH,
            both!("parse.syntax_messages.number_full_width_digits", found),
            both!("parse.syntax_messages.type_english_mode_write", slip = fixed(slip)),
        ),
        SlipKind::NumberInWords => (
            &d::LITERAL,
            both!("parse.syntax_messages.number_written_words", found),
            both!("parse.syntax_messages.write_digits_such_5"),
        ),
        SlipKind::CommaInNumber => {
            let number: String = slip.span.slice(text).replace(',', fixed(slip));
            (
                &d::LITERAL,
                both!("parse.syntax_messages.number_no_comma_inside", found),
                both!("parse.syntax_messages.write_full_stop_before", number),
            )
        }
        SlipKind::OddSpace => (
            &d::STRAY,
            both!("parse.syntax_messages.space_unusual_kind"),
            both!("parse.syntax_messages.delete_type_ordinary_space"),
        ),
        SlipKind::UnclosedComment => (
            &d::COMMENT,
            both!("parse.syntax_messages.comment_begins_never_ends"),
            both!("parse.syntax_messages.put_end_2"),
        ),
        SlipKind::HashComment => (
            &d::COMMENT,
            both!("parse.syntax_messages.comment_does_begin"),
            both!("parse.syntax_messages.begin"),
        ),
        SlipKind::Stray => (
            &d::STRAY,
            both!("parse.syntax_messages.means_nothing", found),
            both!("parse.syntax_messages.delete_put_quotation_marks"),
        ),
        SlipKind::UnclosedBracket(partner) => (
            &d::UNCLOSED_BRACKET,
            both!("parse.syntax_messages.bracket_never_closed_missing", found, partner),
            both!("parse.syntax_messages.put_after_what_belongs", partner),
        ),
        SlipKind::WrongCloser(partner) => (
            &d::WRONG_CLOSER,
            both!("parse.syntax_messages.should", found, partner),
            both!("parse.syntax_messages.write_2", partner),
        ),
        SlipKind::ExtraCloser => (
            &d::WRONG_CLOSER,
            both!("parse.syntax_messages.one_too_many_partner", found),
            both!("parse.syntax_messages.delete_open_partner_bracket"),
        ),
        SlipKind::TooDeep => (
            &d::TOO_DEEP,
            both!("parse.syntax_messages.brackets_nested_too_deep"),
            both!("parse.syntax_messages.write_conditions_flatter"),
        ),
        SlipKind::MissingComma => (
            &d::MISSING_COMMA,
            both!("parse.syntax_messages.comma_missing_after", text = last_word(slip, text)),
            both!("parse.syntax_messages.put_comma"),
        ),
        SlipKind::Semicolon => (
            &d::MISSING_COMMA,
            both!("parse.syntax_messages.semicolon_should_comma"),
            both!("parse.syntax_messages.write_comma_instead"),
        ),
        SlipKind::ExtraComma => (
            &d::MISSING_VALUE,
            both!("parse.syntax_messages.comma_too_many"),
            both!("parse.syntax_messages.delete"),
        ),
        SlipKind::EqualsSign => (
            &d::COLON,
            both!("parse.syntax_messages.name_value_joined_colon"),
            both!("parse.syntax_messages.write_3"),
        ),
        SlipKind::MissingColon => (
            &d::COLON,
            both!("parse.syntax_messages.colon_missing_after", found),
            both!("parse.syntax_messages.write_4", found),
        ),
        SlipKind::MissingValue => (
            &d::MISSING_VALUE,
            both!("parse.syntax_messages.no_value", found),
            both!("parse.syntax_messages.give_one_delete_whole"),
        ),
        SlipKind::QuotedField => (
            &d::QUOTED_FIELD,
            both!("parse.syntax_messages.field_name_written_without", found),
            both!("parse.syntax_messages.write_5", trim_matches = found.trim_matches('"')),
        ),
        SlipKind::BracketAfterName => (
            &d::WRONG_BRACKET,
            both!("parse.syntax_messages.after_name_come_round", found),
            both!("parse.syntax_messages.write_both_ends"),
        ),
        SlipKind::NamesInList => (
            &d::WRONG_BRACKET,
            both!("parse.syntax_messages.square_brackets_hold_list"),
            both!("parse.syntax_messages.use_fields_entries_ids"),
        ),
        SlipKind::Trailing => (
            &d::TRAILING,
            both!("parse.syntax_messages.file_over_before_something"),
            both!("parse.syntax_messages.delete_look_closing_bracket"),
        ),
        SlipKind::Empty => (
            &d::EMPTY,
            both!("parse.syntax_messages.file_holds_nothing"),
            both!("parse.syntax_messages.needs_least_scenario"),
        ),
    };
    (code, words, Some(help))
}

/// What a slip's place would be replaced with.
fn fixed(slip: &SyntaxError) -> &str {
    slip.fix.first().map_or("", |(_, with)| with.as_str())
}

/// The word or mark that ends where a slip does.
fn last_word(slip: &SyntaxError, text: &str) -> Text {
    let before = text.get(..slip.span.end).unwrap_or("");
    let inside = |next: char| next.is_alphanumeric() || next == '_';
    let word: Vec<char> = before.chars().rev().take(24).take_while(|next| inside(*next)).collect();
    let word: String = word.into_iter().rev().collect();
    match slip.span.slice(text) {
        "\"" => both!("parse.syntax_messages.text"),
        mark if word.is_empty() => both!("parse.syntax_messages.this", mark),
        _ => say(format!(" {word} "), word),
    }
}

/// The marks around a text that should be plain ones.
fn marks(slip: &SyntaxError, text: &str) -> String {
    let found = slip.span.slice(text);
    let (first, last) = (found.chars().next(), found.chars().next_back());
    match (first, last) {
        (Some(first), Some(last)) if found.chars().count() > 1 => format!("{first} {last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    }
}

/// A piece of the file short enough for a sentence.
pub(super) fn shorten(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let mut short: String = line.chars().filter(|next| !next.is_control()).take(24).collect();
    if line.chars().count() > 24 || text.lines().nth(1).is_some() {
        short.push('…');
    }
    short
}
