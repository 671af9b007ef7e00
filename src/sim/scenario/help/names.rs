//! What the names mean that an author chooses from: acts, places, styles, kinds, ways to an interest, relations.
//! Like the help of fields, and held to the documentation of the types by the same test.
use super::Help;

help! { NAMES;
    Industry {
        Manufacturing "" may "制造业。" "Manufacturing.";
        ConsumerGoods "" may "快消品。" "Consumer goods.";
        Software "" may "软件。" "Software.";
        Finance "" may "金融。" "Finance.";
        RealEstate "" may "房地产。" "Property.";
        Services "" may "服务业。" "Services.";
    }
    Stage {
        KeyPeople "" may "找对人。" "Finding the people who matter.";
        Needs "" may "摸清需求。" "Finding out what they need.";
        Solution "" may "定方案。" "Working out a solution.";
        Price "" may "谈价格和付款。" "Price and payment.";
        Closing "" may "促成签约。" "Getting to the signature.";
        Collection "" may "回款。" "Getting paid.";
    }
    Buying {
        Economic "" may "最后点头的人。" "Gives the final yes.";
        Technical "" may "能在规格、条款或手续上说不，可是不能最后点头。" "Can say no on specification, terms or form, and never the final yes.";
        User "" may "天天用它的人。" "Works with what is bought.";
        Gatekeeper "" may "把门的人。" "Keeps the door.";
        Coach "" may "在里面帮我们、盼我们成的人。" "Helps us inside, and wants us to win.";
    }
    Style {
        Analytical "" may "要事实、要数字、要时间想。" "Facts, figures, time to think.";
        Driver "" may "要结果，话要短。" "Results, brevity.";
        Amiable "" may "看重人、和气、稳当。" "People, harmony, safety.";
        Expressive "" may "喜欢点子、认可、快节奏。" "Ideas, recognition, pace.";
    }
    InterestKind {
        Department "" may "部门的指标：信任 40。" "A department's target: trust 40.";
        Budget "" may "钱和什么时候付：信任 45。" "Money and its timing: trust 45.";
        Politics "" may "内部谁站在哪儿：信任 50。" "Who stands where inside: trust 50.";
        Personal "" may "他个人的得失：信任 55，还要先有两条线索。" "The person's own stake: trust 55, and two clues first.";
    }
    Route {
        Ask "{ acts, on, in_company, trust }" may "问得对、信任够、地方对，人家自己说。" "The person says so, asked in the right way, at enough trust, in the right place.";
        Clues "{ from, need, trust }" may "先凑够几个事实，再用一句碰得到它、又不点破它的问话。" "Some of these facts together, then a question that touches it and does not name it.";
        Told "(Vec<String>)" may "知情的人明说：这些事实全知道了，就算证实。" "Somebody who knows says so outright: these facts, all of them, settle it.";
    }
    Ask {
        acts "Vec<Act>" may "哪几种问法够得着；留空：哪种都行。" "Kinds of question that reach it; empty: any kind.";
        on "Vec<Channel>" may "在哪儿能说；留空：看利益的种类（个人和内部关系只在没有旁人时说）。" "Places where it can be said; empty: by the kind of interest (personal and politics: in private).";
        in_company "bool" may "有旁人也能说。" "It can be said in company too.";
        trust "Option<u8>" may "要多少信任；不写：看利益的种类。" "Trust it takes; absent: by the kind of interest.";
    }
    Clues {
        from "Vec<String>" must "哪些事实算数。" "Facts that count.";
        need "u8" must "要凑够几个。" "How many of them it takes.";
        trust "Option<u8>" may "印证要多少信任；不写：比利益的种类少十。" "Trust that the confirmation takes; absent: ten less than by the kind of interest.";
    }
    ObjectionKind {
        Price "" may "贵。" "The price.";
        Budget "" may "没有预算。" "No budget for it.";
        Need "" may "用不着。" "No need of it.";
        Authority "" may "做不了主。" "Not theirs to decide.";
        Timing "" may "时候不对。" "The wrong time.";
        TrustCompany "" may "信不过我们公司。" "Our firm is not trusted.";
        TrustPerson "" may "信不过来谈的人。" "The person who sells is not trusted.";
        Competitor "" may "别家更好或更低。" "Somebody else is better or cheaper.";
        ProductFit "" may "东西不合用。" "It does not fit.";
        TechnicalRisk "" may "技术上有风险。" "It may not work.";
        SwitchingCost "" may "换起来太费事。" "Changing over costs too much.";
        PaymentTerms "" may "付款方式。" "The terms of payment.";
        ContractClause "" may "合同条款。" "A clause of the contract.";
        Relationship "" may "跟别家有交情。" "Ties to somebody else.";
        InternalPolitics "" may "内部的事。" "Something inside their house.";
        Smokescreen "" may "只是个说法。" "Words that stand for something else.";
    }
    Truth {
        Real "" may "说的就是想的。" "Meant as said.";
        Secondary "" may "是真的，可不是决定的那一条。" "Meant, and not what decides.";
        Smokescreen "" may "拿它挡着别的。" "Said to hide something else.";
        Tactic "" may "说了看看能换来什么。" "Said to see what it brings.";
        Misunderstanding "" may "弄错了。" "Rests on an error.";
    }
    Channel {
        Office "" may "人家的办公室，门关着。" "Somebody's office, the door shut.";
        MeetingRoom "" may "会议室。" "A meeting room.";
        Workshop "" may "车间现场。" "The workshop floor.";
        Phone "" may "电话。" "The telephone.";
        WeChat "" may "微信：随便些，也留得下字据。" "`WeChat`: informal, and it leaves evidence.";
        Dinner "" may "饭桌上，在公司写明的招待标准以内。" "A dinner, within the company's stated hospitality limit.";
    }
    Relation {
        Influence "{ from, to, weight, fact }" may "一个人的话能带动另一个人。" "The word of one moves another.";
        Rivals "{ one, other, fact }" may "没打好招呼就不该坐到一张桌上的两个人。" "Two who should not sit at one table unprepared.";
    }
    Influence {
        from "String" must "谁的话。" "Whose word.";
        to "String" must "带动谁。" "Whom it moves.";
        weight "f64" must "带动多少，−1 到 1。" "How much, −1 to 1.";
        fact "Option<String>" may "从哪个事实知道的。" "The fact by which one knows.";
    }
    Rivals {
        one "String" must "一个。" "One.";
        other "String" must "另一个。" "The other.";
        fact "Option<String>" may "从哪个事实知道的。" "The fact by which one knows.";
    }
    Act {
        AskOpen "" may "开放地问情况。" "An open question about how things are.";
        AskProblem "" may "问现在哪儿不顺。" "A question about what goes wrong today.";
        AskImplication "" may "问这个问题会带来什么：钱、时间、麻烦。" "A question about what a problem leads to, in money, time or nerves.";
        AskPriority "" may "问两样里哪样更要紧。" "Which of two things matters more.";
        AskDecision "" may "问谁定、谁签、怎么批。" "Who decides, who signs, how it is approved.";
        AskData "" may "要一个数、一份资料、一条标准。" "A request for a figure, a document, a standard.";
        TestUnderstanding "" may "“我理解得对不对……？”" "\"Do I understand that …?\"";
        Summarise "" may "把说过的归到一起。" "What has been said so far, put together.";
        GiveInformation "" may "说一件关于我们、产品、市场的事。" "A fact about us, the product, the market.";
        GivePriority "" may "说我们看重什么、不看重什么。" "What matters to us and what does not.";
        GiveReason "" may "为自己的要求说一条理由。" "A reason for what we ask.";
        Feelings "" may "老实说自己对一件事的感受。" "How we feel about a point, honestly.";
        AdmitLimit "" may "承认做不到的、没测过的、弄错了的。" "What we can't do, haven't measured, got wrong.";
        Agenda "" may "谈什么、按什么次序、谈多久。" "What to talk about, in which order, for how long.";
        Label "" may "先打招呼再做：“我问一句……”“我提个方案……”" "Announcing the next act: \"may I ask…\", \"let me propose…\".";
        FrameJoint "" may "把“你对我”变成两家一起解的题。" "Turning \"you against us\" into a problem both have.";
        Criterion "" may "拿客观的尺子：标准、行情、第三方。" "An objective criterion: a standard, a benchmark, a third party.";
        NextStep "" may "谁、哪天之前、做什么。" "Who does what by when.";
        ParkIt "" may "明说先放一放。" "Leaving a point for later, in words.";
        Pause "" may "不说话：让人说完，让人想。" "Silence: letting the other finish, or think.";
        Acknowledge "" may "让人知道他的话听进去了。" "Showing that the other's point was heard.";
        SmallTalk "" may "聊生意以外的事。" "Talk that is not about business.";
        GiveFace "" may "给面子：地位、功劳、台阶。" "Giving face: standing, credit, a way out.";
        Protect "" may "替人守住话，而且让他看得见。" "Keeping somebody's confidence, visibly.";
        Irritator "" may "自夸：“价格很公道”“我们很有诚意”。" "Praise of one's own offer: \"a fair price\", \"our sincerity\".";
        DefendAttack "" may "人家怪你，你怪回去。" "Blame answered by blame.";
        Disagree "" may "先说不对，理由后说或者不说。" "Disagreement, said first and explained later if at all.";
        Pressure "" may "施压：最后期限、要走、最后一句。" "Pressure: a deadline, a threat to leave, a last word.";
        FeatureDump "" may "一口气报三条以上的好处。" "A list of features, three reasons and more.";
        OverPromise "" may "没核实过的承诺。" "A promise nobody has checked.";
        Blame "" may "贬低同事或同行。" "A colleague or a competitor made small.";
        PrematureClose "" may "还有事没说清就催签字。" "Asking for the signature with something still open.";
        NameAloud "" may "把人家私下的顾虑说破：伤面子，当众加倍（看破不说破）。" "Naming a private interest aloud: it costs face, doubly in company (看破不说破).";
        CounterAtOnce "" may "人家的提议一个字不接，马上还价。" "A counter-proposal at once, without a word on theirs.";
        Concede "" may "白给一个条件（写了 gives 就自动算）。" "A term given for nothing.";
        ConcedeIf "" may "拿一个条件换一个条件（写了 gives 和 gets 就自动算）。" "A term given for another.";
        Bribe "" may "给个人好处。" "An advantage offered to a person.";
        Lie "" may "明知不实的话，或明知兑现不了的承诺。" "A statement known to be false, or a promise known to be empty.";
        Leak "" may "把别人托付的话说出去。" "A confidence betrayed.";
        Threat "" may "违法的威胁。" "An unlawful threat.";
    }
}
