//! Explanations of `CP0xx`: how a file is written.
use super::explanations;

explanations! { FORM:
    "CP001" ("系统打不开这个文件：路径不对、没有权限，或者它不是普通文件。", "The system does not open the file: the path is wrong, there is no permission, or it is no ordinary file.")
        ("照提示检查路径和权限。", "Check path and permissions as the finding says.")
        "counterpart check scenarios/frist.ron" => "counterpart check scenarios/first.ron";
    "CP002" ("文件的编码不是 UTF-8，中文会变成乱码。", "The file is in another encoding than UTF-8, so that Chinese text cannot be read.")
        ("在编辑器里选“另存为”，编码选 UTF-8。", "Save it in your editor with the encoding UTF-8.")
        "GBK, UTF-16 (\"Unicode\")" => "UTF-8";
    "CP003" ("文件超过 8 MB，本程序不读。", "The file is larger than 8 MB, which this program does not read.")
        ("一个场景远用不了这么大；看看是不是放错了文件。", "No scenario needs so much; see whether it is the right file.")
        "20 MB" => "0.1 MB";
    "CP004" ("括号一层套一层，超过了能读的深度。", "Brackets lie in brackets deeper than can be read.")
        ("条件写平：Any 和 Not 里不要再套很多层。", "Write conditions flat: no long chains of `Any` in `Not`.")
        "when: [Not([Not([Not([…])])])]" => "when: [Private]";
    "CP005" ("文件是空的，或者只有注释。", "The file is empty, or has comments only.")
        ("用 counterpart new 生成一个能用的开头。", "Let `counterpart new` write a start that works.")
        "// …" => "Scenario(\n    format: 1,\n    …\n)";
    "CP009" ("问题太多，后面的没有列出来；它们多半由前面的引起。", "There are more findings than are listed; most of the rest follow from the first.")
        ("先改列出来的，再检查一次。", "Mend those listed and check again.")
        "…" => "…";
    "CP010" ("一段文字开了引号，没有收。从那里往后全被当成文字。", "A text has an opening quotation mark and no closing one, so that all that follows counts as text.")
        ("在这段文字的末尾补一个英文的 \"。", "Put a plain \" at the end of the text.")
        "zh: \"先问一句, en: \"Ask first\"" => "zh: \"先问一句\", en: \"Ask first\"";
    "CP011" ("左括号没有配对的右括号。", "An opening bracket has no closing one.")
        ("数一数括号；编辑器里把光标放在括号上，能看到它配的是哪一个。", "Count the brackets; most editors show the partner of the bracket at the cursor.")
        "acts: [AskOpen, Pause," => "acts: [AskOpen, Pause],";
    "CP012" ("右括号和左括号不是一对，或者多了一个右括号。", "A closing bracket does not fit the one that was opened, or there is one too many.")
        ("( 配 )，[ 配 ]，{ 配 }。标出的另一处是它该配的左括号。", "( goes with ), [ with ], { with }. The second place marked is the bracket it should fit.")
        "acts: [AskOpen)," => "acts: [AskOpen],";
    "CP013" ("两样东西之间缺一个逗号。", "There is no comma between two things.")
        ("在前一样的末尾加英文逗号。", "Put a comma after the first of them.")
        "difficulty: 1\nminutes: 10" => "difficulty: 1,\nminutes: 10";
    "CP014" ("文字以外用了全角标点，例如 ， ： （ ）。", "Full-width punctuation stands outside a text.")
        ("换成英文的 , : ( )。引号里面的文字可以照用全角标点。", "Write , : ( ) in its place. Inside quotation marks full-width punctuation is fine.")
        "difficulty：1，" => "difficulty: 1,";
    "CP015" ("文字两头用了弯引号或单引号，多半是从文档里贴过来的。", "Typographic or single quotation marks enclose a text; they often come with pasted text.")
        ("两头换成英文的直引号 \"。", "Use straight double quotation marks \" at both ends.")
        "zh: “先问一句”" => "zh: \"先问一句\"";
    "CP016" ("名字和值之间缺冒号，或者写成了等号。", "The colon between name and value is missing, or there is = in its place.")
        ("写 名字: 值。", "Write `name: value`.")
        "minutes = 10," => "minutes: 10,";
    "CP017" ("文字里面有英文引号，文字在那里就断了。", "A plain quotation mark inside a text ends it there.")
        ("写成 \\\"，或者中文里用 “ ”。", "Write it as \\\", or use “ ” in Chinese.")
        "en: \"He said \"no\".\"" => "en: \"He said \\\"no\\\".\"";
    "CP018" ("这里该用另一种括号：( ) 装字段，[ ] 装列表，{ } 装带名字的条目。", "Another kind of bracket belongs here: ( ) for fields, [ ] for lists, { } for entries with ids.")
        ("照提示换括号。", "Change the brackets as the finding says.")
        "acts: {AskOpen}" => "acts: [AskOpen]";
    "CP019" ("这里有一个没有意义的符号。", "A character stands here that means nothing.")
        ("删掉它；文字要放在引号里。", "Take it out; texts go between quotation marks.")
        "minutes: 10;" => "minutes: 10,";
    "CP020" ("注释写得不对。", "A comment is not written right.")
        ("一行注释以 // 开头；几行的写成 /* … */。", "A comment of a line begins with //; one of several lines is /* … */.")
        "# 价格" => "// 价格";
    "CP021" ("冒号后面没有值，或者连着写了两个逗号。", "There is nothing after a colon, or there are two commas in a row.")
        ("补上值，或删掉多的逗号。", "Write the value, or take one comma out.")
        "minutes: ," => "minutes: 10,";
    "CP022" ("字段名不加引号；只有自己起的名字（编号）才加。", "Names of fields stand without quotation marks; only ids of your own have them.")
        ("去掉引号。", "Take the quotation marks away.")
        "\"minutes\": 10," => "minutes: 10,";
    "CP023" ("数字、文字或转义写得不对。", "A number, a text or an escape is malformed.")
        ("小数写 0.5，不写 .5；反斜杠写成 \\\\。", "Write 0.5, and a backslash as \\\\.")
        "weight: 0,5" => "weight: 0.5";
    "CP024" ("最后一个右括号后面还有内容。", "Something stands after the last closing bracket.")
        ("多半是前面多了一个右括号；找到它，或删掉后面的内容。", "Most often there is a closing bracket too many before it; find that, or take the rest away.")
        ")\n)" => ")";
    "CP025" ("文字没有加引号。", "A text stands without quotation marks.")
        ("文字两头加英文的 \"。", "Put \" on both sides of it.")
        "zh: 先问一句," => "zh: \"先问一句\",";
    "CP030" ("这里没有叫这个名字的字段；多半是拼错了。", "There is no field of this name here; most often it is misspelt.")
        ("照“是不是”改；counterpart explain 加字段名，能看到每个字段是什么。", "Take the name proposed; `counterpart explain` and the name of a field says what it is.")
        "difficulti: 1," => "difficulty: 1,";
    "CP031" ("这里只能从固定的几个名字里选，没有这一个。", "Only certain names may stand here, and this is none of them.")
        ("照提示里列出的名字选一个，大小写要一样。", "Choose one of those listed; capital letters count.")
        "style: Analytic," => "style: Analytical,";
    "CP032" ("少了一个必须写的字段。", "A field that must be there is missing.")
        ("补上它；counterpart explain 加字段名，能看到该写什么。", "Add it; `counterpart explain` and its name says what it takes.")
        "clock: (days: 6, turns: 12)," => "clock: (days: 6, turns: 12, first_day: \"2026-10-12\"),";
    "CP033" ("值的种类不对：该写数字的地方写了文字，或者反过来。", "The value is of the wrong kind, such as a text where a number belongs.")
        ("照提示换成该写的种类。", "Write the kind that the finding names.")
        "minutes: \"10\"," => "minutes: 10,";
    "CP034" ("同一个名字在同一对括号里写了两次。", "The same name stands twice in the same brackets.")
        ("改掉其中一个，或合并。", "Rename one of them, or put both together.")
        "issues: {\"price\": …, \"price\": …}" => "issues: {\"price\": …, \"payment\": …}";
    "CP035" ("数字超出这里能写的范围。", "The number is outside of what fits here.")
        ("照提示换一个范围内的数。", "Choose a number within the range named.")
        "trust: 400," => "trust: 40,";
    "CP036" ("括号里的个数不对。", "There are too many or too few items in the brackets.")
        ("照提示增减。", "Add or take away as the finding says.")
        "day: (3)," => "day: (3, 6),";
    "CP037" ("括号前面的名字不对。", "The name before the bracket is not the one that belongs there.")
        ("换成提示里的名字，或去掉名字只留括号。", "Write the name proposed, or leave the bracket without a name.")
        "Scenary(format: 1)" => "Scenario(format: 1)";
    "CP038" ("这个值的写法对，内容不能接受。", "The value is well written and still not accepted.")
        ("照提示改。", "Change it as the finding says.")
        "…" => "…";
    "CP039" ("这一段读不懂，也说不准错在哪里。", "This part cannot be read, and it is not certain why.")
        ("看这一行和上一行的逗号、引号、括号。", "Look at commas, quotation marks and brackets in this line and the one before.")
        "…" => "…";
}
