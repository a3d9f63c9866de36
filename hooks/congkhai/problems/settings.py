"""K12x: what mkdocs.yml says of the portal cannot be used."""

from .entry import Code

CODES = (
    Code(
        code="K120",
        severity="error",
        vi="«$key: $value» không có nghĩa với cổng",
        hint="viết một trong: $known",
        en="«$key: $value» means nothing to the portal",
        en_hint="write one of: $known",
        why="Khóa này trong mkdocs.yml chỉ nhận vài giá trị; giá trị lạ thì cổng bỏ qua.",
        wrong="kept_by: uy-ban",
        right="kept_by: office",
    ),
    Code(
        code="K121",
        severity="error",
        vi="«$value» không phải màu",
        hint='viết như "#1d4480", trong dấu ngoặc kép vì # mở đầu một lời ghi chú',
        en="«$value» is not a colour",
        en_hint='write like "#1d4480", quoted, because # begins a comment',
        why="Màu nhấn của cổng viết bằng sáu chữ số thập lục phân sau dấu #.",
        wrong="accent: xanh",
        right='accent: "#1d4480"',
    ),
    Code(
        code="K122",
        severity="error",
        vi="Màu «$value» khó đọc trên $scheme: tương phản $ratio, cần ít nhất 4,5",
        hint='dùng sắc này: "$better"',
        en="«$value» is hard to read on the $scheme: contrast $ratio, at least 4.5 needed",
        en_hint='use this shade: "$better"',
        why="Chữ và nền phải tương phản từ 4,5 trở lên thì người mắt kém mới đọc được (WCAG 2.2, "
        "1.4.3). Cổng có nền sáng và nền tối; mỗi nền cần một sắc đọc được.",
        wrong='accent: "#7fb2e5"',
        right='accent: "#507090"',
    ),
    Code(
        code="K123",
        severity="error",
        vi="«$value» không phải địa chỉ của một cổng: $why",
        hint="viết như https://congkhai.example/",
        en="«$value» is not the address of a portal: $why",
        en_hint="write like https://congkhai.example/",
        why="Địa chỉ này đứng trong mọi trang, lịch và bản tin; nó phải mở được cho mọi người và "
        "không được chứa mật khẩu.",
        wrong="site_url: congkhai.example",
        right="site_url: https://congkhai.example/",
    ),
)
