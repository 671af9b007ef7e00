//! Spoken moves: show a document, propose an offer, sum up.
use super::Game;
use super::choices::documents;
use super::offer_sentence::{Done, Editor, edit};
use super::screen::PlayStop;
use super::typed::number;
use crate::i18n::w;
use crate::sim::compiled::DocId;
use crate::sim::session::{Action, Statement};

/// `show`, `show 2`.
pub(super) fn show(game: &mut Game, words: &[&str]) -> Result<(), PlayStop> {
    let lang = game.lang;
    let docs: Vec<DocId> = game.view().docs().collect();
    if docs.is_empty() {
        return game.say(&w!(lang, "play.show.none"));
    }
    let answer = match words {
        [] => {
            let mut lines = vec![w!(lang, "play.show.which")];
            lines.extend(documents(game, &docs));
            game.ask(&lines.join("\n"))?
        }
        [word, ..] => (*word).to_owned(),
    };
    if answer.is_empty() {
        return Ok(());
    }
    match number(&answer).and_then(|n| docs.get(n)) {
        Some(doc) => game.act(&Action::Show(*doc)).map(drop),
        None => game.say(&w!(lang, "play.show.number", count = docs.len())),
    }
}

/// `propose`, `propose prepayment 4`.
pub(super) fn propose(game: &mut Game, words: &[&str]) -> Result<(), PlayStop> {
    let lang = game.lang;
    let current = game.view().current_offer();
    let mut editor = Editor::new(current, current);
    if game.view().meeting().is_none() {
        return game.say(&w!(lang, "play.propose.not_here"));
    }
    // An offer that only says what lies there already shows at once why nothing can be tabled here.
    if let Err(refusal) = game.view().allows(&Action::Present(vec![current, current])) {
        use crate::sim::session::Refusal;
        if matches!(refusal, Refusal::AnswerFirst | Refusal::NotNow | Refusal::NotAtTable) {
            return game.refuse(refusal);
        }
    }
    if edit(game, &mut editor, words, true)? == Done::Tabled {
        let action =
            Action::Propose { package: editor.package, reason: editor.reason, forecast: editor.forecast };
        return game.act(&action).map(drop);
    }
    game.say(&w!(lang, "play.propose.left"))
}

/// `summarise`, `summarise 1 2 4`.
pub(super) fn summarise(game: &mut Game, words: &[&str]) -> Result<(), PlayStop> {
    use crate::sim::session::Refusal;
    let lang = game.lang;
    let offered = game.view().statements();
    if offered.len() < 4 {
        // Whatever three one would choose, the reason is the same.
        let any = offered.first().copied().unwrap_or(Statement { fact: 0.into(), overstated: false });
        let refusal =
            game.view().allows(&Action::Summarise([any; 3])).err().unwrap_or(Refusal::TooLittleSaid);
        return game.refuse(refusal);
    }
    let typed = if words.is_empty() {
        let mut lines = vec![w!(lang, "play.summarise.which")];
        for (n, statement) in offered.iter().enumerate() {
            let text = game.view().statement_text(*statement).get(lang).to_owned();
            lines.push(w!(lang, "play.summarise.statement", number = n + 1, text = text));
        }
        game.ask(&lines.join("\n"))?
    } else {
        words.join(" ")
    };
    if typed.is_empty() {
        return Ok(());
    }
    let chosen: Vec<Statement> =
        typed.split(' ').filter_map(|w| number(w).and_then(|n| offered.get(n)).copied()).collect();
    match <[Statement; 3]>::try_from(chosen) {
        Ok(statements) => {
            let texts: Vec<String> =
                statements.iter().map(|s| game.view().statement_text(*s).get(lang).to_owned()).collect();
            if game.view().allows(&Action::Summarise(statements)).is_ok() {
                game.say(&w!(
                    lang,
                    "play.summarise.said",
                    text = texts.join(&w!(lang, "play.summarise.join"))
                ))?;
            }
            game.act(&Action::Summarise(statements)).map(drop)
        }
        Err(_) => game.say(&w!(lang, "play.summarise.three")),
    }
}
