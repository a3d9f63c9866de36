"""K6xx: documents do not fit together, found along the edges between them."""

from .entry import Code
from .problem import Severity

_BOTH = "đối chiếu hai văn bản; nếu văn bản in như vậy, ghi «errata» hoặc «accepted»"
_BOTH_EN = "compare both documents; if it is printed so add «errata» or «accepted»"


def _of_documents(
    code: str,
    severity: Severity,
    vi: str,
    en: str,
    why: str,
    hint: str = _BOTH,
    en_hint: str = _BOTH_EN,
    *,
    en_why: str,
) -> Code:
    """A finding about what is printed, which the editors of the portal cannot change."""
    return Code(
        code=code,
        severity=severity,
        vi=vi,
        hint=hint,
        en=en,
        en_hint=en_hint,
        why=why,
        en_why=en_why,
        about_documents=True,
    )


CODES = (
    Code(
        code="K601", severity="info",
        vi="«accepted» ghi $finding mà không chấp nhận được gì: $why",
        hint="$fix",
        en="«accepted» names $finding and accepts nothing: $why",
        en_hint="$fix",
        why="Điều từng chấp nhận đã được sửa hoặc không còn áp dụng.",
        en_why="What was accepted has been mended or does not apply any more.",
    ),
    _of_documents(
        "K603", "info",
        "«$printed» gọi là $kind, nhưng ký hiệu $symbol là của $meant",
        "«$printed» is called $kind, but symbol $symbol belongs to a $meant",
        "Ký hiệu cho biết loại văn bản: KH là kế hoạch, QĐ là quyết định, CV là công văn.",
        en_why="The symbol tells the kind: «KH» is a plan, «QĐ» a decision, «CV» a letter.",
    ),
    _of_documents(
        "K604", "error",
        "$how «$cited» ngày $later, sau ngày của văn bản này ($issued; $other)",
        "$how «$cited» of $later, after its own date ($issued; $other)",
        "Không văn bản nào dựa được vào một văn bản chưa có.",
        en_why="No document can rest on one that does not exist yet.",
    ),
    _of_documents(
        "K605", "info",
        "Tên phong trào in là «$printed», khác tên trong sổ: «$name» ($other)",
        "The campaign is printed «$printed», unlike its name in the register: «$name» ($other)",
        "Khác dấu, khác tên địa phương ở đầu hay viết tắt thì không tính là khác.",
        "kiểm tra tên, hoặc thêm vào «aliases» của phong trào",
        "check the name, or add it to the campaign's «aliases»",
        en_why="Other marks, the name of a place in front and abbreviations are no difference.",
    ),
    _of_documents(
        "K606", "info",
        "$what của kế hoạch ($own) ra ngoài hoặc khác của văn bản cấp trên ($parent; $other)",
        "$what of the plan ($own) leaves or differs from the parent's ($parent; $other)",
        "Kế hoạch con nằm trong thời gian của kế hoạch mẹ và cùng giai đoạn với nó.",
        en_why="A plan lies within the time of the one above it and shares its phases.",
    ),
    _of_documents(
        "K607", "error",
        "Mốc «$name» ($due) không nằm trong giai đoạn nào ($phases; $other)",
        "Milestone «$name» ($due) lies in no phase ($phases; $other)",
        "Sơ kết, tổng kết nằm trong giai đoạn nó khép lại, hoặc trong nửa năm sau giai đoạn cuối.",
        en_why="A review lies in the phase that it closes, or within half a year of the last one.",
    ),
    _of_documents(
        "K608", "error",
        "Khen thưởng cho $award, không khớp giai đoạn nào của chính kế hoạch ($phases; $other)",
        "Awards are for $award, which is no phase of the plan itself ($phases; $other)",
        "Mỗi đợt khen thưởng xét một giai đoạn của kế hoạch.",
        en_why="Each round of awards looks at one phase of the plan.",
    ),
    _of_documents(
        "K609", "info",
        "Có tổng kết («$name») nhưng không nêu khen thưởng tổng kết",
        "There is a final review («$name») but no final award is stated",
        "Một số kế hoạch chỉ nêu khen thưởng sơ kết; người tham gia cần biết điều này.",
        "nếu văn bản có nêu, thêm vào «awards» với occasion: final",
        "if the document states one add it to «awards» with occasion: final",
        en_why="Some plans state awards for the first review alone; people who take part need to "
        "know.",
    ),
    _of_documents(
        "K610", "error",
        "Báo cáo «$name» hạn $due, muộn hơn hạn $above ở cấp trên («$report», $other)",
        "Report «$name» is due $due, later than the $above above it («$report», $other)",
        "Cấp dưới báo cáo trước thì cấp trên mới tổng hợp kịp.",
        en_why="Those below report first, so that those above can sum it up in time.",
    ),
    _of_documents(
        "K611", "info",
        "$territory: các hạn báo cáo hằng năm là $dates",
        "$territory: yearly reports are due $dates",
        "Một nơi tham gia nhiều phong trào báo cáo nhiều lần; đặt cạnh nhau để thấy.",
        "không phải sửa gì", "nothing to mend",
        en_why="A place in several campaigns reports several times; side by side that can be "
        "seen.",
    ),
    _of_documents(
        "K612", "info",
        "Báo cáo «$name» gửi hoặc qua «$agency», nhưng nơi nhận không có cơ quan này ($other)",
        "Report «$name» goes to or through «$agency», which is not among the recipients ($other)",
        "Nơi phải nhận báo cáo cần nhận được chính kế hoạch.",
        en_why="Who must get the reports needs to get the plan itself.",
    ),
    _of_documents(
        "K613", "info",
        "Báo cáo dừng ở $last, không tới $issuer, nơi ban hành $parent ($other)",
        "Reports stop at $last and do not reach $issuer, which issued $parent ($other)",
        "Nơi phát động cần nhận được kết quả.",
        en_why="Who launched it needs to learn what came of it.",
    ),
    _of_documents(
        "K614", "info",
        "Chỉ tiêu «$what» ở đây là $own; ở $where là $theirs",
        "Target «$what» is $own here; in $where it is $theirs",
        "Cùng phong trào mà con số hay phạm vi khác nhau thì người đọc nên biết.",
        en_why="Where one campaign has different figures or scopes readers should know.",
    ),
    _of_documents(
        "K615", "info",
        "Ban hành $issued, sau hạn ban hành kế hoạch của phong trào: $due ($other)",
        "Issued $issued, after the campaign's date for issuing plans: $due ($other)",
        "Kế hoạch ra muộn thì các mốc đầu đã qua.",
        en_why="When a plan comes late its first milestones are past.",
    ),
    Code(
        code="K616", severity="error",
        vi="$how «$draft», mới là dự thảo ($other)",
        hint="chờ bản chính thức, hoặc sửa «status» của văn bản kia",
        en="$how «$draft», which is only a draft ($other)",
        en_hint="wait for the final text, or mend «status» of the other document",
        why="Dự thảo chưa có hiệu lực nên không ai triển khai hay sửa đổi được.",
        en_why="A draft is not in force, so nobody can carry it out or amend it.",
    ),
    _of_documents(
        "K617", "info",
        "$count cơ quan có việc đến $until nhưng đã sắp xếp $when: $agencies",
        "Rearranged $when, with duties until $until: $count {agency|agencies} ($agencies)",
        "Việc sau ngày một cơ quan chấm dứt thuộc cơ quan kế thừa, khi biết là cơ quan nào.",
        "ghi kế thừa vào agencies.yml khi có căn cứ; chữ của văn bản không đổi",
        "record the succession in agencies.yml once it is known; the text stays as it is",
        en_why="What is due after the last day of an agency falls to its successor, once it is "
        "known which that is.",
    ),
    Code(
        code="K619", severity="error",
        vi="Quan hệ «$source» → «$target» không thấy từ phía bên kia",
        hint="báo cho người phát triển cổng",
        en="Relation «$source» → «$target» cannot be seen from the other end",
        en_hint="tell the developers of the portal",
        why="Mọi quan hệ phải đi được cả hai chiều.",
        en_why="Every relation can be followed both ways.",
    ),
    _of_documents(
        "K621", "error",
        "«$printed» ghi ngày $date, không có trên lịch",
        "«$printed» bears the date $date, which is on no calendar",
        "Ngày in sai được giữ nguyên trên trang nhưng không vào lịch nào.",
        "kiểm tra bản gốc; nếu văn bản in như vậy, ghi «errata» với printed: $date",
        "check the original; if it is printed so add «errata» with printed: $date",
        en_why="A date printed wrong is kept on the page but enters no calendar.",
    ),
    _of_documents(
        "K622", "info",
        "«$law» hết hiệu lực từ $end$replaced ($other)",
        "«$law» is no longer in force from $end$replaced ($other)",
        "Văn bản dẫn tới một luật đã được thay; chữ của văn bản giữ nguyên.",
        "không phải sửa gì", "nothing to mend",
        en_why="The document cites a law that has been replaced; its words stay as they are.",
    ),
    _of_documents(
        "K626", "info",
        "Giai đoạn ở đây là $own; ở $count kế hoạch cùng phong trào là $theirs ($other)",
        "In one campaign this plan has phases $own; $count others: $theirs ($other)",
        "Các kế hoạch của một phong trào thường cùng giai đoạn.",
        en_why="Plans of one campaign mostly share their phases.",
    ),
    _of_documents(
        "K630", "info",
        "Báo cáo «$name» không có ngày, dù cấp dưới đã báo cáo $due ($other)",
        "Report «$name» has no date, though those below report $due ($other)",
        "Không có ngày thì không biết báo cáo của cấp dưới có kịp để tổng hợp không.",
        "để vậy nếu văn bản không nêu ngày", "leave it if the document gives no date",
        en_why="Without a date nobody knows whether reports from below come in time to be summed "
        "up.",
    ),
    _of_documents(
        "K634", "info",
        "Chỉ tiêu «$what» $value có trong $count kế hoạch cùng phong trào: $where",
        "Target «$what» $value stands in $count {plan|plans} of the campaign: $where",
        "Chỉ tiêu chung của phong trào.",
        "không phải sửa gì", "nothing to mend",
        en_why="A target that the whole campaign shares.",
    ),
    Code(
        code="K636", severity="warning",
        vi="Đã có bản chính thức «$final» ($other) nhưng chưa nói bản đó thay dự thảo này",
        hint="thêm vào bản chính thức: - type: replaces, to: $draft",
        en="The final text «$final» is here ($other) but does not say that it replaces this draft",
        en_hint="add to the final text: - type: replaces, to: $draft",
        why="Người đọc dự thảo cần được dẫn tới bản chính thức.",
        en_why="Readers of the draft need to be led to the final text.",
    ),
    Code(
        code="K641", severity="info",
        vi="Thay thế «$old», nhưng văn bản ấy còn ghi status: $status",
        hint="khi văn bản này có hiệu lực, ghi status: replaced trong $file",
        en="It replaces «$old», which still says status: $status",
        en_hint="once this document takes effect, write status: replaced in $file",
        why="Cổng đã coi văn bản cũ là hết hiệu lực từ ngày văn bản mới có hiệu lực; nguồn của nó "
        "nên nói như vậy.",
        en_why="The portal already takes the old document as no longer in force from the day that "
        "the new one is; its source should say so.",
        wrong="status: issued",
        right="status: replaced",
    ),
    Code(
        code="K642", severity="info",
        vi="Ghi status: replaced, nhưng chưa văn bản nào trên cổng nói là thay văn bản này",
        hint="khi có văn bản mới, thêm vào đó: - type: replaces, to: $id",
        en="It says status: replaced, but no document on the portal replaces it",
        en_hint="once the newer document is here add to it: - type: replaces, to: $id",
        why="Người đọc cần biết từ ngày nào và bởi văn bản nào; chưa có thì cổng không nói ngày.",
        en_why="Readers need to know from which day and by which document; until then the portal "
        "names no day.",
    ),
    Code(
        code="K649", severity="info",
        vi="Cho thực hiện lại «$old», nhưng chưa văn bản nào trên cổng tạm ngưng văn bản ấy",
        hint="có văn bản tạm ngưng thì thêm vào cổng, ở đó ghi: - type: suspends, to: $id",
        en="It resumes «$old», but no document on the portal has suspended that",
        en_hint="add the document that suspended it, and there write: - type: suspends, to: $id",
        why="Không có văn bản tạm ngưng thì cổng vẫn tính mọi hạn, kể cả hạn rơi vào lúc tạm "
        "ngưng.",
        en_why="Without it the portal counts all that fell due, also while it was suspended.",
    ),
    Code(
        code="K643", severity="info",
        vi="Cùng cơ quan, cùng năm và cùng tên «$name» với $other",
        hint="nếu là một văn bản thì xóa một tệp; nếu là hai thì đặt «name» để phân biệt",
        en="Of the same agency and year, and named «$name» like $other",
        en_hint="if they are one document remove a file; else tell them apart by «name»",
        why="Trong danh sách và trong ô tìm kiếm, hai tên giống nhau không biết là hai văn bản "
        "hay một văn bản nhập hai lần.",
        en_why="Of two like names in a list or in search nobody knows whether they are two "
        "documents or one imported twice.",
        wrong="title: Phát động thi đua",
        right="title: Phát động thi đua\nname: Thi đua đợt 2",
    ),
    Code(
        code="K644", severity="info",
        vi="Sửa «$plan», và có thời gian đến hết $own, trước khi văn bản ấy hết ($end)",
        hint="thời gian của văn bản sửa chỉ kéo dài văn bản gốc, không rút ngắn: rút ngắn thì sửa "
        "«period» trong $file và ghi lý do ở «notes»; không thì bỏ qua",
        en="It amends «$plan», and its period ends $own, before that of the plan ($end)",
        en_hint="the period of an amending document makes a plan longer, never shorter: if it does "
        "end the plan early mend «period» in $file and say why in «notes»; else leave it",
        why="Một văn bản sửa có thể chỉ nói về một phần của thời gian ấy; cổng không tự rút ngắn.",
        en_why="An amending document may be about a part of that time; the portal shortens "
        "nothing by itself.",
        wrong="period: {start: 2026, end: 30/06/2026}",
        right="# bỏ «period» của văn bản sửa",
    ),
)  # fmt: skip
