"""K719–K731: what a record says cannot be so, or hardly is; files that lie beside records."""

from .entry import Code

_LOOK = "đối chiếu với văn bản; đúng như vậy thì để nguyên và ghi «note»"
_LOOK_EN = "compare with the document; if it is so leave it and add a «note»"

CODES = (
    Code(
        code="K719", severity="error",
        vi="Ngày $date trước khi kỳ $period bắt đầu",
        hint="sửa ngày, hoặc sửa kỳ",
        en="The day $date is before the period $period begins",
        en_hint="mend the day, or the period",
        why="Báo cáo, khen thưởng của một kỳ không thể có trước kỳ ấy.",
        en_why="A report or an award for a period cannot come before it.",
        wrong="period: 2025\ndate: 14/12/2023",
        right="period: 2025\ndate: 14/12/2025",
    ),
    Code(
        code="K720", severity="warning",
        vi="Báo cáo ngày $date khi kỳ $period chưa qua một nửa",
        hint="kiểm tra năm của ngày và của kỳ; đúng thì thêm «accepted» vào kế hoạch",
        en="The report is of $date, when less than half of the period $period was over",
        en_hint="check the year of both; if right add «accepted» to the plan",
        why="Báo cáo năm ký vào tháng 1 thường là của năm trước.",
        en_why="A report for a year that is signed in January is mostly that of the year before.",
        wrong="period: 2025\ndate: 10/01/2025",
        right="period: 2024\ndate: 10/01/2025",
    ),
    Code(
        code="K721", severity="error",
        vi="Công khai ngày $published, trước ngày của văn bản ($date)",
        hint="sửa «published» hoặc «date»",
        en="Published $published, before the document's own date ($date)",
        en_hint="mend «published» or «date»",
        why="Không thể công khai một văn bản chưa ký.",
        en_why="A document cannot be published before it is signed.",
        wrong="date: 20/12/2025\npublished: 14/12/2025",
        right="date: 14/12/2025\npublished: 20/12/2025",
    ),
    Code(
        code="K722", severity="error",
        vi="Kỳ $period không phải một lần của việc «$duty» ($rhythm: $days)",
        hint="$fix",
        en="The period $period is not one time of the duty «$duty» ($rhythm: $days)",
        en_hint="$fix",
        why="Mỗi bản ghi đáp ứng một lần; kỳ không khớp thì bản ghi không vào dòng nào của sổ.",
        en_why="Each record answers one time; with a period that is none of them it enters no "
        "line of the register.",
        wrong="duty: bao-cao-nam\nperiod: quý I/2025",
        right="duty: bao-cao-nam\nperiod: 2025",
    ),
    Code(
        code="K723", severity="warning",
        vi="$value $unit: $why",
        hint=_LOOK,
        en="$value $unit: $why",
        en_hint=_LOOK_EN,
        why="Số lạ thường là gõ nhầm dấu phẩy, dấu chấm hoặc đơn vị; số đúng mà lạ cần một lời.",
        en_why="An odd figure is mostly a slip of a comma, a point or the unit; one that is odd "
        "and right needs a word.",
        wrong='value: 965\nunit: "%"',
        right='value: "96,5"\nunit: "%"',
    ),
    Code(
        code="K738", severity="info",
        vi="«$what»: thường ít hơn mới tốt, mà không ghi «bound», nên từ $value trở lên là đạt",
        hint="ghi «bound: tối đa»; nếu đúng là phải nhiều hơn thì «bound: ít nhất»",
        en="Of «$what» less is mostly better, yet there is no «bound»: $value or more reaches it",
        en_hint="write «bound: tối đa»; if more is indeed wanted, «bound: ít nhất»",
        why="Văn bản chỉ in con số thì kết quả bằng hoặc hơn là đạt; với điều không mong muốn thì "
        "ngược lại.",
        en_why="Where a document prints a figure alone, as much or more reaches it; of what is "
        "unwanted the contrary holds.",
        wrong="what: Số vụ tảo hôn\nvalue: 5",
        right="what: Số vụ tảo hôn\nvalue: 5\nbound: tối đa",
    ),
    Code(
        code="K724", severity="error",
        vi="«$key» là $value, không phải số đếm",
        hint="ghi số nguyên, từ 0 trở lên",
        en="«$key» is $value, which counts nothing",
        en_hint="write a whole number, 0 or more",
        why="Số ý kiến, số nơi được công nhận là số đếm.",
        en_why="Opinions, and places that are recognised, are counted.",
        wrong='received: "4,5"',
        right="received: 45",
    ),
    Code(
        code="K725", severity="warning",
        vi="«$name» đã được ghi ở $other",
        hint="giữ một bản ghi; nếu là hai việc khác nhau thì ghi rõ chỗ khác",
        en="«$name» is already recorded at $other",
        en_hint="keep one record; if they are two things say what differs",
        why="Một điều ghi hai lần thì bảng đếm thành hai, và hai con số cho một ngày thì không "
        "biết lấy số nào.",
        en_why="One thing written twice counts as two, and of two figures for one day nobody "
        "knows which to take.",
    ),
    Code(
        code="K726", severity="error",
        vi="Tệp «$file» và «$other» sẽ cùng một địa chỉ: $address",
        hint="đổi tên một trong hai",
        en="The files «$file» and «$other» would have one address: $address",
        en_hint="rename one of them",
        why="Trên cổng, tên tệp viết bằng chữ thường không dấu; hai tên chỉ khác dấu, khác chữ hoa "
        "hay nằm ở hai thư mục thì trùng nhau.",
        en_why="On the portal file names are in small letters without marks; names that differ in "
        "marks, capitals or folder alone fall together.",
        wrong="Báo cáo.pdf\nbao-cao.pdf",
        right="bao-cao-2024.pdf\nbao-cao-2025.pdf",
    ),
    Code(
        code="K727", severity="error",
        vi="Không đăng được tệp «$file»: $why",
        hint="lưu lại đúng dạng của đuôi tệp, rồi chép vào chỗ cũ",
        en="The file «$file» cannot be published: $why",
        en_hint="save it anew as what its ending says, and put it back",
        why="Người đọc mở tệp theo đuôi của nó; nội dung khác đuôi thì không mở được, hoặc là thứ "
        "không ai định đăng.",
        en_why="People open a file by its suffix; where the content is something else it does not "
        "open, or is what nobody meant to publish.",
    ),
    Code(
        code="K728", severity="warning",
        vi="Không bản ghi nào dẫn tới tệp «$file», nên tệp không lên cổng",
        hint="$fix",
        en="No record leads to the file «$file», so it is not published",
        en_hint="$fix",
        why="Người gửi có thể tưởng tệp đã lên cổng.",
        en_why="Who sent the file may think that it is published.",
    ),
    Code(
        code="K729", severity="error",
        vi="Tệp bản ký «$file» có mã băm khác mã ghi ở đây: $checksum",
        hint="kiểm tra có đúng tệp không; đúng thì chép mã này vào «sha256», hoặc bỏ khóa ấy",
        en="The signed original «$file» has another checksum than the one written: $checksum",
        en_hint="check that it is the right file; if so copy this into «sha256», or leave it out",
        why="Mã băm cho mọi người kiểm tra rằng tệp không bị đổi.",
        en_why="By the checksum everyone can see that the file was not changed.",
    ),
    Code(
        code="K730", severity="warning",
        vi="«$task» ghi $state ngày $date, mà ngày $done đã ghi làm tới hơn thế ($other)",
        hint="sửa «state» hoặc «date»; việc bị dừng thì ghi «stopped»",
        en="«$task» is $state on $date, but was further on $done ($other)",
        en_hint="mend «state» or «date»; for what came to a stop write «stopped»",
        why="Việc đã làm không trở lại thành chưa làm, việc đã xong không trở lại thành đang làm.",
        en_why="What was done does not become undone, nor what is complete incomplete.",
        wrong="{task: lap-to, state: not_started, date: 2026}",
        right="{task: lap-to, state: stopped, date: 2026}",
    ),
    Code(
        code="K731", severity="warning",
        vi="Kết quả góp ý ngày $date, trước khi hết hạn góp ý ($closes)",
        hint="sửa ngày, hoặc sửa «closes» của kế hoạch nếu đã đóng sớm",
        en="The outcome is of $date, before opinions closed ($closes)",
        en_hint="mend the day, or «closes» of the plan if it closed early",
        why="Kết quả có sau khi đã nhận hết ý kiến.",
        en_why="The outcome is known when all opinions are in.",
    ),
    Code(
        code="K732", severity="warning",
        vi="Bảng này chưa có bản ghi nào",
        hint="dưới dòng tên cột ghi mỗi bản ghi một dòng; chưa có gì để ghi thì xóa tệp",
        en="This table holds no record yet",
        en_hint="below the names of columns write each record on a line; while there is none "
        "delete the file",
        why="Người gửi có thể tưởng các dòng của bảng đã lên cổng.",
        en_why="Who sent the table may think that its lines are published.",
        wrong="target,date,value,unit,source",
        right="target,date,value,unit,source\ndi-bo,2025,1200,người,Báo cáo năm 2025",
    ),
)  # fmt: skip
