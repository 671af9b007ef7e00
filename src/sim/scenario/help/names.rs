//! The names that an author chooses from: acts, places, styles, kinds, ways to an interest, relations.
//! Like the help of fields, and held to the documentation of the types by the same test.
use super::Help;

help! { NAMES;
    Industry {
        Manufacturing "" may;
        ConsumerGoods "" may;
        Software "" may;
        Finance "" may;
        RealEstate "" may;
        Services "" may;
    }
    Stage {
        KeyPeople "" may;
        Needs "" may;
        Solution "" may;
        Price "" may;
        Closing "" may;
        Collection "" may;
    }
    Buying {
        Economic "" may;
        Technical "" may;
        User "" may;
        Gatekeeper "" may;
        Coach "" may;
    }
    Style {
        Analytical "" may;
        Driver "" may;
        Amiable "" may;
        Expressive "" may;
    }
    InterestKind {
        Department "" may;
        Budget "" may;
        Politics "" may;
        Personal "" may;
    }
    Route {
        Ask "{ acts, on, in_company, trust }" may;
        Clues "{ from, need, trust }" may;
        Told "(Vec<String>)" may;
    }
    Ask {
        acts "Vec<Act>" may;
        on "Vec<Channel>" may;
        in_company "bool" may;
        trust "Option<u8>" may;
    }
    Clues {
        from "Vec<String>" must;
        need "u8" must;
        trust "Option<u8>" may;
    }
    ObjectionKind {
        Price "" may;
        Budget "" may;
        Need "" may;
        Authority "" may;
        Timing "" may;
        TrustCompany "" may;
        TrustPerson "" may;
        Competitor "" may;
        ProductFit "" may;
        TechnicalRisk "" may;
        SwitchingCost "" may;
        PaymentTerms "" may;
        ContractClause "" may;
        Relationship "" may;
        InternalPolitics "" may;
        Smokescreen "" may;
    }
    Truth {
        Real "" may;
        Secondary "" may;
        Smokescreen "" may;
        Tactic "" may;
        Misunderstanding "" may;
    }
    Channel {
        Office "" may;
        MeetingRoom "" may;
        Workshop "" may;
        Phone "" may;
        WeChat "" may;
        Dinner "" may;
    }
    DecisionRule {
        Unanimous "" may;
        Weighted "(f64)" may;
        Chief "{ role, vetoes }" may;
    }
    Chief {
        role "String" must;
        vetoes "Vec<String>" may;
    }
    Relation {
        Influence "{ from, to, weight, fact }" may;
        Rivals "{ one, other, fact }" may;
    }
    Influence {
        from "String" must;
        to "String" must;
        weight "f64" must;
        fact "Option<String>" may;
    }
    Rivals {
        one "String" must;
        other "String" must;
        fact "Option<String>" may;
    }
    Act {
        AskOpen "" may;
        AskProblem "" may;
        AskImplication "" may;
        AskPriority "" may;
        AskDecision "" may;
        AskData "" may;
        TestUnderstanding "" may;
        Summarise "" may;
        GiveInformation "" may;
        GivePriority "" may;
        GiveReason "" may;
        Feelings "" may;
        AdmitLimit "" may;
        Agenda "" may;
        Label "" may;
        FrameJoint "" may;
        Criterion "" may;
        NextStep "" may;
        ParkIt "" may;
        Pause "" may;
        Acknowledge "" may;
        SmallTalk "" may;
        GiveFace "" may;
        Protect "" may;
        Irritator "" may;
        DefendAttack "" may;
        Disagree "" may;
        Pressure "" may;
        FeatureDump "" may;
        OverPromise "" may;
        Blame "" may;
        PrematureClose "" may;
        NameAloud "" may;
        CounterAtOnce "" may;
        Concede "" may;
        ConcedeIf "" may;
        Bribe "" may;
        Lie "" may;
        Leak "" may;
        Threat "" may;
    }
}
