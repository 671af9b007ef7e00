//! The reference of the scenario format as Markdown, written from the help of the format alone.
use crate::i18n::{Lang, text, w};
use crate::sim::scenario::help::{HELP, Help, NAMES};

/// A part of the reference: the type it describes, the key of its heading, and a short example from a scenario
/// that the program brings along.
#[derive(Clone, Copy, Debug)]
pub struct ReferencePart {
    /// The type's name, as in the help.
    pub owner: &'static str,
    /// The key of the heading.
    pub heading: &'static str,
    /// Lines out of a scenario, template or test case; a test looks for them there.
    pub example: &'static str,
}

macro_rules! parts {
    ($($owner:ident $example:literal;)*) => {
        /// The parts in the order in which one reads a scenario.
        pub static PARTS: &[ReferencePart] = &[$(ReferencePart {
            owner: stringify!($owner), heading: concat!("reference.part.", stringify!($owner)), example: $example,
        }),*];
    };
}

parts! {
    Scenario "Scenario(\n    format: 1,";
    Industry "industry: Manufacturing,";
    Stage "stages: [Needs, Price, Closing],";
    Clock r#"clock: (days: 10, turns: 12, first_day: "2026-11-09"),"#;
    Seller r#"quotation: {"price": "quoted", "term": "once", "spares": "none", "startup": "crew"},"#;
    OpeningPaper r#""trade": OpeningPaper(name: (zh: "一个点换三十天", en: "One per cent for thirty days"), levels: {"price": "one", "payment": "thirty"}),"#;
    Limit r#"Limit(issue: "price", beyond: "five", days: 1, answer: (zh: "十个点？……行，就这一次。", en: "Ten per cent? …All right. This once.")),"#;
    Instalment r#"Instalment(
                name: (zh: "首付三成", en: "30 % down"),
                only: {"payment": ["delivery", "trial", "january"]}, amount: 86, day: 5,"#;
    Issue r#""spares": Issue(
            name: (zh: "备件", en: "Spares"),
            levels: {"none": (zh: "不备，要了再发", en: "none, sent when ordered"), "two": (zh: "两套寄存，用了才结算", en: "two in their store, paid when used")},
            seller: [0, -8],
        ),"#;
    Fact r#""xu_signs": Fact(text: (zh: "二十五万以内，许经理一个人签。", en: "Up to ¥250,000 Ms Xu signs alone."), map: true, about: "xu","#;
    Document r#""mill_page": Document(name: (zh: "另一家纸厂的一页纸", en: "A page from another mill"),"#;
    Hand r#""bent_shafts": Hand("#;
    Role r#"buying: [User, Technical], blocks_on: ["startup"], power: 0.4, style: Driver,"#;
    Buying "buying: [User, Technical],";
    Style "style: Driver,";
    Way r#"access: [
                Way(when: [Introduced("wang")]),
                Way(when: [Met("li")], offends: "li"),
            ],"#;
    Interest r#""own_shelf": Interest(
                    kind: Department, weight: 0.4,
                    truth: (zh: "补一套要等六周，手边得有得换。", en: "A spare takes six weeks; he needs one at hand."), card: (zh: "手边要有备件", en: "a spare within reach"),
                    serves: {"spares": (1.0, [0.1, 1.0])},
                    opens: [Ask(acts: [AskOpen, AskProblem, AskImplication]), Clues(from: ["one_spare"], need: 1)],
                ),"#;
    InterestKind "kind: Personal, weight: 0.6, hands: [\"that_night\"],";
    Route r#"opens: [Clues(from: ["four_oclock", "read_out"], need: 2, trust: 44), Ask(acts: [AskOpen, AskProblem], on: [Workshop])],"#;
    Ask r#"Ask(acts: [AskOpen, AskProblem], on: [Workshop])"#;
    Clues r#"Clues(from: ["four_oclock", "read_out"], need: 2, trust: 44)"#;
    Decoy r#""no_overtime": Decoy(card: (zh: "春节不想加班", en: "no wish to work over New Year"), about: ["startup"], hesitates: true),"#;
    Objection r#""never_twelve": Objection(kind: TechnicalRisk, truth: Smokescreen, root: "first_night", roots: {"bent_shafts": "bent_shafts"}, about: ["startup"],"#;
    ObjectionKind "kind: TechnicalRisk,";
    Truth "truth: Smokescreen,";
    Voice r#"closer: [(zh: "{term}，这还行。", en: "{term}: better.")],"#;
    DecisionRule r#"decision: Chief(role: "zheng", vetoes: ["zhou", "qian"]),"#;
    Chief r#"Chief(role: "zheng", vetoes: ["zhou", "qian"])"#;
    Relation r#"relations: [Influence(from: "wei", to: "xu", weight: 0.3, fact: "wei_word")],"#;
    Influence r#"Influence(from: "wei", to: "xu", weight: 0.3, fact: "wei_word")"#;
    Rivals r#"Rivals(one: "feng", other: "zheng", fact: "deputy_wanted_job"),"#;
    Event r#""photo_from_the_chain": Event(
            day: (3, 3),"#;
    Scene r#""wei_never": Scene(
            by: "wei", kind: Raises("never_twelve"), about: ["startup"],
            line: (zh: "十二台，一个停机全换？图纸上行，我这儿不行。", en: "Twelve in one shutdown? On paper. Not in here."),"#;
    SceneKind r#"kind: Topic((zh: "柜子里那套旧密封", en: "The old seal in the locker")),"#;
    Reply r#"text: (zh: "签一年协议价，两套放您库里，用了才结。急采单不用开。", en: "Prices fixed for a year, two spares in your store, paid when used. No rush orders."),
                    acts: [FrameJoint], gives: {"spares": "two"}, gets: {"term": "year"}, settles: "too_dear","#;
    Act "acts: [Acknowledge, AskProblem],";
    Answer r#"Answer(when: [Opens], text: (zh: "就这一套，旧的，磨了再用。买新的，六周。", en: "This one. Old, reground. A new one takes six weeks."), learn: ["one_spare"]),"#;
    Cond r#"when: [Opens, Hand("that_night")],"#;
    Channel "on: [Workshop, Phone],";
    Endings "endings: Endings(";
    Term r#""flow_wrapper": Term(
            name: (zh: "枕式包装机", en: "flow wrapper"),
            means: ("#;
}

/// Everything that the help knows, fields first.
pub fn all() -> impl Iterator<Item = &'static Help> {
    HELP.iter().chain(NAMES)
}

/// The reference in one language.
#[must_use]
pub fn reference(lang: Lang) -> String {
    let mut out = w!(lang, "reference.head");
    for part in PARTS {
        let heading = text(lang, part.heading);
        out.push_str(&format!("- [{heading}](#{})\n", part.owner.to_lowercase()));
    }
    for part in PARTS {
        section(part, lang, &mut out);
    }
    out
}

fn section(part: &ReferencePart, lang: Lang, out: &mut String) {
    let heading = text(lang, part.heading);
    out.push_str(&format!(
        "\n<a id=\"{}\"></a>\n## {heading} · `{}`\n\n",
        part.owner.to_lowercase(),
        part.owner
    ));
    let rows: Vec<&Help> = all().filter(|h| h.owner == part.owner).collect();
    let plain = rows.iter().all(|h| h.kind.is_empty());
    let needs = rows.iter().any(|h| !h.optional);
    out.push_str(&text(lang, if plain { "reference.columns_plain" } else { "reference.columns" }));
    for row in rows {
        let need = if row.optional || !needs { String::new() } else { w!(lang, "reference.required") };
        let meaning = cell(row.meaning().get(lang));
        if plain {
            out.push_str(&format!("| `{}` | {need}{meaning} |\n", row.name));
        } else {
            let kind = written(row, lang);
            out.push_str(&format!("| `{}` | {kind} | {need}{meaning} |\n", row.name));
        }
    }
    out.push_str(&format!("\n```ron\n{}\n```\n", unindented(part.example)));
}

/// A text that may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// Takes the indentation that all lines but the first share away.
fn unindented(text: &str) -> String {
    let shared = text
        .lines()
        .skip(1)
        .filter(|l| !l.trim().is_empty())
        .map(|l| l.len() - l.trim_start().len())
        .min()
        .unwrap_or(0);
    let keep = if text.trim_end().ends_with([')', ']']) || text.ends_with("),") || text.ends_with("],") {
        0
    } else {
        4
    };
    let cut = shared.saturating_sub(keep);
    let lines = text.lines().enumerate().map(|(i, l)| if i == 0 { l } else { l.get(cut..).unwrap_or(l) });
    lines.collect::<Vec<_>>().join("\n")
}

/// What an author writes there: `Ordered<Interest>` as `{"…": Interest(…)}`.
fn written(row: &Help, lang: Lang) -> String {
    if row.kind.starts_with(['(', '{']) && row.owner != "Event" && row.owner != "Seller" {
        return format!("`{}{}`", row.name, inside(row.kind, lang));
    }
    if row.kind.is_empty() {
        return format!("`{}`", row.name);
    }
    let text = inside(row.kind, lang);
    let mut types = PARTS.iter().map(|p| p.owner);
    let linked = types.rfind(|t| row.kind.split(|c: char| !c.is_alphanumeric()).any(|w| w == *t));
    match linked {
        Some(owner) => format!("[`{text}`](#{})", owner.to_lowercase()),
        None => format!("`{text}`"),
    }
}

/// A kind in the words of the file.
fn inside(kind: &str, lang: Lang) -> String {
    let of = |outer: &str| kind.strip_prefix(outer).and_then(|k| k.strip_suffix('>'));
    if let Some(inner) = of("Option<") {
        return inside(inner, lang);
    }
    if let Some(inner) = of("Vec<") {
        return format!("[{}, …]", inside(inner, lang));
    }
    if let Some(inner) = of("Ordered<") {
        return format!("{{\"{}\": {}, …}}", w!(lang, "reference.kind.name"), inside(inner, lang));
    }
    if let Some(list) = kind.strip_prefix('(').and_then(|k| k.strip_suffix(')')) {
        let mut depth = 0;
        let pieces = list.split(|c| {
            depth += i32::from(c == '<') - i32::from(c == '>');
            c == ',' && depth == 0
        });
        let pieces: Vec<String> = pieces.map(|p| inside(p.trim(), lang)).collect();
        return format!("({})", pieces.join(", "));
    }
    if kind.starts_with('{') {
        return format!(
            "({})",
            kind.trim_matches(['{', '}', ' '])
                .split(", ")
                .map(|n| format!("{n}: …"))
                .collect::<Vec<_>>()
                .join(", ")
        );
    }
    match kind {
        "Text" => w!(lang, "reference.kind.text"),
        "String" => "\"…\"".to_owned(),
        "bool" => "true".to_owned(),
        "u8" | "u16" | "u32" => w!(lang, "reference.kind.whole_number"),
        "i8" | "i64" => w!(lang, "reference.kind.whole_number_or_negative"),
        "f64" => w!(lang, "reference.kind.number"),
        "Channel" | "Act" | "Style" | "Industry" | "Stage" | "Buying" | "InterestKind" | "ObjectionKind"
        | "Truth" | "SceneKind" | "Route" | "Relation" | "DecisionRule" => kind.to_owned(),
        "Cond" => w!(lang, "reference.kind.condition"),
        other => format!("{other}(…)"),
    }
}
