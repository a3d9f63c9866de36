"""K12x, K13x: what mkdocs.yml says of the portal cannot be used."""

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
        en_why="This key of mkdocs.yml takes a few values; any other is passed over.",
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
        en_why="The accent colour of a portal is written as six hexadecimal digits behind #.",
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
        en_why="Letters need a contrast of 4.5 or more to their ground so that people with weak "
        "sight can read them (WCAG 2.2, 1.4.3). The portal has a light and a dark ground, "
        "and each needs a tone that can be read.",
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
        en_why="This address stands in every page, calendar and feed; everyone must be able to "
        "open it, and it must hold no password.",
        wrong="site_url: congkhai.example",
        right="site_url: https://congkhai.example/",
    ),
    Code(
        code="K124",
        severity="error",
        vi="«$key» phải là $wanted",
        hint="sửa dòng này; chữ có dấu hai chấm, số hay ngày thì đặt trong ngoặc kép",
        en="«$key» must be $wanted",
        en_hint="mend this line; put words with a colon, numbers and days in double quotes",
        why="Mỗi khóa của mkdocs.yml nhận một loại giá trị; loại khác thì không dựng được cổng.",
        en_why="Each key of mkdocs.yml takes one type of value; with another no portal can be "
        "built.",
        wrong="site_name: [Cổng xã Bình Lạc]",
        right="site_name: Cổng xã Bình Lạc",
    ),
    Code(
        code="K125",
        severity="error",
        vi="Máy này không có $what «$name»",
        hint="$nearest Cài gói của nó vào môi trường đang dùng, hoặc xóa dòng này",
        en="There is no $what «$name» on this computer",
        en_hint="$nearest Install its package into the environment in use, or remove this line",
        why="mkdocs.yml chỉ gọi được điều đã cài.",
        en_why="mkdocs.yml can only name what is installed.",
        wrong="plugins: [congkhi]",
        right="plugins: [congkhai]",
    ),
    Code(
        code="K126",
        severity="error",
        vi="Không có $what «$path» mà dòng này chỉ tới",
        hint="tạo nó, hoặc sửa đường dẫn; đường dẫn tính từ $base",
        en="There is no $what «$path», to which this line leads",
        en_hint="make it or mend the path, which begins at $base",
        why="Thiếu tệp mà cấu hình chỉ tới thì không dựng được cổng.",
        en_why="Without a file that the settings name no portal can be built.",
        wrong="docs_dir: contnet",
        right="docs_dir: content",
    ),
    Code(
        code="K127",
        severity="warning",
        vi="mkdocs.yml không có khóa «$key»",
        hint="$fix",
        en="mkdocs.yml has no key «$key»",
        en_hint="$fix",
        why="Khóa gõ sai thì bị bỏ qua mà không ai hay.",
        en_why="A mistyped key is passed over and nobody knows.",
        wrong="site_nane: Cổng xã Bình Lạc",
        right="site_name: Cổng xã Bình Lạc",
    ),
    Code(
        code="K128",
        severity="error",
        vi="$what «$name» bị hỏng khi chạy: $why",
        hint="sửa tệp ấy, hoặc bỏ nó khỏi mkdocs.yml rồi dựng lại",
        en="The $what «$name» fails: $why",
        en_hint="mend it, or take it out of mkdocs.yml and build again",
        why="Chương trình thêm vào cổng (hooks, plugins) chạy cùng lúc dựng; nó hỏng thì cổng "
        "không dựng được, trang cũ còn nguyên.",
        en_why="Programs added to a portal (hooks, plugins) run while it is built; where one "
        "fails nothing is built, and the old site stays as it is.",
    ),
    Code(
        code="K129",
        severity="error",
        vi="Không dùng được «$key»: $why",
        hint="$fix",
        en="«$key» cannot be used: $why",
        en_hint="$fix",
        why="Cổng dựng bằng MkDocs; điều MkDocs không nhận thì cổng không dựng được.",
        en_why="The portal is built by MkDocs; with what MkDocs does not take nothing is built.",
    ),
    Code(
        code="K130",
        severity="error",
        vi="«$value» không phải hộp thư",
        hint="viết như gop-y@congkhai.example",
        en="«$value» is not a mailbox",
        en_hint="write like gop-y@congkhai.example",
        why="Hộp thư này là nơi người dân viết cho cổng; viết sai thì thư không tới ai.",
        en_why="This is the mailbox to which people write; mistyped, no letter reaches anyone.",
        wrong="office: {mail: gop-y.congkhai.example}",
        right="office: {mail: gop-y@congkhai.example}",
    ),
    Code(
        code="K131",
        severity="error",
        vi="«$value» không phải số điện thoại",
        hint='viết trong dấu ngoặc kép, đủ mã vùng, như "0225 000 0000" hoặc "1900 0000"',
        en="«$value» is not a telephone number",
        en_hint='write it quoted and with its area code, like "0225 000 0000" or "1900 0000"',
        why="Bấm vào số là máy gọi ngay; thiếu mã vùng hay lẫn chữ thì gọi không được.",
        en_why="A tap on the number dials it; without an area code or with letters in it there is "
        "no call.",
        wrong='office: {phone: "384 máy lẻ 2"}',
        right='office: {phone: "0225 000 0000"}',
    ),
    Code(
        code="K132",
        severity="error",
        vi="«$key» không có nghĩa trong «office»",
        hint="viết dưới office một trong: $known",
        en="«$key» means nothing in «office»",
        en_hint="write below office one of: $known",
        why="Khóa lạ thì cổng bỏ qua, và người dân không thấy cách liên hệ mà bạn tưởng đã ghi.",
        en_why="An unknown key is passed over, and people do not see the contact that you think "
        "you wrote.",
        wrong="office: {email: gop-y@congkhai.example}",
        right="office: {mail: gop-y@congkhai.example}",
    ),
    Code(
        code="K133",
        severity="error",
        vi="Thiếu phần bổ sung congkhai: không có nó thì không trang nào dựng được",
        hint="viết «plugins: [congkhai]»; phần bổ sung khác, nếu có, để cùng trong ngoặc",
        en="The plugin congkhai is missing: without it no page can be built",
        en_hint="write «plugins: [congkhai]»; other plugins, if any, stay in the same brackets",
        why="mkdocs.yml nêu tên từng phần tham gia dựng cổng; congkhai là phần đọc kế hoạch và làm "
        "ra các trang.",
        en_why="mkdocs.yml names each part that takes part in building; congkhai is the one that "
        "reads plans and makes pages.",
        wrong="plugins: [search]",
        right="plugins: [congkhai]",
    ),
    Code(
        code="K134",
        severity="warning",
        vi="«$key» trống, vì «$value» đứng sau dấu # nên thành lời ghi chú",
        hint='đặt trong dấu ngoặc kép: $key: "$value"',
        en="«$key» is empty, because # makes «$value» a remark",
        en_hint='put it in double quotes: $key: "$value"',
        why="Trong YAML, dấu # sau một dấu cách mở đầu lời ghi chú; giá trị bắt đầu bằng # phải ở "
        "trong ngoặc kép. Lời ghi chú thật thì để một dấu cách sau dấu #.",
        en_why="In YAML a # after a space begins a remark; a value that begins with # stands in "
        "quotation marks. In a true remark put a space behind the #.",
        wrong="accent: #1d4480",
        right='accent: "#1d4480"',
    ),
    Code(
        code="K135",
        severity="error",
        vi="«$said» chưa dẫn tới chữ nào khác",
        hint="viết «điều người dân nói: chữ văn bản in», nhiều chữ thì cách nhau bằng dấu phẩy",
        en="«$said» leads to no other words",
        en_hint="write «what people say: what documents print», several between commas",
        why="Bảng này nối tiếng người dân nói với chữ văn bản in; bên phải trống, hoặc lặp lại bên "
        "trái, thì tìm vẫn như không có dòng ấy.",
        en_why="This table joins what people say to what documents print; where the right side is "
        "empty or repeats the left, searching is as if the line were not there.",
        wrong="search_words: {sổ đỏ: sổ đỏ}",
        right="search_words: {sổ đỏ: giấy chứng nhận quyền sử dụng đất}",
    ),
    Code(
        code="K136",
        severity="error",
        vi="Liên kết trong «$key» cần cả «name» và «url», đều là chữ",
        hint="viết mỗi liên kết như «- {name: Lịch, url: lich/}»; bỏ cả khóa thì cổng dùng các "
        "liên kết sẵn có",
        en="A link in «$key» needs both «name» and «url», each a text",
        en_hint="write each link like «- {name: Lịch, url: lich/}»; without the key the portal has "
        "its own links",
        why="Tên là chữ người đọc bấm vào, địa chỉ tính từ đầu cổng; thiếu một thì không có gì để "
        "hiện hoặc không đi đâu.",
        en_why="The name is what readers press, the address counts from the top of the portal; "
        "without one there is nothing to show or nowhere to go.",
        wrong="extra: {tabs: [Lịch]}",
        right="extra: {tabs: [{name: Lịch, url: lich/}]}",
    ),
    Code(
        code="K137",
        severity="error",
        vi="Giao diện «$name» không có khung trang của cổng: không trang nào dựng được",
        hint="viết «theme: {name: congkhai}»; giao diện riêng thì dựa trên nó "
        "(«extends: congkhai»)",
        en="The theme «$name» has not the portal's page frame: no page can be built",
        en_hint="write «theme: {name: congkhai}»; a theme of your own builds on it "
        "(«extends: congkhai»)",
        why="Mẫu trang, kiểu chữ và biểu tượng của cổng nằm trong giao diện congkhai. Đổi khung "
        "trang bằng «theme.custom_dir».",
        en_why="The portal's templates, styles and icons are in the theme congkhai. Its frame is "
        "changed by «theme.custom_dir».",
        wrong="theme: {name: material}",
        right="theme: {name: congkhai}",
    ),
)
