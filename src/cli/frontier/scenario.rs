//! The answers for a scenario: its bargaining zone in each hidden hand.
use std::path::Path;

use super::super::error::CliError;
use super::answer::FrontierReport;
use crate::content::data_dir::Home;
use crate::content::library::Library;
use crate::content::read::{MAX_BYTES, read_bytes};
use crate::content::scenario_file::LoadedScenario;
use crate::i18n::w;
use crate::sim::compiled::HandId;
use crate::sim::preference::FrontierPoint;
use crate::sim::scenario::Lang;

/// Decimals of the committee's utility: powers in thousandths times utilities in billionths.
const COMMITTEE_DECIMALS: u32 = 12;

/// A hidden hand's id and the answer for it; `None` where what is named is not a scenario.
pub(super) fn answers(
    path: &Path,
    hand: Option<&str>,
    lang: Lang,
) -> Result<Option<Vec<(String, FrontierReport)>>, CliError> {
    let library = Library::open(Home::find().as_ref());
    let named = path.to_str().filter(|id| library.entries().iter().any(|e| e.id == *id));
    let wanted = match named {
        Some(id) => id.to_owned(),
        None if looks_like_a_scenario(path) => path.display().to_string(),
        None => return Ok(None),
    };
    let loaded = library.find(&wanted).map_err(|e| CliError::library(e, lang))?;
    let ids = hand_ids(&loaded);
    if let Some(hand) = hand.filter(|h| !ids.iter().any(|id| id == h)) {
        let list = ids.join(&w!(lang, "play.list"));
        return Err(CliError::Unusable(w!(lang, "frontier.no_hand", hand = hand, list = list)));
    }
    let wanted = ids.into_iter().enumerate().filter(|(_, id)| hand.is_none_or(|h| h == id));
    let answers = wanted.filter_map(|(i, id)| answer(&loaded, HandId::from(i), &id, lang).map(|a| (id, a)));
    Ok(Some(answers.collect()))
}

/// A RON text that begins with `Scenario(` or `(`, after comments and attributes.
fn looks_like_a_scenario(path: &Path) -> bool {
    let Ok(head) = read_bytes(path, MAX_BYTES) else {
        return false;
    };
    let head = String::from_utf8_lossy(&head);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    loop {
        let skipped = if let Some(after) = rest.strip_prefix("/*") {
            after.split_once("*/").map(|(_, after)| after)
        } else if rest.starts_with("//") || rest.starts_with("#!") {
            rest.split_once('\n').map(|(_, after)| after)
        } else {
            break;
        };
        rest = skipped.unwrap_or("").trim_start();
    }
    rest.starts_with("Scenario") || rest.starts_with('(')
}

fn hand_ids(loaded: &LoadedScenario) -> Vec<String> {
    let ids: Vec<String> = loaded.compiled.author().hands.keys().map(str::to_owned).collect();
    if ids.is_empty() { vec!["only".to_owned()] } else { ids }
}

fn answer(loaded: &LoadedScenario, hand: HandId, id: &str, lang: Lang) -> Option<FrontierReport> {
    let scenario = loaded.compiled.author();
    let zone = loaded.compiled.zone(hand)?;
    let issue = |i: &crate::sim::scenario::Issue| {
        let levels = i.levels.values().map(|l| l.get(lang).to_owned()).collect();
        (i.name.get(lang).to_owned(), levels)
    };
    let title = scenario.title.get(lang);
    let name = if scenario.hands.is_empty() { title.to_owned() } else { format!("{title} · {id}") };
    let parties = [scenario.seller.name.get(lang).to_owned(), w!(lang, "frontier.committee")];
    let issues = scenario.issues.values().map(issue).collect();
    let mut answer = FrontierReport::of_zone(name, issues, parties, [0, COMMITTEE_DECIMALS], zone);
    // The zone counts from the base of our contribution; people count from nothing.
    let base = scenario.seller.base;
    answer.parties[0].reservation += base;
    let shift = |points: &mut Vec<FrontierPoint>| points.iter_mut().for_each(|p| p.utilities[0] += base);
    shift(&mut answer.frontier);
    if let Some(found) = &mut answer.solutions {
        found.ideal[0] += base;
        for best in
            [&mut found.nash, &mut found.egalitarian, &mut found.kalai_smorodinsky, &mut found.max_welfare]
        {
            shift(&mut best.points);
        }
    }
    Some(answer)
}
