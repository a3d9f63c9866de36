"""K1xx: the file cannot be read as a source."""

from .entry import Code

CODES = (
    Code(
        code="K101",
        severity="error",
        vi="Tệp không phải UTF-8: byte $byte ở vị trí $offset ($guess)",
        hint="mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8",
        en="Not UTF-8: byte $byte at offset $offset ($guess)",
        en_hint="open the file in an editor and save it as UTF-8",
        why=(
            "Mọi nguồn là chữ UTF-8. Tệp lưu bằng Windows-1258, UTF-16 hay phông TCVN3 đọc "
            "ra chữ sai."
        ),
        en_why="Every source is text in UTF-8. A file saved as Windows-1258, UTF-16 or for a "
        "TCVN3 font reads wrong.",
    ),
    Code(
        code="K102",
        severity="error",
        vi="Có ký tự không được phép: $name",
        hint="xóa ký tự này; nó thường đi theo khi dán từ Word hay PDF",
        en="Character not allowed: $name",
        en_hint="delete this character; it often comes along when pasting from Word or PDF",
        why=(
            "Ký tự điều khiển, ký tự vô hình và dấu đổi chiều chữ làm người đọc thấy khác "
            "với máy đọc."
        ),
        en_why="Control characters, invisible ones and those that turn the direction of writing "
        "show people something else than machines read.",
    ),
    Code(
        code="K103",
        severity="error",
        vi="Tệp dài $size byte, quá mức $limit byte",
        hint="tách tệp, hoặc để bảng dài vào tệp CSV",
        en="The file has $size bytes, over the limit of $limit",
        en_hint="split the file, or move long tables into a CSV file",
        why=(
            "Một kế hoạch dài 100 trang chỉ khoảng 400.000 byte. Tệp lớn hơn nhiều thường là "
            "nhầm lẫn."
        ),
        en_why="A plan of 100 pages has only some 400,000 bytes. A file much larger than that is "
        "mostly a mistake.",
    ),
    Code(
        code="K104",
        severity="error",
        vi="Không thấy phần đầu trang giữa hai dòng «---»",
        hint="dòng đầu tệp là «---», rồi các khóa, rồi một dòng «---» (đúng ba gạch, sát lề), rồi "
        "toàn văn",
        en="No front matter between two «---» lines",
        en_hint="begin with «---», then the keys, then a «---» line at the margin, then the text",
        why="Phần đầu trang giữ các dữ kiện của kế hoạch; thiếu nó thì không biết văn bản nào.",
        en_why="The front matter holds the facts of the plan; without it nobody knows which "
        "document this is.",
        wrong="id: ke-hoach-51\n",
        right="---\nid: ke-hoach-51\n---\n",
    ),
    Code(
        code="K105",
        severity="error",
        vi="YAML sai: $reason",
        hint="$fix",
        en="Broken YAML: $reason",
        en_hint="$fix",
        why="Dòng được chỉ là nơi bộ đọc dừng lại; lỗi thường ở dòng đó hay ngay trên nó. Hay gặp: "
        "thiếu dấu ngoặc kép quanh chữ có dấu hai chấm, thụt dòng lệch, dùng phím Tab.",
        en_why="The line named is where the reader gave up; the fault is mostly there or just "
        "above. Often: no quotation marks around words with a colon, uneven indents, a "
        "tab.",
        wrong="title: Kế hoạch: giai đoạn 1",
        right='title: "Kế hoạch: giai đoạn 1"',
    ),
    Code(
        code="K106",
        severity="error",
        vi="Khóa «$key» viết hai lần; lần đầu ở dòng $first",
        hint="$fix",
        en="Key «$key» is written twice; first on line $first",
        en_hint="$fix",
        why="YAML thường lặng lẽ lấy lần sau; như vậy một dữ kiện biến mất mà không ai hay.",
        en_why="YAML mostly takes the later one and says nothing; so a fact is gone and nobody "
        "knows.",
        wrong="place: Bình Hải\nplace: Bình Lạc",
        right="place: Bình Hải",
    ),
    Code(
        code="K107",
        severity="error",
        vi="Không dùng $what của YAML ở đây",
        hint="viết thẳng giá trị ra; chữ mở đầu bằng dấu ấy thì đặt cả giá trị trong ngoặc kép",
        en="YAML $what is not used here",
        en_hint="write the value out; put words that begin with such a sign in double quotes",
        why="Neo (&), tham chiếu (*), thẻ (!) và khóa gộp (<<) làm nguồn khó đọc và có thể "
        "phình ra vô hạn.",
        en_why="Anchors (&), aliases (*), tags (!) and merge keys (<<) make sources hard to read "
        "and can grow without end.",
        wrong="period: &p {start: 2023, end: 2030}",
        right="period: {start: 2023, end: 2030}",
    ),
    Code(
        code="K108",
        severity="error",
        vi="$what phải là các cặp «khóa: giá trị»",
        hint="viết như «$example»",
        en="$what must be «key: value» pairs",
        en_hint="write like «$example»",
        why="Gốc của mỗi nguồn là một bảng khóa và giá trị, không phải danh sách hay một câu.",
        en_why="The root of each source is a table of keys and values, not a list or a sentence.",
        wrong="- ke-hoach-51",
        right="id: ke-hoach-51",
    ),
    Code(
        code="K109",
        severity="error",
        vi="Lồng sâu quá $limit tầng hoặc quá $nodes giá trị",
        hint="tách bớt, hoặc chuyển bảng dài sang CSV",
        en="Nested deeper than $limit levels or more than $nodes values",
        en_hint="split it, or move long tables to CSV",
        why="Giới hạn giữ cho cổng dựng được dù nguồn do ai gửi tới.",
        en_why="The limits let the portal be built whoever sent a source.",
    ),
    Code(
        code="K110",
        severity="warning",
        vi="Không đọc tệp này: không thuộc dạng nguồn nào",
        hint=(
            "kế hoạch là tệp .md hoặc thư mục có plan.yml; sổ đăng ký là agencies.yml, "
            "campaigns.yml, documents.yml"
        ),
        en="This file is not read: it is no known kind of source",
        en_hint="a plan is an .md file or a folder with plan.yml; registers are agencies.yml, "
        "campaigns.yml, documents.yml",
        why="Tệp đặt nhầm chỗ hay sai tên sẽ không lên cổng; báo ra để không ai tưởng là đã đăng.",
        en_why="A file in the wrong place or with a wrong name is not published; it is told so "
        "that nobody thinks it is.",
    ),
    Code(
        code="K111",
        severity="error",
        vi="Không mở được tệp: $reason",
        hint="kiểm tra quyền đọc; cổng không đi theo liên kết tượng trưng",
        en="The file cannot be opened: $reason",
        en_hint="check its permissions; symbolic links are not followed",
        why="Liên kết tượng trưng có thể trỏ ra ngoài thư mục nguồn nên không được đi theo.",
        en_why="A symbolic link can lead out of the folder of sources, so it is not followed.",
    ),
    Code(
        code="K112",
        severity="info",
        vi="Còn chỗ cần xem: $what",
        hint="đối chiếu với bản gốc, sửa nếu cần, rồi xóa lời nhắc «# cần xem»",
        en="Still to be looked at: $what",
        en_hint="compare with the original, mend if needed, then delete the «# cần xem» remark",
        why="Lệnh nhập văn bản ghi «# cần xem» cạnh điều chưa chắc; người biên tập xem rồi xóa.",
        en_why="Importing writes «# cần xem» beside what is not certain; an editor looks at it "
        "and deletes the remark.",
        wrong="number: 12  # cần xem: số viết tay",
        right="number: 12",
    ),
    Code(
        code="K113",
        severity="error",
        vi="Tên «$name» có ký tự mà địa chỉ và máy khác không nhận, nên tệp không được đọc",
        hint="đổi tên: chữ thường không dấu, số và gạch nối",
        en="The name «$name» holds what no address or other system takes, so it is not read",
        en_hint="rename it: small letters without marks, digits and hyphens",
        why="Tệp giải nén từ máy Windows cũ có khi mang tên không phải UTF-8; \\x… cho thấy các "
        "byte ấy.",
        en_why="A file unpacked from an old Windows computer can have a name that is not UTF-8; "
        "\\x… shows these bytes.",
    ),
    Code(
        code="K114",
        severity="warning",
        vi="Tệp «$name» bắt đầu bằng dấu chấm nên không được đọc",
        hint="đổi tên thành «$better», hoặc dời ra khỏi plans/",
        en="The file «$name» begins with a dot and is not read",
        en_hint="rename it to «$better», or move it out of plans/",
        why="Nhiều chương trình giấu tệp có dấu chấm ở đầu; người gửi có thể tưởng nó đã lên cổng.",
        en_why="Many programs hide files whose name begins with a dot; who sent it may think that "
        "it is published.",
        wrong=".ke-hoach-a.md",
        right="ke-hoach-a.md",
    ),
    Code(
        code="K115",
        severity="error",
        vi="Sổ $file $state, mà các nguồn nhắc $count mã của sổ này",
        hint="ghi vào sổ: «$register:», rồi mỗi dòng một mục như «- {id: $id, name: …}»",
        en="The register $file: $state, and the sources name $count {id|ids} of it",
        en_hint="write into it: «$register:», then an entry on each line like "
        "«- {id: $id, name: …}»",
        why="Mã cơ quan, phong trào viết trong kế hoạch được tra ở sổ đăng ký. Thiếu sổ thì mọi mã "
        "đều không tra được, nên chỉ báo một lần.",
        en_why="Ids of agencies and campaigns in plans are looked up in the registers. Without "
        "one no id can be, so this is told once.",
        wrong="plans/ke-hoach-a.md",
        right="plans/agencies.yml\nplans/ke-hoach-a.md",
    ),
    Code(
        code="K116",
        severity="warning",
        vi="Đây không phải tệp thường (ống dẫn, thiết bị) nên không được đọc",
        hint="xóa đi, hoặc thay bằng một tệp",
        en="This is no ordinary file (a pipe or a device) and is not read",
        en_hint="remove it, or put a file in its place",
        why="Đọc ống dẫn thì lệnh chờ mãi; cổng chỉ đọc tệp.",
        en_why="Reading a pipe would wait for ever; the portal reads files alone.",
    ),
    Code(
        code="K117",
        severity="error",
        vi="Dòng «---» này kết thúc phần đầu trang, mà dưới nó vẫn là các khóa",
        hint="xóa dòng «---» này; chỉ để một dòng «---» sau khóa cuối cùng",
        en="This «---» ends the front matter, but keys follow below it",
        en_hint="delete this «---»; keep the one after the last key",
        why="Phần đầu trang nằm giữa hai dòng «---» đầu tiên; khóa viết dưới đó thành toàn văn.",
        en_why="The front matter stands between the first two lines «---»; keys written below it "
        "become text.",
        wrong="---\nid: ke-hoach-51\n---\nkind: kế hoạch\n---\n",
        right="---\nid: ke-hoach-51\nkind: kế hoạch\n---\n",
    ),
    Code(
        code="K118",
        severity="warning",
        vi="«$word» có vẻ viết cho phông $font, không phải Unicode",
        hint="chuyển cả đoạn sang Unicode; chữ này là «$meant»",
        en="«$word» seems to be written for a $font font, not in Unicode",
        en_hint="convert the passage to Unicode; this word is «$meant»",
        why="Chữ dán từ văn bản cũ phông .VnTime (TCVN3) hay VNI-Times hiện sai trên mọi máy "
        "không có phông ấy, và không tìm được.",
        en_why="Words pasted from old documents in .VnTime (TCVN3) or VNI-Times show wrong on "
        "every computer without that font, and cannot be searched.",
        wrong="title: KÕ ho¹ch n¨m 2026",
        right="title: Kế hoạch năm 2026",
    ),
    Code(
        code="K119",
        severity="warning",
        vi="Trong «$word» có dấu đứng rời, không thuộc chữ nào: $name",
        hint="xóa chữ có dấu này rồi gõ lại",
        en="In «$word» a mark stands apart and belongs to no letter: $name",
        en_hint="delete the letter with its mark and type it again",
        why="Chữ gõ bằng hai bộ gõ hay chép từ PDF có khi tách dấu khỏi chữ; máy tìm không ra.",
        en_why="Text typed with two input methods or copied out of a PDF can have its marks apart "
        "from the letters; search does not find it.",
    ),
    Code(
        code="K140",
        severity="error",
        vi="Dòng «$mark» là dấu của một lần gộp dở dang trong Git",
        hint="giữ lại một trong hai bản ở giữa các dấu, xóa mọi dòng mở đầu bằng «<<<<<<<», "
        "«|||||||», «=======», «>>>>>>>»",
        en="The line «$mark» is left of a merge in Git that was not finished",
        en_hint="keep one of the two versions between the marks and delete all lines that begin "
        "with «<<<<<<<», «|||||||», «=======», «>>>>>>>»",
        why="Hai người sửa cùng một chỗ thì Git ghi cả hai bản và chờ người chọn; đăng như vậy là "
        "đăng cả hai.",
        en_why="When two people edit one place Git writes both versions and waits for someone to "
        "choose; publishing that publishes both.",
        wrong="<<<<<<< HEAD\ntitle: Trồng cây\n=======\ntitle: Trồng rừng\n>>>>>>> ban-khac",
        right="title: Trồng rừng",
    ),
    Code(
        code="K141",
        severity="error",
        vi="Dấu «---» này đóng phần dữ kiện quá sớm: dưới nó còn «$line»",
        hint="xóa dòng «---» này; chỉ giữ dấu mở đầu tệp và dấu đóng ở dòng $closing",
        en="This «---» ends the facts too early: below it there is still «$line»",
        en_hint="delete this «---»; keep only the one that opens the file and the one on line "
        "$closing",
        why="Dữ kiện ở dưới dấu đóng thành chữ của toàn văn, và mất khỏi mọi sổ.",
        en_why="Facts below the closing mark become words of the text and are lost from every "
        "register.",
        wrong="targets:\n---\n  - id: cay-trong\n    what: Cây trồng mới\n---",
        right="targets:\n  - id: cay-trong\n    what: Cây trồng mới\n---",
    ),
)
