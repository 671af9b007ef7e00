//! Explanations of `CP1xx` about numbers, interests, the economy and the two languages.
use super::explanations;

explanations! { MEANING:
    "CP100" ("文件是为另一个版本的格式写的。", "The file is written for another version of the format.")
        ("写本程序读的版本；更高的版本要换新的程序。", "Write the version that this program reads; for a higher one, use a newer program.")
        "format: 0," => "format: 1,";
    "CP101" ("这里提到一个名字，而场景里没有这样东西。", "An id is used here that nothing in the scenario has.")
        ("照“是不是”改，或把它写出来。", "Take the id proposed, or write the thing it names.")
        "learn: [\"audit_dat\"]" => "learn: [\"audit_date\"]";
    "CP102" ("我方报价要给每个议题一档，这里缺一个。", "Our quotation has a level for every issue; one is missing.")
        ("在 seller.quotation 里补上。", "Add it to `seller.quotation`.")
        "quotation: {\"price\": \"list\"}," => "quotation: {\"price\": \"list\", \"payment\": \"half\"},";
    "CP103" ("议题、角色或别的东西多到本程序装不下。", "There are more issues, roles or other things than the game holds.")
        ("合并几个，或者拆成两个场景。", "Put some together, or make two scenarios of it.")
        "…" => "…";
    "CP104" ("每一档都要有一个我方价值，个数要一样。", "Every level has one value for us, so both lists are of the same length.")
        ("补上或去掉 seller 里的数；一档对一个，次序相同。", "Add or take away numbers in `seller`, one for each level in the same order.")
        "levels: {\"ten\": \"10\", \"six\": \"6\"}, seller: [0]," => "levels: {\"ten\": \"10\", \"six\": \"6\"}, seller: [0, -22],";
    "CP105" ("利益的 serves 里，每一档要有一个 0 到 1 的数，个数和议题的档数一样。", "In `serves`, an issue has one number from 0 to 1 for each of its levels.")
        ("照议题的档位，一档写一个数。", "Write one number for each level of the issue.")
        "serves: {\"price\": (1.0, [0, 1])}," => "serves: {\"price\": (1.0, [0, 0.5, 1])},";
    "CP106" ("金额、天数、轮数或别的数字超出了本程序计算的范围。", "An amount, a number of days or turns, or another number lies outside what the game reckons with.")
        ("照提示的范围改；金额太大的，把 unit 换成大一级的单位。", "Write a number in the range that the finding names; where money is too large, choose a larger unit.")
        "clock: (days: 9000, turns: 14, …)" => "clock: (days: 90, turns: 14, …)";
    "CP107" ("score_weights 给评分的各块另定分数：只写块的名字和分数，没写的照默认，七块合起来要是 100。", "`score_weights` gives blocks of the score other points: names of blocks with points, defaults where left out, and 100 for all seven together.")
        ("一块加了几分，就从别的块里减几分；各块的名字和默认的分数看 counterpart explain score。", "What one block gains, take from others. `counterpart explain score` has the blocks and their defaults.")
        "score_weights: {\"outcome\": 30}," => "score_weights: {\"outcome\": 30, \"exchange\": 7},";
    "CP110" ("玩家可以用任一种语言玩，这段文字缺一种。", "One can play in either language, and this text is missing in one.")
        ("两种都写；写法一样的（如 10 %）直接写一次。", "Write both, or one text where both read alike, such as 10 %.")
        "title: (zh: \"第一次见面\")," => "title: (zh: \"第一次见面\", en: \"First meeting\"),";
    "CP111" ("应答显示在按钮上，超过 45 个汉字或 140 个西文字符放不下。", "Replies are shown on buttons with room for 45 Chinese or 140 Latin characters.")
        ("留下一句人会说出口的话，其余放到下一步。", "Keep what a person would say in one breath.")
        "text: (zh: \"首先……其次……再次……\", …)" => "text: (zh: \"先说最急的那件，行吗？\", …)";
    "CP112" ("一个角色的各个利益按权重相加，得出他的总得分；权重不等于 1，得分就不能比。", "A role's utility is the weighted sum of its interests, so the weights add up to 1.")
        ("改 weight；某副暗牌里不同的，用 weights 单独写。", "Change `weight`; where a hidden hand differs, use `weights`.")
        "weight: 0.5, … weight: 0.6" => "weight: 0.5, … weight: 0.5";
    "CP113" ("一个利益由几个议题满足，每个议题括号里的第一个数是它的份额，加起来是 1。", "The first number of each issue in `serves` is its share of the interest; the shares add up to 1.")
        ("调整份额。", "Adjust the shares.")
        "serves: {\"price\": (0.9, [0, 1])}," => "serves: {\"price\": (1.0, [0, 1])},";
    "CP114" ("有表决权的人分掉全部的 power，加起来是 1。", "Those who vote share the power, which adds up to 1.")
        ("调整 power；不表决的人写 votes: false。", "Adjust `power`; those who don't vote have `votes: false`.")
        "power: 0.4, … power: 0.5" => "power: 0.4, … power: 0.6";
    "CP115" ("份额、每一档的满足程度和条款质量，都是 0 到 1 的数。", "Shares, services and the quality of a clause are numbers from 0 to 1.")
        ("八成写 0.8，不写 80。", "Eighty per cent is 0.8.")
        "serves: {\"price\": (1.0, [0, 80])}," => "serves: {\"price\": (1.0, [0, 0.8])},";
    "CP116" ("角色的底线是效用，0 最差，1 是他能想到的最好结果。", "A role's reservation is a utility: 0 is the worst and 1 the best that this person can imagine.")
        ("写 0.4 到 0.6 之间的数起步。", "Begin with something from 0.4 to 0.6.")
        "reservation: 42," => "reservation: 0.42,";
    "CP117" ("open 的利益人人都知道，它就不能在某副暗牌里不成立。", "An open interest is known to everybody, so it has to be true in every hidden hand.")
        ("去掉 open，或给它在每副暗牌里都留一点权重。", "Take `open` away, or give it some weight in every hand.")
        "open: true, hands: [\"season\"]," => "open: true,";
    "CP118" ("要有人表决，其中要有人拍板（Economic），不然谈成了也没人签。", "Somebody has to vote, and one of them gives the final yes (`Economic`); otherwise nobody can sign.")
        ("给拍板的人写 buying: [Economic]。", "Give that person `buying: [Economic]`.")
        "buying: [User]," => "buying: [Economic],";
    "CP119" ("一个利益里，某个议题每一档都一样好，份额就白占了。", "Within an interest an issue is equally good at every level, so its share does nothing.")
        ("让各档有高有低，或者去掉这个议题。", "Let the levels differ, or take the issue out.")
        "\"price\": (1.0, [0.5, 0.5, 0.5])" => "\"price\": (1.0, [0.1, 0.6, 1.0])";
    "CP120" ("利益藏着，却没有一条路能打开：没有合适的应答碰到它，线索也学不到。", "The interest is hidden and nothing opens it: no fitting reply touches it, and its clues cannot be learned.")
        ("写一条 touches 它的应答，acts 要符合 opens 里的 Ask；或让线索有地方学到。", "Write a reply that touches it with acts that fit `Ask`, or let its clues be learned.")
        "acts: [GiveReason], touches: \"cash\"," => "acts: [AskOpen], touches: \"cash\",";
    "CP121" ("只有一条路，走错一次就再也找不到；也逼得人人都一个玩法。", "With one way only, a single slip closes it for good, and everybody has to play alike.")
        ("再给一条：换一种问法、线索，或由别人说出来。", "Give another: a different question, clues, or somebody who tells.")
        "opens: [Ask(acts: [AskOpen])]," => "opens: [Ask(acts: [AskOpen]), Clues(from: [\"loan\"], need: 1)],";
    "CP130" ("写了异议，没有场景让对方提出来。", "There is an objection and no scene in which it is raised.")
        ("写一个 kind: Raises(\"…\") 的场景。", "Write a scene with `kind: Raises(\"…\")`.")
        "kind: Moment," => "kind: Raises(\"too_dear\"),";
    "CP131" ("异议提出来以后，怎么答都化解不了。", "Once raised, nothing settles the objection.")
        ("给答到根子上的应答写 settles。", "Give the reply that answers its root `settles`.")
        "acts: [FrameJoint]," => "acts: [FrameJoint], settles: \"too_dear\",";
    "CP132" ("异议的根子是一个利益，而在某副暗牌里这个利益并不成立。", "The root of an objection is an interest, and in some hidden hand that interest is not true.")
        ("用 roots 给那副暗牌写另一个根子。", "Give that hand another root in `roots`.")
        "root: \"peak\"," => "root: \"peak\", roots: {\"bank\": \"cash\"},";
    "CP150" ("事实没有任何地方能知道。", "There is no place where the fact is learned.")
        ("写进某条回话、事件或资料的 learn，或写 known: true。", "Put it into the `learn` of an answer, an event or a document, or write `known: true`.")
        "Answer(text: …)" => "Answer(text: …, learn: [\"festival\"])";
    "CP151" ("真卡片比假卡片多，闭着眼猜也多半能中。", "With more true cards than decoys, blind guesses are mostly right.")
        ("给这个角色补几条像真的 decoys。", "Give the role more plausible `decoys`.")
        "decoys: {}," => "decoys: {\"face\": Decoy(card: …)},";
    "CP152" ("化解异议的那条应答每次都最长，看长短就能选中。应答的次序每局都重新洗，次序不会泄底。", "The reply that settles is the longest every time, so that length tells. Their order is shuffled and tells nothing.")
        ("有几处写短，有几处把别的写长。", "Write it shorter in places, and let others be longer.")
        "\"…………\" / \"…\" / \"…\"" => "\"…\" / \"……\" / \"…\"";
    "CP155" ("真卡片都比假卡片长（或短），不用懂也能分出来。", "Every true card is longer, or shorter, than every decoy, so that one can tell without knowing.")
        ("让两种卡片都有长有短。", "Let both kinds be long and short.")
        "card: \"怕再替一台机器背锅\" / \"要面子\"" => "card: \"怕再背锅\" / \"要我们老板亲自来一趟\"";
    "CP160" ("没有一个方案能同时过所有人的底线，怎么谈都谈不成。", "No package is above everybody's reservation, so that no deal is possible.")
        ("降低某个底线；本来就该走开的场景，写 walkaway: true。", "Lower a reservation, or write `walkaway: true` where walking away is right.")
        "reservation: 0.99," => "reservation: 0.45,";
    "CP161" ("开场的报价自己都做不了主。", "The quotation goes beyond what we may offer.")
        ("换一档，或放宽 seller.authority。", "Choose another level, or widen `seller.authority`.")
        "quotation: {\"price\": \"six\"}," => "quotation: {\"price\": \"list\"},";
    "CP162" ("准备好的开场方案超出权限。", "A paper to open with goes beyond what we may offer.")
        ("换一档，或放宽 seller.authority。", "Choose another level, or widen `seller.authority`.")
        "levels: {\"price\": \"six\"}," => "levels: {\"price\": \"two\"},";
    "CP163" ("这个议题怎么定，谁都不多得也不少得。", "However this issue is settled, nobody gains or loses.")
        ("让它对某人有得失；没有就删掉，少一样要谈的。", "Let it matter to somebody, or leave it out.")
        "seller: [0, 0]," => "seller: [0, -4],";
    "CP164" ("target 是很好的成交，reservation 是最差还肯签的，前者要高。", "`target` is a very good deal and `reservation` the worst that we would sign, so the first is higher.")
        ("改其中一个。", "Change one of them.")
        "reservation: 60, target: 50," => "reservation: 60, target: 105,";
    "CP165" ("对方肯签的方案里，没有一个能让我方达到目标，满分拿不到。", "No package that they would sign brings us the target, so that full marks cannot be had.")
        ("降低 target 或某人的 reservation；counterpart frontier 能看到空间有多大。", "Lower `target` or somebody's reservation; `counterpart frontier` shows how much room there is.")
        "target: 500," => "target: 105,";
    "CP166" ("划算的方案都要请示，请示要花的天数超过了期限。", "Every efficient package needs calls home, and these take more days than there are.")
        ("放宽 authority，或把期限改长。", "Widen `authority`, or give more days.")
        "authority: [Limit(issue: \"price\", beyond: \"list\", days: 20, …)]," => "authority: [Limit(issue: \"price\", beyond: \"two\", days: 1, …)],";
    "CP170" ("游戏自带的字体没有这个字，屏幕上会是一个方框。", "The game's own font lacks the character; a box would be shown.")
        ("换常用字；表情符号用文字写。", "Use a more common character; put words in place of emoji.")
        "zh: \"好的👍\"" => "zh: \"好的\"";
    "CP171" ("这一半还是另一种语言，多半是没译完。", "This half is still in the other language.")
        ("译出来。", "Translate it.")
        "(zh: \"Ask first\", en: \"Ask first\")" => "(zh: \"先问一句\", en: \"Ask first\")";
    "CP172" ("一种语言里的数字，另一种里没有：两种语言的玩家谈的就不是一件事。", "A number stands in one language only, so that players of the two negotiate about different things.")
        ("对一对；汉字数字和英文数词都认得。", "Compare them; numerals in words are understood in both languages.")
        "(zh: \"让 3 %\", en: \"30 % off\")" => "(zh: \"让 3 %\", en: \"3 % off\")";
    "CP173" ("中文说的是一个人，英文说的是另一个。", "The Chinese half names one person and the English another.")
        ("对一对人名。", "Compare the names.")
        "(zh: \"周总说了算\", en: \"He decides\")" => "(zh: \"周总说了算\", en: \"Zhou decides\")";
    "CP174" ("一种语言比另一种短得多，可能是改了一半。", "One half is far shorter than the other, as if only one had been changed.")
        ("两种语言一起读一遍。counterpart strings 能看出哪些译文没有跟着改。", "Read them side by side. `counterpart strings` tells which translations are out of date.")
        "(zh: \"……（三句）\", en: \"Yes.\")" => "(zh: \"……（三句）\", en: \"… (three sentences)\")";
    "CP175" ("场景说到法律条文，却没有写依据和“非法律意见”。", "The scenario speaks of law without saying which, and that it is no advice.")
        ("写 notice：哪部法律、哪一版、非法律意见。", "Write a `notice`: which law, which version, no legal advice.")
        "notice: (zh: \"\", en: \"\")," => "notice: (zh: \"依民法典文本，非法律意见。\", en: \"After the Civil Code; not legal advice.\"),";
    "CP176" ("同一个道理在另一个行业里再遇到一次，才学得牢。", "A principle is learned when it is met again in another trade.")
        ("写上 pair，填另一个场景的名字。", "Name the other scenario in `pair`.")
        "principle: …," => "principle: …, pair: \"crm_renewal\",";
    "CP177" ("卡片、标签和台词显示的地方有限，太长要换很多行，也没有人一口气说这么多。", "Cards, labels and lines have limited room, and nobody says so much in one breath.")
        ("删短，或者分成两次。", "Shorten it, or say it in two goes.")
        "card: (zh: \"（四十个字）\", …)" => "card: (zh: \"怕再背锅\", …)";
}
