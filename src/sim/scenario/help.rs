//! Every field and condition of the format, and the key of what it is: the reference, `explain FIELD` and the comments of
//! the templates are written from this one table. A test holds its English to the documentation of the types.
use crate::i18n::{Text, both};

/// One field, condition or kind of scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// Where it stands: the type's name.
    pub owner: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The type of its value as the code has it.
    pub kind: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
    /// The key of what it is: `help.Clock.days`.
    pub key: &'static str,
}

impl Help {
    /// What it is, in both languages.
    #[must_use]
    pub fn meaning(&self) -> Text {
        both!(self.key)
    }
}

macro_rules! help {
    ($table:ident; $($owner:ident { $($name:ident $kind:literal $need:ident;)* })*) => {
        /// Everything, in the order of the types.
        pub static $table: &[Help] = &[$($(Help {
            owner: stringify!($owner), name: stringify!($name), kind: $kind, optional: may!($need),
            key: concat!("help.", stringify!($owner), ".", stringify!($name)),
        },)*)*];
    };
}

macro_rules! may {
    (may) => {
        true
    };
    (must) => {
        false
    };
}

mod names;

pub use names::NAMES;

help! { HELP;
    Clock {
        days "u16" must;
        turns "u16" must;
        first_day "String" must;
        visit_days "u8" may;
    }
    Limit {
        issue "String" must;
        beyond "String" must;
        days "u8" must;
        answer "Text" must;
    }
    Instalment {
        name "Text" must;
        only "Ordered<Vec<String>>" may;
        amount "i64" may;
        amount_by "Ordered<Vec<i64>>" may;
        day "i64" may;
        day_by "Ordered<Vec<i64>>" may;
    }
    Seller {
        name "Text" must;
        unit "Text" must;
        base "i64" must;
        reservation "i64" must;
        target "i64" must;
        contract "i64" may;
        instalments "Vec<Instalment>" may;
        brief "Text" must;
        confidential "Text" must;
        quotation "Ordered<String>" must;
        openings "Ordered<OpeningPaper>" may;
        authority "Vec<Limit>" may;
        hospitality "Text" may;
        dates "Vec<(u16, Text)>" may;
    }
    Hand {
        name "Text" must;
        truth "Text" must;
    }
    Event {
        day "(u16, u16)" must;
        when "Vec<Cond>" may;
        text "Text" must;
        learn "Vec<String>" may;
        trust "Ordered<i8>" may;
        tension "Ordered<i8>" may;
        introduces "Vec<String>" may;
    }
    Endings {
        trusted "Text" must;
        signed "Text" must;
        below "Text" must;
        refused "Text" must;
        nothing "Text" must;
    }
    Scenario {
        format "u32" must;
        title "Text" must;
        industry "Industry" must;
        stages "Vec<Stage>" must;
        difficulty "u8" must;
        minutes "u16" must;
        principle "Text" must;
        pair "Option<String>" may;
        summary "Text" must;
        notice "Text" may;
        walkaway "bool" may;
        score_weights "Ordered<i64>" may;
        clock "Clock" must;
        seller "Seller" must;
        issues "Ordered<Issue>" must;
        facts "Ordered<Fact>" may;
        documents "Ordered<Document>" may;
        hands "Ordered<Hand>" may;
        roles "Ordered<Role>" must;
        decision "DecisionRule" may;
        relations "Vec<Relation>" may;
        events "Ordered<Event>" may;
        scenes "Ordered<Scene>" must;
        endings "Endings" must;
        terms "Ordered<Term>" may;
    }
    Term {
        name "Text" must;
        also "Vec<String>" may;
        means "Text" must;
        source "Text" may;
    }
    Issue {
        name "Text" must;
        levels "Ordered<Text>" must;
        seller "Vec<i64>" must;
        latent "Vec<Cond>" may;
        note "Text" may;
        at_risk "Vec<i64>" may;
        clause "Vec<f64>" may;
        price "bool" may;
    }
    Fact {
        text "Text" must;
        clue "Vec<String>" may;
        map "bool" may;
        about "Option<String>" may;
        overstated "Option<Text>" may;
        untrue "bool" may;
        excludes "Vec<String>" may;
        known "bool" may;
    }
    Document {
        name "Text" must;
        content "Text" may;
        proves "Vec<String>" may;
        moves "Vec<String>" may;
        when "Vec<Cond>" may;
        learn "Vec<String>" may;
    }
    OpeningPaper {
        name "Text" must;
        levels "Ordered<String>" may;
    }
    Interest {
        kind "InterestKind" must;
        weight "f64" must;
        weights "Ordered<f64>" may;
        hands "Vec<String>" may;
        truth "Text" must;
        card "Text" must;
        serves "Ordered<(f64, Vec<f64>)>" must;
        serves_in "Ordered<Ordered<(f64, Vec<f64>)>>" may;
        opens "Vec<Route>" may;
        open "bool" may;
    }
    Decoy {
        card "Text" must;
        about "Vec<String>" may;
        hesitates "bool" may;
    }
    Objection {
        kind "ObjectionKind" must;
        truth "Truth" must;
        truths "Ordered<Truth>" may;
        root "String" must;
        roots "Ordered<String>" may;
        slip "Text" must;
        about "Vec<String>" may;
        moot "Vec<Cond>" may;
    }
    Way {
        when "Vec<Cond>" must;
        offends "Option<String>" may;
    }
    Voice {
        greets "Vec<Text>" may;
        parts "Vec<Text>" may;
        cut_off "Vec<Text>" may;
        why_ask "Vec<Text>" may;
        not_here "Vec<Text>" may;
        literal "Vec<Text>" may;
        hesitates "Vec<Text>" may;
        warmer "Vec<Text>" may;
        cooler "Vec<Text>" may;
        impatient "Vec<Text>" may;
        closer "Vec<Text>" may;
        same "Vec<Text>" may;
        further "Vec<Text>" may;
        vague "Vec<Text>" may;
        would_sign "Vec<Text>" may;
        would_sign_but "Vec<Text>" may;
        settled_by_offer "Vec<Text>" may;
        reopens "Vec<Text>" may;
        took_back "Vec<Text>" may;
        speaks_for "Vec<Text>" may;
        prefers "Vec<Text>" may;
        all_alike "Vec<Text>" may;
        shown "Vec<Text>" may;
        shown_dull "Vec<Text>" may;
        summary_right "Vec<Text>" may;
        summary_wrong "Vec<Text>" may;
        parked "Vec<Text>" may;
        not_yet "Vec<Text>" may;
        signs "Vec<Text>" may;
        refuses "Vec<Text>" may;
        bypassed "Vec<Text>" may;
        walked "Vec<Text>" may;
    }
    Role {
        name "Text" must;
        title "Text" must;
        address "Text" must;
        portrait "String" must;
        buying "Vec<Buying>" must;
        votes "bool" may;
        blocks_on "Vec<String>" may;
        power "f64" may;
        style "Style" must;
        reservation "f64" may;
        concedes "f64" may;
        trust "u8" may;
        opening "Ordered<String>" may;
        position "Text" must;
        about "Text" may;
        access "Vec<Way>" may;
        blocked "Text" may;
        on "Vec<Channel>" must;
        patience "u8" must;
        meetings "Option<u8>" may;
        false_coach "bool" may;
        interests "Ordered<Interest>" may;
        decoys "Ordered<Decoy>" may;
        objections "Ordered<Objection>" may;
        voice "Voice" may;
    }
    SceneKind {
        Opening "" may;
        Topic "(Text)" may;
        Raises "(String)" may;
        Tactic "" may;
        Moment "" may;
        Beat "" may;
    }
    Scene {
        by "String" must;
        kind "SceneKind" must;
        when "Vec<Cond>" may;
        from "Text" may;
        line "Text" must;
        gesture "Text" may;
        again "bool" may;
        about "Vec<String>" may;
        replies "Ordered<Reply>" must;
    }
    Reply {
        text "Text" must;
        acts "Vec<Act>" may;
        when "Vec<Cond>" may;
        touches "Option<String>" may;
        touches_in "Ordered<String>" may;
        gives "Ordered<String>" may;
        gets "Ordered<String>" may;
        shows "Option<String>" may;
        settles "Option<String>" may;
        answers "Vec<Answer>" may;
    }
    Answer {
        when "Vec<Cond>" may;
        text "Text" may;
        gesture "Text" may;
        by "Option<String>" may;
        learn "Vec<String>" may;
        trust "i8" may;
        tension "i8" may;
        others "Ordered<i8>" may;
        because "Text" may;
        introduces "Vec<String>" may;
        days "u8" may;
        settles "Option<String>" may;
        next "Option<String>" may;
        ends "bool" may;
    }
    Cond {
        Knows "(String)" may;
        Holds "(String)" may;
        Verified "(String)" may;
        Met "(String)" may;
        Present "(String)" may;
        Introduced "(String)" may;
        Private "" may;
        InCompany "" may;
        On "(Channel)" may;
        DayAfter "(u16)" may;
        DayBefore "(u16)" may;
        Played "(String)" may;
        Said "(String, String)" may;
        Shown "(String)" may;
        Open "(String)" may;
        Settled "(String)" may;
        Happened "(String)" may;
        Tabled "" may;
        Offered "(String, String)" may;
        OfferTouches "(String)" may;
        Warm "" may;
        Cold "" may;
        Not "(Vec<Cond>)" may;
        Any "(Vec<Cond>)" may;
        Trust "(String, u8)" may;
        Tension "(String, u8)" may;
        Hand "(String)" may;
        Opens "" may;
        Wary "" may;
        NotHere "" may;
        Literal "" may;
        Traded "" may;
    }
}
