//! The list of codes `CP1xx`: what a scenario means, as its rules find it.
use super::{Code, Level};

macro_rules! list {
    ($($id:literal $level:ident $zh:literal $en:literal;)*) => {
        /// Every code of meaning, in order. A rule may report one more mildly than is said here.
        pub static MEANING: &[Code] = &[$(Code { id: $id, level: Level::$level, zh: $zh, en: $en }),*];
    };
}

list! {
    "CP100" Error "格式版本不对" "Another version of the format";
    "CP101" Error "找不到这个名字" "An id that nothing has";
    "CP102" Error "报价缺一个议题" "A quotation without a level for an issue";
    "CP103" Error "太多了" "More than the game holds";
    "CP104" Error "我方价值的个数和档数对不上" "Seller values that don't match the levels";
    "CP105" Error "利益里的个数和档数对不上" "Service numbers that don't match the levels";
    "CP106" Error "数字超出范围" "A number out of range";
    "CP107" Error "评分各块合起来不是一百分" "Weights of the score that don't give 100";
    "CP110" Error "缺一种语言的文字" "A text missing in a language";
    "CP111" Warning "应答太长" "A reply too long for the screen";
    "CP112" Error "利益的权重加起来不是 1" "Weights of interests that don't add up to 1";
    "CP113" Error "份额加起来不是 1" "Shares that don't add up to 1";
    "CP114" Error "表决权加起来不是 1" "Powers that don't add up to 1";
    "CP115" Error "数字不在 0 到 1 之间" "A number outside 0 to 1";
    "CP116" Error "底线不在 0 到 1 之间" "A reservation outside 0 to 1";
    "CP117" Error "公开的利益不成立" "An open interest that is not true";
    "CP118" Error "没有人表决，或没有人拍板" "Nobody votes, or nobody gives the final yes";
    "CP119" Warning "各档都一样" "A table that does not vary";
    "CP120" Error "利益打不开" "An interest that nobody can open";
    "CP121" Warning "利益只有一条路" "An interest that opens in one way only";
    "CP130" Warning "异议没有人提" "An objection that is never raised";
    "CP131" Warning "异议化解不了" "An objection that nothing settles";
    "CP132" Error "异议的根子不成立" "An objection whose root is not true";
    "CP140" Warning "能选的应答太少" "Too few replies to choose from";
    "CP141" Warning "应答没有回话" "A reply without an answer";
    "CP142" Warning "回话可能用完" "Answers that can run dry";
    "CP143" Error "场景绕回自己" "Scenes that run in a circle";
    "CP144" Error "应答取决于隐藏的事" "A reply that depends on something hidden";
    "CP145" Error "话题取决于隐藏的事" "A topic that depends on something hidden";
    "CP146" Warning "没有人引到的场景" "A beat that nothing leads to";
    "CP147" Warning "永远不会出现的场景" "A scene that can never come up";
    "CP148" Warning "永远轮不到的应答或回话" "A reply or an answer out of reach";
    "CP149" Warning "被前面挡住的回话" "An answer behind one that is always given";
    "CP150" Warning "学不到的事实" "A fact that cannot be learned";
    "CP151" Warning "假卡片太少" "Fewer decoys than truths";
    "CP152" Advice "长短泄底：应答" "Replies given away by length";
    "CP154" Advice "话题会谈干" "A subject that can run dry";
    "CP155" Advice "长短泄底：卡片" "Cards given away by length";
    "CP156" Advice "没有理由选的应答" "A dominated reply";
    "CP157" Advice "样样最好的应答" "A reply best on all four parts";
    "CP158" Warning "拒绝不了的越线" "A line that cannot be kept";
    "CP159" Advice "说破了还不知道的事" "A reply that knows too much";
    "CP160" Error "没有成交空间" "An empty bargaining zone";
    "CP161" Error "报价超出权限" "A quotation beyond authority";
    "CP162" Error "开场方案超出权限" "An opening paper beyond authority";
    "CP163" Warning "没有人在乎的议题" "An issue that nobody cares about";
    "CP164" Error "目标不高于底线" "A target not above the floor";
    "CP165" Warning "目标够不着" "A target out of reach";
    "CP166" Warning "划算的方案来不及请示" "Efficient packages beyond authority and time";
    "CP170" Warning "字体里没有的字" "A character that the font lacks";
    "CP171" Warning "没有译完的文字" "A text left in the other language";
    "CP172" Advice "两种语言的数字不一样" "Numbers that differ between the languages";
    "CP173" Advice "两种语言的人名不一样" "Names that differ between the languages";
    "CP174" Advice "可能没有跟着改的译文" "A half that may be out of date";
    "CP175" Warning "说到法律而没有声明" "Law without a notice";
    "CP176" Advice "没有配对的场景" "A case without a pair";
    "CP177" Advice "标签或台词太长" "A label or a line that is long";
    "CP180" Warning "永远不成立的条件" "A condition that is never true";
    "CP181" Advice "总是成立的条件" "A condition that is always true";
    "CP182" Advice "知道了也没用的事实" "A fact of no use";
    "CP183" Warning "引见对不上" "Introductions that don't match";
    "CP184" Advice "没有用处的资料" "A document of no use";
    "CP185" Advice "提前说到的议题" "A term that is not known yet";
    "CP190" Warning "开场泄了暗牌" "An opening that gives the hand away";
}
