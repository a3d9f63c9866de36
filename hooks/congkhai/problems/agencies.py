"""K42x: the register of agencies does not agree with itself, or with what plans print."""

from .entry import Code

CODES = (
    Code(
        code="K421",
        severity="warning",
        vi="«$new» có từ $start, khi «$old» chưa hết ($end; $other)",
        hint="sửa «valid_from» hoặc «valid_to»: cơ quan mới có từ hôm sau ngày cuối của cơ quan cũ",
        en="«$new» begins $start while «$old» still exists (until $end; $other)",
        en_hint="mend «valid_from» or «valid_to»: the new one begins when the old one has ended",
        why="Cơ quan kế thừa có từ khi cơ quan trước đã hết; chồng nhau thì không rõ ai làm.",
        en_why="A successor exists once the agency before it has ended; where they overlap nobody "
        "knows who acts.",
        wrong="valid_from: 01/06/2025   # cơ quan cũ: valid_to: 30/06/2025",
        right="valid_from: 01/07/2025",
    ),
    Code(
        code="K422",
        severity="warning",
        vi="«$new» có từ $start, nhưng «$old» đã hết từ $end: giữa hai ngày không có ai ($other)",
        hint="sửa «valid_from» hoặc «valid_to»; nếu đúng là có khoảng trống, ghi bước «dissolve»",
        en="«$new» begins $start, but «$old» ended $end: nobody in between ($other)",
        en_hint="mend «valid_from» or «valid_to»; if there was such a gap record a «dissolve» step",
        why="Việc tới hạn trong khoảng trống sẽ không có ai nhận.",
        en_why="What falls due in the gap would be nobody's.",
        wrong="valid_from: 01/10/2025   # cơ quan cũ: valid_to: 30/06/2025",
        right="valid_from: 01/07/2025",
    ),
    Code(
        code="K423",
        severity="warning",
        vi="Văn bản in «$printed», nhưng «$id» trong sổ là «$name» ($other)",
        hint="nếu cơ quan đã đổi tên: trả lại tên cũ, thêm cơ quan mới với mã mới và bước "
        "«rename»; nếu chỉ là cách viết khác, thêm vào «aliases»",
        en="The document prints «$printed», but «$id» of the register is «$name» ($other)",
        en_hint="if it was renamed: restore the old name, add the new agency with an id of its own "
        "and a «rename» step; if only spelt otherwise add it to «aliases»",
        why="Sửa tên ngay tại chỗ làm mọi văn bản cũ mang tên mới, trái với chữ in.",
        en_why="Changing a name in place gives the new name to all old documents, against what "
        "they print.",
        wrong="- {id: tra-lam-ubnd, name: Ủy ban nhân dân phường Bình Lạc, level: commune}",
        right="- {id: tra-lam-ubnd, name: Ủy ban nhân dân xã Trà Lam, level: commune}",
    ),
    Code(
        code="K424",
        severity="warning",
        vi="«$what» không có nguồn",
        hint="thêm «source»: địa chỉ hay số văn bản nơi đọc được điều này",
        en="«$what» has no source",
        en_hint="add «source»: where this can be read",
        why="Việc thành lập, kết thúc, kế thừa không lấy từ kế hoạch nên phải có nguồn.",
        en_why="Founding, end and succession are not taken from plans, so they need a source.",
        wrong="- {kind: rename, from: a, to: b, effective: 01/07/2025}",
        right="- {kind: rename, from: a, to: b, effective: 01/07/2025, source: https://…}",
    ),
    Code(
        code="K425",
        severity="warning",
        vi="Bước kế thừa ghi ngày $day, nhưng «$id» $edge $known ($other)",
        hint="sửa «effective», hoặc ngày của cơ quan",
        en="The step is dated $day, but «$id» $edge $known ($other)",
        en_hint="mend «effective», or the date of the agency",
        why="Bước kế thừa có hiệu lực vào ngày cơ quan mới có, hôm sau ngày cuối của cơ quan cũ.",
        en_why="A step takes effect on the day when the new agency begins, the day after the old "
        "one's last.",
        wrong="effective: 01/12/2025   # cơ quan cũ: valid_to: 30/06/2025",
        right="effective: 01/07/2025",
    ),
    Code(
        code="K426",
        severity="warning",
        vi="«$id» thiếu «$key», trong khi có bước «$what» ($other)",
        hint="thêm «$key» vào cơ quan này",
        en="«$id» lacks «$key» though there is a step «$what» ($other)",
        en_hint="add «$key» to this agency",
        why="Không có ngày thì cổng vẫn coi cơ quan cũ là đang hoạt động bên cạnh cơ quan mới.",
        en_why="Without the day the portal holds the old agency to be active beside the new one.",
    ),
    Code(
        code="K427",
        severity="info",
        vi="«$id» hết $end, mà sổ chưa ghi điều gì xảy ra sau đó",
        hint="khi có nguồn, thêm vào «successions»; giải thể thì ghi kind: dissolve",
        en="«$id» ended $end, and nothing is recorded of what came after",
        en_hint="once there is a source add it to «successions»; if dissolved, kind: dissolve",
        why="Người đọc cần biết ai đứng thay, hoặc rằng cơ quan đã giải thể.",
        en_why="Readers need to know who stands in its place, or that it was dissolved.",
    ),
    Code(
        code="K428",
        severity="warning",
        vi="«$id» chưa có tên thật («$name»): cổng sẽ có trang của một cơ quan không có",
        hint="xem văn bản do ai ban hành: sửa «agency» của nguồn, hoặc ghi tên thật ở đây",
        en="«$id» has no true name («$name»): the portal would have a page of no agency",
        en_hint="see who issued the document: mend «agency» of its source, or write the name here",
        why="Lệnh nhập đặt tên này khi không thấy cơ quan ban hành; để nguyên thì văn bản của "
        "nhiều nơi đứng chung một trang.",
        en_why="Importing gives this name where it sees no issuer; left so, documents of several "
        "bodies share one page.",
        wrong="- {id: co-quan-chua-ro, name: Cơ quan chưa rõ, level: unit}",
        right="- {id: binh-hai-so-y-te, name: Sở Y tế tỉnh Bình Hải, level: department}",
    ),
    Code(
        code="K429",
        severity="error",
        vi="«$key» trong sổ đi thành vòng: $loop",
        hint="sửa «$key» của một mục trong vòng; mục cao nhất thì bỏ khóa này",
        en="«$key» of the register runs in a loop: $loop",
        en_hint="mend «$key» of one entry of the loop; the topmost has none",
        why="Không cơ quan, nhóm hay địa bàn nào nằm trong chính nó; để vậy thì trang của nó nói "
        "sai nó thuộc đâu.",
        en_why="No agency, group or place lies in itself; left so, its page says wrongly what it "
        "belongs to.",
        wrong="- {id: binh-hai-so-y-te, parent: binh-hai-so-y-te, …}",
        right="- {id: binh-hai-so-y-te, parent: binh-hai-ubnd, …}",
    ),
    Code(
        code="K435",
        severity="warning",
        vi="«$id» ghi thuộc nhóm «$group», mà «$group» không phải là nhóm",
        hint="thêm «group: yes» cho «$group», hoặc ghi «parent» thay cho «member_of»",
        en="«$id» is a member of «$group», which is no group",
        en_hint="add «group: yes» to «$group», or write «parent» in place of «member_of»",
        why="Việc giao cho một nhóm là việc của từng nơi trong nhóm; một cơ quan thì không chia "
        "như vậy.",
        en_why="What a group is given to do each of its members must do; one agency has no "
        "members.",
        wrong="member_of: binh-hai-so-y-te",
        right="member_of: binh-hai-so-nganh",
    ),
    Code(
        code="K436",
        severity="info",
        vi="«$what»: không ghi «effective», nên trang không nói được từ ngày nào",
        hint="thêm «effective» theo văn bản",
        en="«$what»: without «effective» the page cannot say from which day",
        en_hint="add «effective» as the document says",
        why="Người đọc cần biết từ ngày nào việc thuộc cơ quan mới.",
        en_why="Readers need to know from which day the new agency answers for it.",
    ),
)
