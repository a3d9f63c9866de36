"""K645 and on: what is forgotten where one document amends another, or an agency has ended."""

from .entry import Code

CODES = (
    Code(
        code="K645",
        severity="info",
        vi="Sửa đổi «$old», nhưng văn bản ấy còn ghi status: issued",
        hint="ghi status: amended trong $file",
        en="It amends «$old», which still says status: issued",
        en_hint="write status: amended in $file",
        why="Trang của văn bản cũ nói “Đã sửa đổi” khi nguồn của nó nói như vậy.",
        en_why="The page of the older document says that it was amended once its source does.",
        wrong="status: issued",
        right="status: amended",
    ),
    Code(
        code="K646",
        severity="warning",
        vi="Có hiệu lực từ $day, trước ngày ban hành $issued ($other)",
        hint="kiểm tra «effective» và «issued»; văn bản quy định áp dụng từ trước thì ghi "
        "«accepted»",
        en="In effect from $day, before the day of issue $issued ($other)",
        en_hint="check «effective» and «issued»; where the document does reach back, «accepted»",
        why="Ngày mới thay ngày cũ từ «effective»: sớm một năm thì cổng nói sai cả năm ấy.",
        en_why="From «effective» on new dates stand for old ones: a year too early, and the portal "
        "is wrong about all of that year.",
        wrong="issued: 20/05/2026\nrelations:\n  - {type: amends, to: p, effective: 01/06/2025}",
        right="issued: 20/05/2026\nrelations:\n  - {type: amends, to: p, effective: 01/06/2026}",
    ),
    Code(
        code="K647",
        severity="warning",
        vi="«$what» ở văn bản sửa đổi có mã «$id», còn ở kế hoạch được sửa là «$former» ($other)",
        hint="là một việc thì viết «id: $former»",
        en="«$what» has the id «$id» in what amends, and «$former» in the plan ($other)",
        en_hint="if they are one write «id: $former»",
        why="Ngày mới thay ngày cũ khi hai nơi cùng mã; khác mã thì là hai việc, và việc cũ vẫn "
        "đến hạn.",
        en_why="The new date stands for the old under one id; under two there are two duties, and "
        "the old one still falls due.",
        wrong="- {id: bao-cao, what: Báo cáo năm, every: year, due: 10/12}",
        right="- {id: bao-cao-nam, what: Báo cáo năm, every: year, due: 10/12}",
    ),
    Code(
        code="K648",
        severity="warning",
        vi="«$name» hết $ends, trước ngày văn bản này ban hành ($issued), mà $role",
        hint="$fix",
        en="«$name» ended $ends, before this document was issued ($issued), and yet $role",
        en_hint="$fix",
        why="Cơ quan đã hết không ban hành và không nhận việc mới: thường là mã cũ chép lại.",
        en_why="What has ended issues nothing and is given nothing new: mostly an old id was "
        "copied.",
    ),
    Code(
        code="K650",
        severity="warning",
        vi="«$name» có từ $begins, sau ngày văn bản này ban hành ($issued)",
        hint="$fix",
        en="«$name» begins $begins, after this document was issued ($issued)",
        en_hint="$fix",
        why="Cơ quan chưa có thì không ban hành: thường là mã của nơi kế thừa ghi thay nơi ban "
        "hành, hoặc ngày gõ nhầm.",
        en_why="What is not there yet issues nothing: mostly the id of the heir stands for that of "
        "the issuer, or a date was mistyped.",
    ),
)
