//! What every field and condition of the format is, in both languages: the reference, `explain FIELD` and the comments of
//! the templates are written from this one table. A test holds its English to the documentation of the types.

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
    /// What it is, in Chinese.
    pub zh: &'static str,
    /// What it is, in English.
    pub en: &'static str,
}

macro_rules! help {
    ($table:ident; $($owner:ident { $($name:ident $kind:literal $need:ident $zh:literal $en:literal;)* })*) => {
        /// Everything, in the order of the types.
        pub static $table: &[Help] = &[$($(Help {
            owner: stringify!($owner), name: stringify!($name), kind: $kind, optional: may!($need), zh: $zh, en: $en,
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
        days "u16" must "天数。" "Days.";
        turns "u16" must "回合数。" "Turns.";
        first_day "String" must "第一天，写成 \"2026-11-26\"。" "The first day, `\"2026-11-26\"`.";
        visit_days "u8" may "登门一次花几天；打电话、发消息不花。" "Days that a visit costs; a call or a message costs none.";
    }
    Limit {
        issue "String" must "哪个议题。" "The issue.";
        beyond "String" must "学员做得了主的最后一档；对我方更差的各档都在权限之外。" "The last level within the trainee's authority. Levels that are worse for us lie beyond it.";
        days "u8" must "打电话请示要花几天。" "Days that the call costs.";
        answer "Text" must "批下来时上司说的话。" "What the superior says when it is allowed.";
    }
    Instalment {
        name "Text" must "叫什么。" "What it is called.";
        only "Ordered<Vec<String>>" may "议题对应档位：在这些档位下才有这一笔；留空：总有。" "Issue to the levels under which it is paid at all; empty: always.";
        amount "i64" may "多少钱，按场景的金额单位，条件还没动它之前。" "How much, in the scenario's unit, before the terms move it.";
        amount_by "Ordered<Vec<i64>>" may "议题对应各档给金额加多少。" "Issue to what each of its levels adds to the amount.";
        day "i64" may "哪一天到期，从案子第一天数起，条件还没动它之前。从签约起算的，按作者预计的签约日算。" "The day on which it is due, counted from the first day of the case, before the terms move it. What runs from the signature takes the day on which the author expects that.";
        day_by "Ordered<Vec<i64>>" may "议题对应各档给天数加多少。" "Issue to what each of its levels adds to the days.";
    }
    Seller {
        name "Text" must "我方公司。" "The firm.";
        unit "Text" must "金额单位。" "Unit of money.";
        base "i64" must "照报价签，基准贡献是多少，按这个单位。" "Contribution of the quotation's reference, in the unit.";
        reservation "i64" must "低于它不如不签，按这个单位。" "Below this the deal is worse than none, in the unit.";
        target "i64" must "很好的成交挣多少，按这个单位。" "What a very good deal brings, in the unit.";
        contract "i64" may "合同价，按这个单位；用来算风险和现金。" "The contract's price, in the unit; for exposure and cash.";
        instalments "Vec<Instalment>" may "合同的钱什么时候来，给复盘的现金计划用；留空：不画。" "When the contract's money comes, for the debrief's plan of cash; empty: no plan is drawn.";
        brief "Text" must "谁都可以知道的案情。" "What anybody may know of the case.";
        confidential "Text" must "只给学员看的一页：底线为什么在那儿，我们在意什么。" "The sheet for the trainee's eyes: why the floor is where it is, what matters to us.";
        quotation "Ordered<String>" must "我方报价：每个议题写一档。" "Our quotation: a level for every issue.";
        openings "Ordered<OpeningPaper>" may "报价之外，可以拿来开场的几份方案。" "Papers to open with, beside the quotation.";
        authority "Vec<Limit>" may "哪些要打电话请示。" "What needs a call home.";
        hospitality "Text" may "吃饭可以花多少。" "What a dinner may cost.";
        dates "Vec<(u16, Text)>" may "学员知道的日子：从第一天起的第几天，是什么。" "Dates that the trainee knows of: day from the start and what it is.";
    }
    Hand {
        name "Text" must "复盘时怎么称呼它。" "What it is called in the debrief.";
        truth "Text" must "在这副暗牌里，实情是什么。" "What is so, in this hand.";
    }
    Event {
        day "(u16, u16)" must "落在第一个数到第二个数之间的某一天，由种子决定。" "It falls on a day from the first to the second, dealt by the seed.";
        when "Vec<Cond>" may "那一天这些条件成立才发生。" "It happens only if these hold on that day.";
        text "Text" must "听到的说法。" "What one hears of it.";
        learn "Vec<String>" may "由此知道的事实。" "Facts learned.";
        trust "Ordered<i8>" may "各角色的信任：名字对应增减。" "Trust of roles: id to change.";
        tension "Ordered<i8>" may "各角色的紧张：名字对应增减。" "Tension of roles: id to change.";
        introduces "Vec<String>" may "从此肯见我们的人。" "Somebody will now see us.";
    }
    Endings {
        trusted "Text" must "签了，也得到信任。" "Signed, and trusted.";
        signed "Text" must "签了，仅此而已。" "Signed, no more.";
        below "Text" must "签在底线以下。" "Signed below our floor.";
        refused "Text" must "我们没签，而且没签得对。" "We refused, and rightly.";
        nothing "Text" must "没有结果。" "Nothing came of it.";
    }
    Scenario {
        format "u32" must "格式版本：1。" "Version of the format: 1.";
        title "Text" must "名字。" "What it is called.";
        industry "Industry" must "行业。" "The trade.";
        stages "Vec<Stage>" must "练的是销售的哪几步。" "The parts of a sale that it trains.";
        difficulty "u8" must "1（入门）到 5。" "1 (first) to 5.";
        minutes "u16" must "一个人玩下来要几分钟。" "How long it takes a person, in minutes.";
        principle "Text" must "教什么道理，一句话。" "What it teaches, in a sentence.";
        pair "Option<String>" may "在另一个行业里讲同一个道理的场景。" "The scenario that teaches the same in another trade.";
        summary "Text" must "成败在哪里，两三句话：场景列表里显示。" "What is at stake, in two or three sentences: for the library.";
        notice "Text" may "说到法律时的声明。" "The notice that goes with statements of law.";
        walkaway "bool" may "不成交才是最好的结果：成交空间可以为空。" "No deal is the best deal here: the bargaining zone may be empty.";
        score_weights "Ordered<i64>" may "评分各块在这里值几分，写块的名字和分数：guidance、interests、exchange、solution、objections、outcome、relationship。七块合起来一百分，没写的照默认。" "What blocks of the score are worth here, by name and in points: guidance, interests, exchange, solution, objections, outcome, relationship. All seven together give 100; what is left out keeps its default.";
        clock "Clock" must "有多少时间。" "How much time there is.";
        seller "Seller" must "学员这一方。" "The trainee's own side.";
        issues "Ordered<Issue>" must "要谈定的东西。" "What there is to agree on.";
        facts "Ordered<Fact>" may "能知道的事。" "What can be learned.";
        documents "Ordered<Document>" may "能拿出来看的东西。" "What can be shown.";
        hands "Ordered<Hand>" may "几种实情，每局发其中一种。" "The truths, one of which is dealt.";
        roles "Ordered<Role>" must "对方的决策小组和他们身边的人。" "The committee and those around it.";
        relations "Vec<Relation>" may "他们彼此的关系。" "How they stand to each other.";
        events "Ordered<Event>" may "两次见面之间发生的事。" "What happens between meetings.";
        scenes "Ordered<Scene>" must "说些什么。" "What is said.";
        endings "Endings" must "半年以后。" "Six months on.";
    }
    Issue {
        name "Text" must "叫什么。" "What it is called.";
        levels "Ordered<Text>" must "可选的各档，按合同里会写的次序。" "The settings, in the order in which a contract would list them.";
        seller "Vec<i64>" must "每一档在我方基准上加多少，按场景的金额单位，写整数。" "What each level adds to the seller's base value, in the scenario's unit of money; whole numbers.";
        latent "Vec<Cond>" may "下面的条件一条都不成立时，这个议题还没浮出来；留空，一开始就在纸上。" "An issue is *latent* while none of these holds; empty: it is on the paper from the start.";
        note "Text" may "关于它该知道什么：显示在议题板上。" "What one should know about it: shown on the board.";
        at_risk "Vec<i64>" may "每一档交货后还有多少钱没收、没有担保，按场景的金额单位：客户不付就没了。留空：没有。" "Money that stays outstanding and unsecured after delivery at each level, in the scenario's unit: what could be lost if the customer does not pay. Empty: none.";
        clause "Vec<f64>" may "每一档写成条款有多清楚，0 到 1：客观、有日期、能执行。留空：与措辞无关。" "How well each level reads as a clause, 0 to 1: objective, dated, enforceable. Empty: not a matter of wording.";
        price "bool" may "价格也是议题；这里标出人们一开口就会说的那个。" "Price is an issue like any other; this marks the one that talk runs to first.";
    }
    Fact {
        text "Text" must "笔记里怎么写。" "What the notes say.";
        clue "Vec<String>" may "它指向哪些利益，\"角色.利益\"。" "The interests it points to, `\"role.interest\"`.";
        map "bool" may "它属于决策小组的地图：谁拍板，谁听谁的，谁是真教练。" "It belongs on the map of the committee: who decides, who listens to whom, who is a true coach.";
        about "Option<String>" may "说的是哪个角色，如果说的是某个人。" "The role it is about, if it is about one.";
        overstated "Option<Text>" may "总结时用的夸大版：很像，可是没这么说过。" "An overstated version, for summaries: close, and not what was said.";
        untrue "bool" may "不是真的：说的人弄错了，或有意误导。" "It is not so: said by somebody who errs or misleads.";
        known "bool" may "简报里就知道。" "Known from the briefing.";
    }
    Document {
        name "Text" must "是什么。" "What it is.";
        content "Text" may "里面有什么，一句话。" "What is in it, in a sentence.";
        proves "Vec<String>" may "能帮着答哪些异议。" "Objections that it helps to answer.";
        moves "Vec<String>" may "哪些角色想看它。" "Roles who care to see it.";
        when "Vec<Cond>" may "这些条件都成立时才有；留空：一开始就有。" "We have it only when all of these hold; empty: from the start.";
        learn "Vec<String>" may "拿给人看，对方回告诉我们的事实。" "What somebody learns for us by showing it: facts, told in return.";
    }
    OpeningPaper {
        name "Text" must "叫什么。" "What it is called.";
        levels "Ordered<String>" may "和报价不同的各档。" "The levels that differ from the quotation.";
    }
    Interest {
        kind "InterestKind" must "部门、预算、内部关系，还是个人。" "Department, budget, politics or personal.";
        weight "f64" must "占这个角色得分的多少；一个角色的权重在每副暗牌里加起来是 1。" "Share of the role's utility; the weights of a role add up to 1 in every hidden hand.";
        weights "Ordered<f64>" may "某几副暗牌里不同的权重。" "Weights that differ in some hidden hands.";
        hands "Vec<String>" may "在哪几副暗牌里成立；留空：都成立。" "Hidden hands in which it is true; empty: all.";
        truth "Text" must "实情，照笔记的写法。" "The truth, in the words of the notes.";
        card "Text" must "卡片和板上用的短名。" "A short name for cards and boards.";
        serves "Ordered<(f64, Vec<f64>)>" must "每个议题：占这个利益的份额（加起来是 1），以及每一档满足它几成，0 到 1。" "Per issue: its share of this interest (shares add up to 1) and how well each level serves it, 0 to 1.";
        serves_in "Ordered<Ordered<(f64, Vec<f64>)>>" may "某几副暗牌里不同的满足程度：那副暗牌的整张表。" "Services that differ in some hidden hands: the whole list for that hand.";
        opens "Vec<Route>" may "打开它的路，至少两条。留空：按它的种类去问。" "The ways to it; at least two. Empty: by asking, as its kind demands.";
        open "bool" may "人人都知道：没有卡片，找到也不加分。" "Known to everybody: no card, no points for finding it.";
    }
    Decoy {
        card "Text" must "卡片上的话。" "What the card says.";
        about "Vec<String>" may "让人以为和哪些议题有关。" "Issues that one would think it is about.";
        hesitates "bool" may "说到这个空话题，角色也会迟疑。" "The role hesitates over this empty subject too.";
    }
    Objection {
        kind "ObjectionKind" must "关于什么。" "What it is about.";
        truth "Truth" must "有几分是真。" "How much there is to it.";
        truths "Ordered<Truth>" may "某几副暗牌里不同的真假。" "Truths that differ in some hidden hands.";
        root "String" must "背后的利益：这个角色的，或 \"角色.利益\"。" "The interest behind it, of this role, or `\"role.interest\"`.";
        roots "Ordered<String>" may "某几副暗牌里不同的根子。" "Roots that differ in some hidden hands.";
        slip "Text" must "几个字说清它：写在搁置的条子上。" "What it says, in a few words: on the parked slip.";
        about "Vec<String>" may "和哪些议题有关；没化解时，角色能在哪条上否决就卡在哪条。" "Issues it is about; unsettled, it blocks where the role may veto one of them.";
        moot "Vec<Cond>" may "根子已经证实，这些条件又都成立，它就没有由头了：提前化解。" "It has no occasion once the root is verified and all of these hold: prevented.";
    }
    Way {
        when "Vec<Cond>" must "这些条件都要成立。" "All of these must hold.";
        offends "Option<String>" may "走这条路，等于越过了谁。" "Going this way goes over somebody's head.";
    }
    Voice {
        greets "Vec<Text>" may "我们进门、又没有场景可说的时候。" "When we come in and no scene says more.";
        parts "Vec<Text>" may "我们告辞的时候。" "When we take our leave.";
        cut_off "Vec<Text>" may "给的时间用完了。" "When the time given is used up.";
        why_ask "Vec<Text>" may "问到了不肯说的事：信任不够。“您问这个做什么？”" "A question touched something closed: too little trust. \"Why do you ask?\"";
        not_here "Vec<Text>" may "问到了不肯说的事：地方不对，或有旁人。" "A question touched something closed: the wrong place or company.";
        literal "Vec<Text>" may "问到了不肯说的事：只照字面答。" "A question touched something closed: a literal answer.";
        hesitates "Vec<Text>" may "随之而来的迟疑：一个动作。" "The hesitation that goes with it: a gesture.";
        warmer "Vec<Text>" may "信号：热乎了些。一个动作。" "Signal: warmer. A gesture.";
        cooler "Vec<Text>" may "信号：冷了些。一个动作。" "Signal: cooler. A gesture.";
        impatient "Vec<Text>" may "信号：快没耐心了。一个动作。" "Signal: running out of patience. A gesture.";
        closer "Vec<Text>" may "这份方案比上一份好；可用 {term}。" "The paper is better than the last; `{term}`.";
        same "Vec<Text>" may "这份和上一份差不多。" "The paper is much the same as the last.";
        further "Vec<Text>" may "这份比上一份差，或离得太远；可用 {term}。" "The paper is worse than the last, or too far away; `{term}`.";
        vague "Vec<Text>" may "对不信任的人谈方案：没有一句用得上。" "About a paper, to somebody not trusted: nothing one could use.";
        would_sign "Vec<Text>" may "这份可以。" "This paper would do.";
        prefers "Vec<Text>" may "同时拿出几份：这份最近；可用 {option} 和 {term}。" "Several packages at once: this one is nearest; `{option}` and `{term}`.";
        all_alike "Vec<Text>" may "同时拿出几份，其实是一份。" "Several packages at once that are really one.";
        shown "Vec<Text>" may "给看的资料，对方在意。" "A document that matters to them.";
        shown_dull "Vec<Text>" may "给看的资料，对方不在意。" "A document that does not.";
        summary_right "Vec<Text>" may "总结对了。" "A summary that is right.";
        summary_wrong "Vec<Text>" may "总结夸大了。" "A summary that overstates.";
        parked "Vec<Text>" may "对方的意见先放下。" "Their point is left for later.";
        not_yet "Vec<Text>" may "请人拍板，可是不归他，或太早。" "Asked to decide when it is not for them, or too early.";
        signs "Vec<Text>" may "签了。" "Signs.";
        refuses "Vec<Text>" may "不签；可用 {term}。" "Does not sign; `{term}`.";
        bypassed "Vec<Text>" may "被越过去了。" "Went over their head.";
        walked "Vec<Text>" may "我们走了。" "We walk away.";
    }
    Role {
        name "Text" must "全名。" "Full name.";
        title "Text" must "职务。" "Position in the firm.";
        address "Text" must "怎么称呼。" "How one addresses them.";
        portrait "String" must "assets/portraits 里的头像。" "Portrait in `assets/portraits`.";
        buying "Vec<Buying>" must "在这次采购里是什么角色。" "Parts played in the purchase.";
        votes "bool" may "签字时有没有表决权。" "Whether they have a say at the signature.";
        blocks_on "Vec<String>" may "异议没化解时，能在哪些议题上卡住。" "Issues on which an unsettled objection of theirs blocks.";
        power "f64" may "在决策小组里占几成分量；有表决权的加起来是 1。" "Share of the committee's power; the powers of those who vote add up to 1.";
        style "Style" must "喜欢别人怎么跟自己打交道。" "How they like to be dealt with.";
        reservation "f64" may "低于这个效用就不答应，0 到 1。" "The utility below which they refuse, 0 to 1.";
        concedes "f64" may "随时间让步的指数：1 是匀速，大于 1 是晚让。" "Exponent of concession over time: 1 linear, above 1 late.";
        trust "u8" may "开始时的信任，0 到 100。" "Trust at the start, 0 to 100.";
        opening "Ordered<String>" may "开口要的一套：和我方报价不同的各档。" "The package they open with: levels that differ from our quotation.";
        position "Text" must "嘴上说要什么：简报里或头一次见面就知道。" "What they say they want: known from the briefing or the first meeting.";
        about "Text" may "大家都知道的情况。" "What is publicly known of them.";
        access "Vec<Way>" may "见到他的路；留空：谁都能约。" "The ways to them; empty: anybody may call.";
        blocked "Text" may "挡在中间的是什么，用话说。" "What stands in the way, in words.";
        on "Vec<Channel>" must "在哪些地方能见；第一个是常用的。" "Where they can be met; the first is the usual place.";
        patience "u8" must "一次见面给几个回合。" "Turns they give a meeting.";
        meetings "Option<u8>" may "总共能见几次；不写：不限。" "How often they can be met; absent: any number of times.";
        false_coach "bool" may "假教练：热情，可是不帮我们。" "A false coach: warm, and not for us.";
        interests "Ordered<Interest>" may "真正想要什么。" "What they really want.";
        decoys "Ordered<Decoy>" may "对他的误读。" "Readings of them that are not true.";
        objections "Ordered<Objection>" may "对我们有什么意见。" "What they hold against us.";
        voice "Voice" may "每场谈判都有的话，他怎么说。" "How they say what every negotiation has.";
    }
    SceneKind {
        Opening "" may "和这个角色头一次见面的头一件事；条件写明时，也可以是以后见面的。" "The first thing at the first meeting with this role, or at a later one if its conditions say so.";
        Topic "(Text)" may "由我们提起，按钮上是这几个字。" "Ours to bring up, under this label.";
        Raises "(String)" may "对方提出自己的一条异议。" "They raise an objection of theirs.";
        Tactic "" may "对方使一招：别家的差价、顺手多要、最后期限。" "They try a tactic: a rival's margin, a nibble, a deadline.";
        Moment "" may "对方问一件事或说一件事。" "They ask or tell something.";
        Beat "" may "只由某条回话的 next 引出来。" "Follows from an answer's `next` only.";
    }
    Scene {
        by "String" must "谁开口。" "Who speaks.";
        kind "SceneKind" must "怎么来的。" "How it comes about.";
        when "Vec<Cond>" may "这些条件都要成立。" "All of these must hold.";
        from "Text" may "话题：为什么会提起，例如“林工说的：老线”。" "Topics: why it is there, such as \"from Lin: the old line\".";
        line "Text" must "说什么。" "What they say.";
        gesture "Text" may "同时的动作。" "The gesture with it.";
        again "bool" may "还可以再来；说过的应答不再出现。" "It can come up again; replies already given are not offered twice.";
        about "Vec<String>" may "和哪些议题有关。" "Issues it is about.";
        replies "Ordered<Reply>" must "可以说什么：三到五条，次序随意（每局重新洗）。" "What one can say: three to five, in any order (they are shuffled).";
    }
    Reply {
        text "Text" must "要说的话：最多 45 个汉字，或 140 个西文字符。" "The words: at most 45 Chinese or 140 Latin characters.";
        acts "Vec<Act>" may "细心的人从中听得出什么。" "What a careful listener hears in it.";
        when "Vec<Cond>" may "这些条件都要成立，只能是学员知道或看得见的。" "All of these must hold, of what the trainee knows or can see.";
        touches "Option<String>" may "问题碰到的利益或假卡片：说话人的，或 \"角色.利益\"。" "The interest or decoy that a question brushes: of the speaker, or `\"role.interest\"`.";
        touches_in "Ordered<String>" may "按暗牌另写：同样的话，背后是另一件事。" "Further interests, by hidden hand: where another truth lies behind the same words.";
        gives "Ordered<String>" may "给出的条件：议题对应档位。" "Terms given: issue to level.";
        gets "Ordered<String>" may "要对方拿来换的条件。" "Terms asked for in return.";
        shows "Option<String>" may "同时拿出的资料。" "A document shown with it.";
        settles "Option<String>" may "答到了根子上的异议。" "The objection that it answers at its root.";
        answers "Vec<Answer>" may "对方的回话：从上往下，第一条条件成立的。" "What they answer: the first whose conditions hold.";
    }
    Answer {
        when "Vec<Cond>" may "这些条件都要成立；这里可以看隐藏的事。" "All of these must hold; here hidden things may be asked for.";
        text "Text" may "说的话。" "The words.";
        gesture "Text" may "同时的动作。" "The gesture with them.";
        by "Option<String>" may "谁来答，如果不是开口的那位。" "Who answers, if it is not the one who spoke.";
        learn "Vec<String>" may "由此知道的事实。" "Facts learned.";
        trust "i8" may "在常规之外增减的信任，−20 到 20；原因写在 because。" "Trust beyond the usual, −20 to 20; give the reason in `because`.";
        tension "i8" may "在常规之外增减的紧张，−20 到 20。" "Tension beyond the usual, −20 to 20.";
        others "Ordered<i8>" may "别人的信任增减：角色对应数字。" "Trust of others beyond the usual: role to change.";
        because "Text" may "信任或紧张为什么变：复盘时显示。" "Why trust or tension moves here: shown in the debrief.";
        introduces "Vec<String>" may "从此肯见我们的人。" "Somebody will now see us.";
        days "u8" may "花掉几天。" "Days that it costs.";
        settles "Option<String>" may "异议没有了，不管规则怎么算。" "An objection is gone, whatever the engine would say.";
        next "Option<String>" may "同一回合里接着这个场景说。" "The talk goes on with this scene, in the same turn.";
        ends "bool" may "见面到此结束。" "The meeting ends here.";
    }
    Cond {
        Knows "(String)" may "笔记里有这个事实。" "A fact is in the notes.";
        Holds "(String)" may "利益已证实，或已放下它的卡片。" "An interest is verified, or its card has been placed.";
        Verified "(String)" may "利益已证实。" "An interest is verified.";
        Met "(String)" may "这次见面之前见过某个角色。" "A role has been met before this meeting.";
        Present "(String)" may "某个角色在场。" "A role is here.";
        Introduced "(String)" may "有人给我们引见过某个角色：Introduced(\"zhou\")。" "A role has introduced us to another: `Introduced(\"zhou\")`.";
        Private "" may "没有旁人听着。" "Nobody else listens.";
        InCompany "" may "有旁人听着。" "Somebody else listens.";
        On "(Channel)" may "在这种场合见面。" "We meet on this channel.";
        DayAfter "(u16)" may "至少过了这么多天。" "At least this many days have passed.";
        DayBefore "(u16)" may "至多过了这么多天。" "At most this many days have passed.";
        Played "(String)" may "某个场景演过了。" "A scene has been played.";
        Said "(String, String)" may "某条应答说过了：Said(\"scene\", \"reply\")。" "A reply has been given: `Said(\"scene\", \"reply\")`.";
        Shown "(String)" may "某份资料给说话的角色看过。" "A document has been shown to the role who speaks.";
        Open "(String)" may "异议提过，还没化解。" "An objection was raised and is not settled.";
        Settled "(String)" may "异议已化解。" "An objection is settled.";
        Happened "(String)" may "某件事已发生。" "An event has happened.";
        Tabled "" may "桌上有我方的方案。" "A paper of ours is on the table.";
        Offered "(String, String)" may "桌上的方案里，这个议题在这一档或文件里更靠后的一档。" "The paper on the table has this issue at this level or at a later one of the file.";
        OfferTouches "(String)" may "桌上的方案在这个议题上和报价不同。" "The paper on the table differs from the quotation in this issue.";
        Warm "" may "说话的角色脸色好（热情或高兴）。" "The role who speaks looks friendly (mood warm or pleased).";
        Cold "" may "说话的角色脸色不好（防备、不耐烦或生气）。" "The role who speaks looks guarded, annoyed or angry.";
        Not "(Vec<Cond>)" may "这些一条都不成立。" "None of these holds.";
        Any "(Vec<Cond>)" may "这些至少成立一条。" "At least one of these holds.";
        Trust "(String, u8)" may "角色的信任至少这么多，0 到 100。" "The role's trust is at least this, 0 to 100.";
        Tension "(String, u8)" may "角色的紧张至少这么多，0 到 100。" "The role's tension is at least this, 0 to 100.";
        Hand "(String)" may "发的是这副暗牌。" "This hidden hand was dealt.";
        Opens "" may "刚才的问题打开了它碰到的利益。" "The question just asked opens the interest that it touches.";
        Wary "" may "问到了不肯说的事：信任不够。" "The question touched something closed: too little trust.";
        NotHere "" may "问到了不肯说的事：地方不对，或有旁人。" "The question touched something closed: the wrong place or company.";
        Literal "" may "问到了不肯说的事：问法不对。" "The question touched something closed: the wrong kind of question.";
        Traded "" may "要对方拿来换的条件，对方答应了。" "The term asked for in return was accepted.";
    }
}
