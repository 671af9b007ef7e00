//! Two or three packages side by side, best worth the same to us.
use super::Game;
use super::offer_sentence::{Done, Editor, edit};
use super::screen::PlayStop;
use crate::i18n::w;
use crate::prose::transcript_line as render;
use crate::sim::compiled::Package;
use crate::sim::session::{Action, Refusal};

/// Most packages side by side.
const MOST: usize = 3;

pub(super) fn run(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    let current = game.view().current_offer();
    if let Err(refusal) = game.view().allows(&Action::Present(vec![current, current]))
        && refusal != Refusal::TwoOrThree
    {
        return game.refuse(refusal);
    }
    let mut packages: Vec<Package> = Vec::new();
    while packages.len() < MOST {
        let letter = char::from(b'A' + packages.len() as u8);
        if packages.len() >= 2 {
            let answer = game.ask(&w!(lang, "play.present.third"))?;
            if !super::typed::yes(&answer) {
                break;
            }
        }
        game.say(&w!(lang, "play.present.compose", letter = letter))?;
        let mut editor = Editor::new(current, packages.last().copied().unwrap_or(current));
        if edit(game, &mut editor, &[], false)? == Done::Left {
            return game.say(&w!(lang, "play.propose.left"));
        }
        packages.push(editor.package);
    }
    let view = game.view();
    let mut lines = Vec::new();
    for (i, package) in packages.iter().enumerate() {
        let letter = char::from(b'A' + i as u8);
        let what = render::changes(&view, lang, &current, package);
        let (worth, unit) = (view.own_value(package), view.unit().get(lang));
        lines.push(w!(
            lang,
            "play.present.package",
            letter = letter,
            what = what,
            worth = worth,
            unit = unit
        ));
    }
    lines.push(if view.are_alike(&packages) {
        w!(lang, "play.present.alike")
    } else {
        w!(lang, "play.present.unlike")
    });
    game.say(&lines.join("\n"))?;
    game.act(&Action::Present(packages)).map(drop)
}
