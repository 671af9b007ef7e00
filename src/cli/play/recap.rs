//! In the car after a meeting: what was learned and promised, who cooled, what stays unexplained.
use super::screen::PlayStop;
use super::{Game, cards};
use crate::i18n::w;
use crate::prose::names as words;
use crate::prose::transcript_line as render;
use crate::sim::scenario::Lang;
use crate::sim::view::{Car, View};

pub(super) fn show(game: &mut Game) -> Result<(), PlayStop> {
    let lang = game.lang;
    let Some(car) = game.view().car() else {
        return Ok(());
    };
    let lines = lines(&game.view(), lang, &car);
    game.screen.heading(&w!(lang, "play.car.title"))?;
    game.say(&lines.join("\n"))?;
    let roles = car.roles;
    cards::list(game, |role| roles.has(role))
}

fn lines(view: &View<'_>, lang: Lang, car: &Car) -> Vec<String> {
    let mut lines = Vec::new();
    let aim = words::aim(lang, car.aim);
    lines.push(if car.aim_met {
        w!(lang, "play.car.aim_met", aim = aim)
    } else {
        w!(lang, "play.car.aim_missed", aim = aim)
    });
    if car.learned.is_empty() && car.verified.is_empty() {
        lines.push(w!(lang, "play.car.nothing"));
    }
    for fact in &car.learned {
        lines.push(w!(lang, "play.car.learned", text = view.fact_text(*fact).get(lang)));
    }
    for interest in &car.verified {
        let who = view.interest_role(*interest).map_or("", |r| render::address(view, lang, r));
        lines.push(w!(
            lang,
            "play.car.verified",
            who = who,
            text = view.interest_text(*interest).0.get(lang)
        ));
    }
    for role in &car.introduced {
        lines.push(w!(lang, "play.car.introduced", who = render::address(view, lang, *role)));
    }
    for (key, roles) in [("play.car.warmed", &car.warmed), ("play.car.cooled", &car.cooled)] {
        if !roles.is_empty() {
            lines.push(w!(lang, key, who = render::addresses(view, lang, roles.iter().copied())));
        }
    }
    for objection in &car.settled {
        if let Some((who, text)) = view.slip_text(*objection) {
            let who = render::address(view, lang, who);
            lines.push(w!(lang, "play.car.settled", who = who, text = text.get(lang)));
        }
    }
    for objection in &car.open {
        if let Some((who, text)) = view.slip_text(*objection) {
            let who = render::address(view, lang, who);
            lines.push(w!(lang, "play.car.open", who = who, text = text.get(lang)));
        }
    }
    for (role, reply) in &car.unexplained {
        let who = render::address(view, lang, *role);
        match reply {
            Some(reply) => {
                let said = render::reply(lang, view.reply_text(*reply).get(lang));
                lines.push(w!(lang, "play.car.unexplained", who = who, text = said));
            }
            None => lines.push(w!(lang, "play.car.hesitated", who = who)),
        }
    }
    lines
}
