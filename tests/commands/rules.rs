//! Each rule of `check` finds what was broken in the small case, and nothing else.
use std::collections::BTreeSet;

use counterpart::content::checked::check_text;

use super::SMALL;

fn codes(text: String) -> BTreeSet<&'static str> {
    check_text("small.ron", text).found.iter().map(|f| f.code).collect()
}

/// After some changes, this code is found that was not before, and no other.
#[track_caller]
fn only(changes: &[(&str, &str)], wanted: &str) {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let before = codes(text.clone());
    assert!(!before.contains(wanted), "{wanted} is found in the small case as it is");
    let mut broken = text;
    for (from, to) in changes {
        assert!(broken.contains(from), "`{from}` is not in the small case");
        broken = broken.replacen(from, to, 1);
    }
    let new: Vec<&str> = codes(broken).difference(&before).copied().collect();
    assert_eq!(new, [wanted]);
}

#[test]
fn numbers_and_stakes() {
    only(
        &[(
            "serves: { \"price\": (1.0, [0.2, 0.5, 0.8, 1.0])",
            "serves: { \"price\": (1.0, [0.5, 0.5, 0.5, 0.5])",
        )],
        "CP119",
    );
    only(&[("base: 120, reservation: 60, target: 105", "base: 120, reservation: 60, target: 60")], "CP164");
    only(
        &[
            ("\"service\": (0.6, [0.0, 0.7, 1.0])", "\"service\": (0.0, [0.0, 0.7, 1.0])"),
            ("\"delivery\": (0.4, [0.3, 0.7, 1.0])", "\"delivery\": (1.0, [0.3, 0.7, 1.0])"),
            ("seller: [0, -4, -12]", "seller: [0, 0, 0]"),
        ],
        "CP163",
    );
    let home = |issue: &str, level: &str| {
        format!(
            "Limit(issue: \"{issue}\", beyond: \"{level}\", days: 12, answer: (zh: \"行\", en: \"Yes\")),"
        )
    };
    let limits = [home("payment", "half"), home("delivery", "ten"), home("service", "none")].concat();
    only(
        &[
            ("authority: [", &format!("authority: [{limits}")),
            ("beyond: \"two\", days: 1", "beyond: \"list\", days: 12"),
            ("levels: { \"delivery\": \"eight\" }", "levels: {}"),
        ],
        "CP166",
    );
}

#[test]
fn a_target_beyond_every_deal() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let found = check_text("small.ron", text.replacen("target: 105", "target: 305", 1)).found;
    let level = found.iter().filter(|f| f.code == "CP165").map(|f| f.level).min();
    assert_eq!(level, Some(counterpart::content::diagnostic::Level::Warning));
}

#[test]
fn conditions() {
    only(&[("acts: [AskData],\n", "acts: [AskData], when: [Private, InCompany],\n")], "CP180");
    only(&[("acts: [AskData],\n", "acts: [AskData], when: [DayAfter(0)],\n")], "CP181");
    only(
        &[(
            "Answer(when: [Opens], text: (zh: \"担心装好了不转，又是我去解释。\"",
            "Answer(text: (zh: \"照流程走。\", en: \"We follow it.\")), Answer(when: [Opens], text: (zh: \"担心装好了不转，又是我去解释。\"",
        )],
        "CP149",
    );
    only(&[("from: (zh: \"简报：端午排产\"", "again: true, from: (zh: \"简报：端午排产\"")], "CP154");
    only(
        &[(
            "kind: Opening, when: [Not([Met(\"su\")])]",
            "kind: Opening, when: [Not([Met(\"su\")]), Hand(\"bank\")]",
        )],
        "CP190",
    );
}

#[test]
fn what_can_never_come_up() {
    only(
        &[("kind: Topic((zh: \"排产计划\"", "when: [Played(\"su_plan\")], kind: Topic((zh: \"排产计划\"")],
        "CP147",
    );
    only(
        &[(
            "acts: [GiveReason],\n                    answers: [Answer(text: (zh: \"那是你们的事",
            "acts: [GiveReason], when: [Said(\"su_half\", \"why\")],\n                    answers: [Answer(text: (zh: \"那是你们的事",
        )],
        "CP148",
    );
}

#[test]
fn what_is_used_for_nothing() {
    only(
        &[
            (
                "facts: {\n",
                "facts: {\n\"roof\": Fact(text: (zh: \"屋顶漏水。\", en: \"The roof leaks.\")),\n",
            ),
            ("learn: [\"su_decides\", \"liang_says\"]", "learn: [\"su_decides\", \"liang_says\", \"roof\"]"),
        ],
        "CP182",
    );
    only(&[("introduces: [\"su\"])],", "introduces: [\"su\", \"liang\"])],")], "CP183");
    only(&[("moves: [\"su\"],", "moves: [],")], "CP184");
    only(
        &[(
            "acts: [AskImplication], touches: \"peak\",",
            "acts: [AskImplication], touches: \"peak\", gives: { \"service\": \"week\" },",
        )],
        "CP185",
    );
}

#[test]
fn an_introduction_that_nobody_makes() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    let none = text.replace(" introduces: [\"su\"],", "").replace(", introduces: [\"su\"]", "");
    assert!(codes(none).contains("CP183"));
}

#[test]
fn giveaways() {
    only(
        &[
            (
                "acts: [AskData],\n                    answers: [Answer(text: (zh: \"这个不方便说。\"",
                "acts: [Agenda, AskData],\n                    answers: [Answer(text: (zh: \"这个不方便说。\"",
            ),
            ("acts: [GiveReason, Irritator]", "acts: [AskData]"),
        ],
        "CP156",
    );
    only(
        &[
            (
                "acts: [AskImplication], touches: \"peak\",",
                "acts: [Agenda, AskImplication, AskOpen, Feelings, ConcedeIf], touches: \"peak\",",
            ),
            ("acts: [FrameJoint, Agenda],", "acts: [],"),
        ],
        "CP157",
    );
    only(
        &[
            ("acts: [GiveReason, Irritator]", "acts: [Lie]"),
            ("acts: [Pause],\n", "acts: [Bribe],\n"),
            ("acts: [AskData],\n", "acts: [Threat],\n"),
        ],
        "CP158",
    );
    only(
        &[
            ("acts: [GiveReason, Irritator]", "acts: [NameAloud]"),
            ("kind: Opening, when: [Not([Met(\"liang\")])]", "kind: Opening"),
        ],
        "CP159",
    );
    only(
        &[
            (
                "card: (zh: \"端午前要用上\", en: \"it must run before the festival\")",
                "card: (zh: \"端午前车间里一定要用上这台机器\", en: \"it must run in the workshop before the festival\")",
            ),
            ("card: (zh: \"手头的钱要撑到五月\"", "card: (zh: \"手头的钱无论如何要撑到五月\""),
        ],
        "CP155",
    );
}

#[test]
fn the_two_languages() {
    only(&[("zh: \"三家的报价都在这儿，你们最高。\"", "zh: \"三家的报价都在这儿，你们最高👍\"")], "CP170");
    only(&[("zh: \"苏总定之前，一般会问谁？\"", "zh: \"Whom does he ask before he decides?\"")], "CP171");
    only(&[("en: \"Liang signed the acceptance", "en: \"Liang 签了 the acceptance")], "CP171");
    only(
        &[("Orders for the festival are up by a third.", "Orders for the festival are up by 37 per cent.")],
        "CP172",
    );
    only(
        &[(
            "zh: \"两个点……我记下。\", en: \"Two… noted.\"",
            "zh: \"苏总说两个点。\", en: \"Liang says two.\"",
        )],
        "CP173",
    );
    only(
        &[(
            "en: \"Below 60 it is not worth doing: servos are dearer, and service needs people. Delivery can be squeezed, at the price of overtime.\"",
            "en: \"Not below 60.\"",
        )],
        "CP174",
    );
    only(&[("zh: \"那是你们的事。\"", "zh: \"民法典是这么写的。\"")], "CP175");
    only(
        &[(
            "zh: \"怕再替一台机器背锅\", en: \"afraid to be blamed for another machine\"",
            "zh: \"怕再替一台机器背锅，怕再替一台机器背锅，怕再替\", en: \"afraid to be blamed for another machine, and for the one after, and for the one after that one too\"",
        )],
        "CP177",
    );
}

#[test]
fn a_case_without_a_pair() {
    let text = std::fs::read_to_string(SMALL).unwrap();
    assert!(codes(text.clone()).contains("CP176"));
    assert!(!codes(text.replacen("clock: (", "pair: \"first_meeting\", clock: (", 1)).contains("CP176"));
}

#[test]
fn an_objection_s_kind_agrees_with_the_rest_of_it() {
    let dear = "kind: Price, truth: Smokescreen, root: \"blame\", about: [\"price\"]";
    only(&[(dear, "kind: Price, truth: Smokescreen, root: \"blame\", about: []")], "CP133");
    only(
        &[(
            "kind: PaymentTerms, truth: Real, root: \"cash\", about: [\"payment\"]",
            "kind: Smokescreen, truth: Real, root: \"cash\", about: [\"payment\"]",
        )],
        "CP133",
    );
}
