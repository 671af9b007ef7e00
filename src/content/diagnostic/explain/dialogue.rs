//! Explanations of `CP14x` to `CP19x`: scenes, replies, conditions, and what is written for nothing.
use super::explanations;

explanations! { DIALOGUE:
    "CP140" ("条件不成立时，能选的应答太少，等于没得选。", "Where conditions don't hold, there are too few replies to choose from.")
        ("每个场景至少写三条不带 when 的应答。", "Write at least three replies without `when` in every scene.")
        "replies: {\"ask\": Reply(when: [Private], …)}" => "replies: {\"ask\": Reply(…), \"wait\": Reply(…), \"own\": Reply(…)}";
    "CP141" ("说了这句，对方什么也不回。", "Nothing is answered to this reply.")
        ("至少写一条不带 when 的回话。", "Write at least one answer without `when`.")
        "answers: []," => "answers: [Answer(text: (zh: \"……行。\", en: \"…All right.\"))],";
    "CP142" ("每条回话都有条件，都不成立时对方就没话说。", "Every answer has a condition; where none holds, nothing is said.")
        ("最后加一条不带 when 的。", "Add one without `when` at the end.")
        "answers: [Answer(when: [Opens], …)]" => "answers: [Answer(when: [Opens], …), Answer(text: …)]";
    "CP143" ("顺着 next 走会回到同一个场景，谈话停不下来。", "Following `next`, a scene comes back to itself, and the talk never ends.")
        ("断开一个 next；要能再谈一次，写 again: true。", "Take one `next` away; for a subject that may come up again, write `again: true`.")
        "\"a\": … next: \"b\"    \"b\": … next: \"a\"" => "\"a\": … next: \"b\"    \"b\": …";
    "CP144" ("应答能不能选取决于隐藏的事（信任、暗牌），看见它就知道了底。", "Whether the reply is offered depends on something hidden, so that seeing it gives the secret away.")
        ("应答的 when 只看学员知道的；隐藏的条件写进回话的 when。", "Let `when` of a reply ask for what the trainee knows; hidden conditions go into the answers.")
        "Reply(when: [Trust(\"su\", 50)], …)" => "Reply(answers: [Answer(when: [Trust(\"su\", 50)], …), …])";
    "CP145" ("话题能不能提取决于隐藏的事，看见它就知道了底。", "Whether the topic is offered depends on something hidden, so that seeing it gives the secret away.")
        ("换成学员知道的条件，例如 Knows。", "Ask for something that the trainee knows, such as `Knows`.")
        "kind: Topic(…), when: [Hand(\"bank\")]," => "kind: Topic(…), when: [Knows(\"loan\")],";
    "CP146" ("Beat 只能由某条回话的 next 引出来，而没有人引它。", "A beat comes up only through the `next` of an answer, and none leads to it.")
        ("在某条回话里写 next，或改成 Moment。", "Write `next` in an answer, or make it a `Moment`.")
        "Answer(text: …)" => "Answer(text: …, next: \"li_dear_deeper\")";
    "CP147" ("场景等的东西没有哪条路能给：事实没人说，人见不到，或者两个场景互相等。", "Nothing brings about what the scene waits for: nobody tells the fact, the person is out of reach, or two scenes wait for each other.")
        ("补上那条路，或改 when。", "Write the way there, or change `when`.")
        "\"a\": … when: [Played(\"b\")]    \"b\": … when: [Played(\"a\")]" => "\"a\": …    \"b\": … when: [Played(\"a\")]";
    "CP148" ("场景会出现，这条应答或回话却永远轮不到。", "The scene comes up, and this reply or answer never does.")
        ("改它的 when，或删掉它。", "Change its `when`, or take it out.")
        "Reply(when: [Said(\"later\", \"ask\")], …)" => "Reply(when: [Said(\"earlier\", \"ask\")], …)";
    "CP149" ("回话从上往下看，第一条成立的就说；不带条件的后面，谁也轮不到。", "Answers are tried from the top, and the first that holds is given: none behind one without a condition is.")
        ("把带条件的移到前面。", "Move those with conditions to the front.")
        "[Answer(text: …), Answer(when: [Opens], …)]" => "[Answer(when: [Opens], …), Answer(text: …)]";
    "CP154" ("again 的话题，说过的应答不再出现；提几次以后就只剩一条。", "In a subject that comes up again, what was said is not offered twice; after some rounds one reply is left.")
        ("在 when 里写上什么时候不再提。", "Say in `when` when it is over.")
        "again: true, when: []," => "again: true, when: [Not([Said(\"plan\", \"ask\"), Said(\"plan\", \"wait\")])],";
    "CP156" ("另一条应答样样不差，还多一样好处，这条就没有人有理由选。", "Another reply does all that this one does and more, so that nobody has a reason to choose it.")
        ("给它一样独有的好处或代价。", "Give it a merit or a price of its own.")
        "\"a\": acts: [AskOpen]    \"b\": acts: [AskOpen, Agenda]" => "\"a\": acts: [AskProblem], touches: …    \"b\": acts: [AskOpen, Agenda]";
    "CP157" ("一条应答在谈判引导、利益识别、信息交换、方案规划四个方面都最好，就不用权衡。", "One reply is best at guiding, finding interests, exchanging and solving, so that there is nothing to weigh.")
        ("把好处分给两条。", "Share its merits between two.")
        "acts: [Agenda, AskOpen, Feelings, ConcedeIf], touches: …" => "\"a\": acts: [Agenda, AskOpen], touches: …    \"b\": acts: [Feelings, ConcedeIf]";
    "CP158" ("越线的应答（送好处、说谎、泄密、威胁）旁边，要总有干净的路可走。", "Beside a reply that crosses the line there has to be a clean way at any time.")
        ("至少写两条不带条件、不越线的应答。", "Write two clean replies without conditions.")
        "replies: {\"envelope\": Reply(acts: [Bribe], …), \"ask\": …}" => "replies: {\"envelope\": Reply(acts: [Bribe], …), \"ask\": …, \"thanks\": …, \"wait\": …}";
    "CP159" ("应答把对方的心事说破了，而学员这时可能还不知道。", "The reply names a private matter that the trainee may not know yet.")
        ("在 when 里写 Holds 或 Knows。", "Write `Holds` or `Knows` into its `when`.")
        "Reply(acts: [NameAloud], …)" => "Reply(when: [Holds(\"blame\")], acts: [NameAloud], …)";
    "CP180" ("条件永远不会成立，或和同一列里的另一个互相排斥。", "The condition can never hold, or shuts out another in the same list.")
        ("改数字；要“或者”，写 Any。", "Change the number; for \"or\", write `Any`.")
        "when: [Private, InCompany]," => "when: [Any([Private, On(Phone)])],";
    "CP181" ("条件总是成立，等于没写；多半是想写别的。", "The condition always holds and says nothing; most often something else was meant.")
        ("去掉它，或写真正要等的事。", "Take it out, or write what is really waited for.")
        "when: [DayAfter(0)]," => "when: [DayAfter(3)],";
    "CP182" ("事实能学到，却不是线索、不在地图上、没有条件看它。", "The fact can be learned, and is no clue, is not on the map, and no condition asks for it.")
        ("写 clue、map 或 about；或让某个场景等它。", "Give it `clue`, `map` or `about`, or let a scene wait for it.")
        "\"roof\": Fact(text: …)," => "\"roof\": Fact(text: …, clue: [\"su.cash\"]),";
    "CP183" ("有人要引见才见得到，却没有人引见；或者引见了不用引见的人。", "Somebody is seen by introduction only and nobody introduces us, or somebody is introduced who needs it not.")
        ("在回话或事件里写 introduces，或改 access。", "Write `introduces` in an answer or an event, or change `access`.")
        "access: [Way(when: [Introduced(\"su\")])]," => "Answer(text: …, introduces: [\"su\"])";
    "CP184" ("资料拿出来，不证明什么，也没有人在意。", "The document proves nothing and moves nobody.")
        ("写 proves 或 moves；有意放的干扰资料可以不管。", "Give it `proves` or `moves`; leave a deliberate distraction as it is.")
        "\"brochure\": Document(name: …)," => "\"records\": Document(name: …, proves: [\"liang.too_dear\"]),";
    "CP185" ("应答里有一个还没浮出来的议题。", "The reply has a term in it that has not come up yet.")
        ("在 when 里写上它的 latent 条件。", "Put its `latent` condition into `when`.")
        "Reply(gives: {\"service\": \"week\"}, …)" => "Reply(when: [Knows(\"old_machine\")], gives: {\"service\": \"week\"}, …)";
    "CP190" ("一进门说的话就随暗牌不同，人还没问，底已经泄了。", "What is said at the door differs by hidden hand, so that it is told before anybody asks.")
        ("开场说一样的话，Hand 移到回话的 when 里。", "Open with the same words, and put `Hand` into an answer's `when`.")
        "kind: Opening, when: [Hand(\"bank\")]," => "kind: Opening,  …  Answer(when: [Opens, Hand(\"bank\")], …)";
}
