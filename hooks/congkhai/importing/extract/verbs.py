"""The verbs that open a duty: what tells «Phòng A lập danh sách» from the name «Phòng A»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...expressions import ByFirstLetters, expression
from .misread_verbs import ANY_LETTERS, NAMELESS, misread_at

# In small letters, as after the name of a body. The longer first where one opens another.
_VERBS = """
chủ trì; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; có nghĩa vụ; phối hợp
có (?:các |những )(?:nhiệm|nghĩa) vụ(?!,? (?:và )?quyền hạn (?:quy|theo|được|của)); tham mưu
xây dựng; ban hành; tổ chức; triển khai; thực hiện; gửi; gởi; báo cáo; nộp; hướng dẫn; đôn đốc
theo dõi; kiểm tra; giám sát; tổng hợp; bố trí; cân đối; thẩm định; rà soát; đề xuất; tuyên truyền
phổ biến; vận động; chuẩn bị; lập; cử; bảo đảm; đảm bảo; tăng cường; chỉ đạo; căn cứ; chủ động
tiếp tục; nghiên cứu; quán triệt; cập nhật; công khai; công bố; đăng tải; đăng ký; phát động
phát thanh; xử lý; giải quyết; trình; cung cấp; phân công; thông báo; hoàn thành; hoàn thiện
đẩy mạnh
nâng cao; phát huy; lồng ghép; vận hành; quản lý; sử dụng; khẩn trương; kịp thời; thường xuyên
định kỳ; hằng năm; hàng năm; hằng quý; hàng quý; hằng tháng; hàng tháng; hằng tuần; hàng tuần; phải
cần; tập trung; tích cực; nghiêm túc; kiện toàn; thành lập; bàn giao; tiếp nhận; hỗ trợ; giúp; làm
làm đầu mối; đầu mối; ra quân; thu thập; thống kê; đánh giá; sơ kết; tổng kết; khen thưởng
biểu dương; bình xét; thi đua (?:làm|thực hiện|hoàn thành|lập|đẩy|phấn đấu)
xét; kịp thời; nhắc nhở; chấn chỉnh; ký; ký kết; mở; mua
trồng; chăm sóc
dọn; treo; viết; phát hành; đưa; đưa tin; dự toán; thanh toán; giao; yêu cầu; đề nghị
kiến nghị
tạo điều kiện; duy trì; khai thác; số hóa; đào tạo; bồi dưỡng; tập huấn; tham gia; phát triển
khắc phục
lựa chọn; niêm yết; thẩm tra; xác minh; xác nhận; đối chiếu; liên hệ; lấy ý kiến; góp ý; tiến hành
trực tiếp; hoàn tất; hoàn chỉnh; khảo sát; kêu gọi; huy động; phê duyệt; xem xét; quyết định
giới thiệu
ưu tiên; thúc đẩy; trao đổi; tư vấn; giải đáp; trả lời; bám sát; cụ thể hóa; cụ thể hoá
lãnh đạo; củng cố
điều phối; điều hành; điều chỉnh; sửa chữa; sửa đổi; bổ sung; lắp đặt; thiết kế; chọn
tuyển chọn; họp
trao; nghiệm thu; ghi hình; biên soạn; sưu tầm; xuất bản; đề ra; xác định; phân tích
phân bổ; chuyển
quan tâm; chú trọng; ngăn chặn; phát hiện; truy quét; tuần tra; ứng phó; di dời; sơ tán; dự báo
cảnh báo
phân loại; công nhận; áp dụng; tự kiểm tra; tự đánh giá; tự chấm; coi thi; sẽ; lưu ý
không để; không được; định hướng; nỗ lực; quyết tâm; quyết liệt; thiết lập; đề cao; nghiêm cấm
chia sẻ; tuyệt đối không
kết nối; đồng hành; chấp hành; tuân thủ; soạn thảo; kiểm soát; tự giác; có biện pháp; có giải pháp
có kế hoạch; có mặt; có văn bản; tính toán; sắp xếp; phản ánh; đối thoại; chỉnh sửa; tập hợp
trao tặng; đẩy nhanh; cắt giảm; cải thiện; đổi mới; khuyến khích; tôn vinh; nhân rộng; phân cấp
ủy quyền; tuyển dụng; lưu trữ; làm tốt; liên kết; trợ giúp; giúp đỡ; chi trả; kê khai; khai báo
điểm danh; giải trình; có phương án; có trách nhiệm; xin
là đầu mối; là cơ quan đầu mối; là cơ quan thường trực; là cơ quan chủ trì; là đơn vị đầu mối
là đơn vị thường trực; là đơn vị chủ trì; giữ vai trò; triệu tập; dự trù; quyết toán; thuyết minh
tối ưu hóa; tối ưu hoá; nhận diện; giữ vững; nắm bắt; tiếp thu; liệt kê; đối soát; tích hợp
đồng bộ; lắng nghe; giải thích; hòa giải; tiếp xúc; tham luận; phân luồng; khống chế; dập tắt
chốt chặn; khoanh vùng; khử khuẩn; tiêm; cách ly; nhập dữ liệu; cắm mốc; bồi thường; giải tỏa
thu hồi; cưỡng chế; xử phạt; bàn bạc; thảo luận; ghi nhận; đánh số; niêm phong; dẫn chương trình
phân phối; vận chuyển; cấp phát; ứng trực; tiếp công dân; đón tiếp; tự sắp xếp; tự thỏa thuận
tạm thời; phản hồi; nhận xét; xem; nhận hồ sơ; trực tiếp giúp
thừa ủy quyền; thừa uỷ quyền; xuất cấp; khuyến cáo; chăm lo; bảo quản; điều tra; kết hợp với
coi (?:việc|đây|công|trọng)
 chuẩn hóa; chuẩn hoá
hạn chế (?:các|tối|việc|tình|sử|đến|thấp); cài đặt; thanh tra, kiểm tra; thanh tra, giám sát
quy định(?! tại| ở| này| số [0-9]| về| của| nêu| trên| chi)
dành (?:thời|kinh|nguồn|quỹ|diện); thông tin kịp thời; lấy mẫu; phấn đấu; sửa chữa; tập kết
sớm; nhanh chóng; khôi phục; giải ngân; cho ý kiến; kiểm đếm; rút kinh nghiệm
phát quang; chỉnh trang; đúc kết; gia hạn; hủy bỏ; huỷ bỏ; đóng góp(?! của); quét dọn
kiểm kê; sàng lọc; tổng vệ sinh; sinh hoạt(?= (?:định|hằng|hàng|chuyên|thường|mỗi|chi))
"""
# These open a duty, and stand in names as often as not: «Đào tạo», «Phòng», «Thông tin».
_OPENERS = """
tạo; xây; lấy; thi; chấm; nhận; dự; tự; thu; chi; in; quay; cấp; phát; xem; nắm; giữ; tìm; gắn
bám; đọc; ghi; ghim; nhắc; thay; thay đổi; dùng; lưu
tăng; giảm
xóa; đo; chống; phòng; tránh; thăm; tặng; quyên góp; thông tin; đầu tư; vận hành; mở rộng
thu hút; bảo vệ; ra quyết định; ra văn bản; ra thông báo
hợp tác; mời; duyệt; đón; đón tiếp; sao gửi; cam kết; chia; nhân; rà; dạy; học; vệ sinh
tổng vệ sinh; xúc tiến
trang trí; trang bị; sao lưu; chứng nhận; vận dụng; phụ trách; đạo diễn; truyền phát; có ý kiến
ủng hộ; luyện tập; biểu diễn; sáng tác
hình thành; số hóa; số hoá; tái cơ cấu; nâng cấp; cải tạo; cải cách; chuyển đổi; chuyển giao
ứng dụng; hoàn trả
"""
_NAMES_BEFORE = (
    r"(?<!\bcác )(?<!\bcủa )(?<!(?<!òng )(?<!òng, )(?<!iểu )\bban )(?<!\bBan )"
    # «đoàn kiểm tra»; but «Quận Đoàn xây dựng …», «các cấp công đoàn tổ chức …» are named whole.
    r"(?<!(?<!ận\s)(?<!ỉnh\s)(?<!ành\s)(?<!yện\s)(?<!ông\s)(?<!iên\s)(?<!chi\s)(?<!cấp\s)"
    r"(?<!sở\s)(?<!bộ\s)(?<!xã\s)(?<!ường\s)(?<!vụ\s)\b[Đđ]oàn )(?<!\b[Nn]hà )"
    r"(?<!\b[Nn]uôi )(?<!\bviệc )(?<!(?<!uốc )(?<!ăn )\bPhòng )"
    r"(?<!(?<!uốc )(?<!ăn )(?<!, )\bphòng )(?<!\btâm )(?<!\b[Đđ]ài )(?<!\b[Bb]ộ phận )(?<!\b[Tt]ổ )"
    r"(?<!\bbầu )(?<!(?<!ổ chức )\b[Cc]án bộ )"
    # «Thư ký», «các ý kiến góp ý», «được phân công chủ trì».
    r"(?<!\b[Tt]hư )(?<!ý kiến )(?<!\bđược )(?<!\bđại diện )(?<!quan đến )(?<!quan tới )"
    r"(?<!\b[Nn]goại )(?<!\b[Đđ]ăng )"
    r"(?<!nghiệp [-–] [Gg]iáo dục )(?<!nghiệp, giáo dục )(?<!tâm [Gg]iáo dục )(?<!ịch vụ )"
    # «Ban Quản lý dự án đầu tư xây dựng số 1»
    r"(?<!dự án đầu tư )(?<!phạm vi )(?<!\bsự )(?<!trong lĩnh vực )(?<!\bsáng )(?<!trung gian )"
    # «quá trình», «chương trình», «công trình», «lập trình» are no «trình».
    r"(?<!\b[Tt]ờ )(?<!\b[Qq]uá )(?<!\b[Cc]hương )(?<!\b[Cc]ông )(?<!\b[Ll]ập )(?<!\b[Qq]uy )"
)
# «Cơ quan chủ trì», «đơn vị quản lý» are named after what they do.
_COMPOUND = (
    r"(?:(?<!\b[Cc]ơ quan )(?<!\b[Đđ]ơn vị )|(?!(?:chủ trì|phối hợp|thực hiện|quản lý|tham mưu"
    r"|soạn thảo|kiểm tra|tổ chức"
    r"|tiếp nhận|sử dụng|thẩm định|tư vấn|giám sát|thi|đầu mối|vận hành|khai thác|cung cấp"
    r"|đăng ký|giải quyết)\b)"
    # «các đơn vị thực hiện một số nội dung sau».
    r"|(?=\S+ \S+ (?:một số|các (?:nội dung|nhiệm vụ|công việc|giải pháp|biện pháp)|tốt|nghiêm)\b))"
    # «Cơ sở đào tạo nghề của xã»
    r"(?:(?<!\b[Cc]ơ sở )|(?!(?:đào tạo|bồi dưỡng|cung cấp|khai thác)\b))"
    # «Các viện nghiên cứu, trường đại học»; but «bệnh viện nghiên cứu cách làm», «Học viện …».
    r"(?:(?<=ệnh viện )|(?<=ọc viện )|(?<!\b[Vv]iện )(?<!ơ sở )|(?!nghiên cứu\b))"
    # «Văn phòng đăng ký đất đai»; but «Văn phòng lập danh sách».
    r"(?:(?<!ăn phòng )|(?!(?:đăng ký|điều phối|tiếp công dân|hỗ trợ|tư vấn|quản lý|phát triển"
    r"|giới thiệu|xúc tiến|trợ giúp|đầu tư)\b))"
)
_ALL = sorted({verb.strip() for verb in re.split(r"[;\n]", _VERBS) if verb.strip()})
# «Hướng dẫn viên» is a person, «hướng dẫn viên chức» a deed.
_OF_PERSONS = (
    r"(?:hướng dẫn|tuyên truyền|vận động|giám sát|kiểm tra|thẩm tra|thẩm định|kiểm soát|điều phối"
    r"|phát thanh|đào tạo|tập huấn|báo cáo|điều hành|thông tin|tư vấn) viên(?! chức)\b"
)
# «Công ty xây dựng Hoa Ban», «nhà thầu xây dựng sửa …»; but «Công ty xây dựng bể nước».
# «Các công ty xây dựng đường ngõ tiến hành …» are called so, with a verb of their own behind.
_BUILT = {"báo cáo", "thông báo", "hướng dẫn", "dự toán", "thuyết minh", "thiết kế"}
_BUILDER = (
    r"\W*$|[,;:)]| [A-ZĐ\d]| (?:không|chưa|đã|đang|được|và|hoặc|thi công|trên địa bàn"
    r"|tại|của|thuộc|"
    rf"{'|'.join(verb for verb in _ALL if verb not in _BUILT)})\b"
    r"|(?<=ội [Nn]hà thầu xây dựng)|(?:(?<=ác công ty xây dựng)|(?<=ác nhà thầu xây dựng))"
    r"(?=[^,;:.]{1,60}? (?:tiến hành|phải|cần|sẽ|có trách nhiệm)\b)"
)
_DEED_OF_UNIT = (
    r"(?:\s*(?:$|[;:()]|, [A-ZĐ])| (?:lập|phối hợp|chủ trì|tham mưu|theo dõi|xây dựng|có|chịu"
    r"|hướng dẫn|rà soát|đôn đốc|tự|thực hiện|triển khai|tổ chức|bố trí|cân đối|là|kiểm tra"
    r"|giám sát)\b)"
)
# What the same words name: «tổ chức chính trị», «cơ quan, tổ chức, cá nhân», «quản lý dự án».
_NOUNS = (
    r"(?<=ơ quan, )tổ chức|(?<=ơn vị, )tổ chức(?= và| có| đề nghị| cá nhân| doanh)"
    r"|(?<!liên quan )tổ chức(?=,| hữu quan| chính trị| đoàn thể| xã hội| cá nhân| và cá nhân"
    r"| liên quan"
    r"| có liên quan| thành viên"
    r"| quốc tế| tôn giáo| hội| kinh tế| tín dụng| và| đảng| cơ sở| sự nghiệp| khoa học)"
    r"|(?:(?<=(?:[Ss]ở|[Bb]ộ) )|(?<=Vụ )|(?<=Cục ))quản lý(?= (?:chuyên )?ngành)"
    r"|quản lý(?= dự án| vốn| nhà nước| Nhà nước| khu| các khu| rừng| chợ| đô thị| thị trường"
    r"| đất đai| chất lượng| giáo dục)"
    # «Khoa Nội tổng hợp», «Phòng Kế hoạch tổng hợp lập …», «Khoa Hồi sức tích cực», «công đoàn cấp
    # trên trực tiếp cơ sở».
    rf"|(?:(?<=oa Nội )|(?<=òng Kế hoạch )(?=tổng hợp{_DEED_OF_UNIT}))tổng hợp(?! số)"
    r"|(?<=ồi sức )tích cực|(?<=ấp trên )trực tiếp(?= cơ sở| quản lý)"
    # «Tổ Hậu cần», «tiền đóng góp», «quét dọn».
    r"|(?<=ậu )cần|(?<=óng )góp|(?<=uét )dọn"
    # «Hội đồng quản lý Quỹ», «nhà thầu xây dựng», «Khu kinh tế mở Tân An».
    r"|(?<=ội đồng )(?:quản lý|tuyển|bồi thường|xác định giá trị|tư vấn(?! cho| về))"
    r"|(?<=hà thầu )(?:thi công|tư vấn|giám sát,)"
    rf"|(?:(?<=hà thầu )|(?<=ông ty ))xây dựng(?={_BUILDER})"
    r"|(?:(?<=ơ quan )|(?<=ảnh sát )|(?<=n ninh ))điều tra"
    r"|(?<=hu kinh tế )mở(?= [A-ZĐ]|,)"
    # «Trung tâm Cảnh báo sớm thiên tai», «can thiệp sớm».
    r"|(?:(?<=ảnh báo )|(?<=ự báo )|(?<=hát hiện )|(?<=an thiệp )|(?<=hẩn đoán )|(?<=iều trị )"
    r"|(?<=àng lọc )|(?<=iếp cận ))sớm"
    r"|(?:(?<=hỉ đạo )|(?<=Quỹ )|(?<=rung tâm )|(?<=hương trình ))khôi phục"
    # «các cơ sở giáo dục, đào tạo», «vật liệu xây dựng», «chất thải xây dựng».
    r"|(?<=iáo dục, )đào tạo"
    r"|(?:(?<=hất thải )|(?<=ật liệu )|(?<=ông trình )|(?<=inh phí )"
    # «Các sở, ngành xây dựng phương án», «Nhà trường xây dựng nội quy» say who does it.
    r"|(?<!, ngành )(?<!ác ngành )(?<=ngành )"
    r"|(?<=môi trường )|(?<=thị trường )|(?<=công trường ))xây dựng"
    r"(?! kế hoạch| đề án| chương trình)"
    r"|(?:cần|dự) (?:thiết|án)"
    r"|thi (?:đua(?! (?:làm|thực hiện|hoàn thành|lập|đẩy|phấn đấu))|hành án)"
    r"|kiểm tra (?:đảng)|chỉ đạo (?:phong trào|cấp"
    r"|chương trình)"
    r"|thu (?:nhập)|tổ chức [Đđ]ảng|giúp việc|bảo vệ (?:môi trường|thực vật|rừng)|phòng (?:chống"
    r"|khám|giao|học|họp)|phòng,|chống|thông tin(?= truyền thông|,| và)|đổi mới sáng tạo"
    r"|cấp (?:xã|huyện|tỉnh|thành phố|trên|dưới|ủy|uỷ|thoát|nước)"
    r"|làm (?:việc(?!(?: cụ thể| trực tiếp)? với|, trao đổi))"
    r"|phát (?:triển)"
    r"|dự (?:báo)|in (?:ấn)|chi (?:cục|nhánh|bộ|hội|đoàn)|mở (?:rộng)|tự (?:chủ|nguyện|nhiên|vệ"
    r"|quản)"
    r"|phải (?:không)|giám sát (?:cộng đồng)|quyết định (?:số)|báo cáo (?:số(?! liệu)|viên)"
    r"|xét (?:nghiệm)"
    rf"|{_OF_PERSONS}"
    r"|đầu mối (?:chủ trì|các)|giao (?:thông|dịch|lưu)|phát thanh(?=,| -| và| truyền)"
    r"|đào tạo(?=,| nghề| -)"
    r"|kế hoạch|họp (?:báo)|khảo sát (?:thiết)|sự nghiệp|nhận (?:thức)"
    # «Các đoàn thanh tra, kiểm tra»; but «Sở Y tế thanh tra, kiểm tra các cơ sở».
    r"|(?:(?<=oàn )|(?<=[Tt]ổ )|(?<=ông tác )|(?<=oạt động )|(?<=bộ phận )|(?<=[Bb]an )|(?<=hòng )"
    r"|(?<=cán bộ )|(?<=việc )|(?<=cơ quan )|(?<=lực lượng ))thanh tra"
    r"|thanh tra(?!, (?:kiểm tra|giám sát))|(?<=hanh tra, )(?:kiểm tra|giám sát)"
    r"|bồi dưỡng (?:chính trị)"
    r"|lãnh đạo (?:các|UBND|Ủy|Sở|Phòng|Ban|huyện|xã|tỉnh)|chuyển (?:đổi)|quyết định"
    r"|đánh giá(?= chất lượng,)"
)
_ORDERED = "có trách nhiệm|chịu trách nhiệm|có nhiệm vụ"


def _whole(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Any of the words, the longest first."""
    for word in sorted(words, key=len, reverse=True):
        yield word[:2], rf"{word}\b"


_VERB = ByFirstLetters(_whole(_ALL))
# «các sở liên quan phát triển …», «các địa phương mở rộng …»: behind such words no name goes on.
_BEHIND_ENDS = (
    # But «Hợp tác xã phát triển …», «Ban Chỉ đạo xã chuyển đổi số» are names.
    r"(?:(?<=liên quan )|(?<=địa phương )|(?<=viễn thông )|(?<=chức năng )"
    r"|(?<!đạo phường )(?<!hành phường )(?<!\bBan phường )(?<!\b[Tt]ổ phường )(?<=phường )"
    r"|(?<!đạo xã )(?<!hành xã )(?<!\bBan xã )(?<!\b[Tt]ổ xã )(?<!\btác xã )(?<=\bxã ))"
    r"(?:phát triển|mở rộng|chuyển đổi|nâng cấp|cải tạo|hình thành|ứng dụng|thu hút|bảo vệ)"
)
_WITHHELD = (
    r"(?:cấp|giải quyết|tiếp nhận|bố trí|phê duyệt|hợp thức|áp dụng|ký|cho phép|thanh toán|thu)"
)
# «Không thực hiện đúng quy định thì …», «Không giải quyết kịp thời hồ sơ là …» say what is amiss;
# «Không cấp phép trước ngày …» how long, which is no limit.
_AMISS = (
    r"(?:thì|là|đúng|tốt|đạt|kịp thời|đầy đủ|nghiêm túc|triệt để|đến nay"
    r"|(?:trước|trong|từ|đến|hết|quá)\b[^.;]{0,24}\d)"
)
NOT_TO_BE = rf"không {_WITHHELD}\b(?![^.;]{{0,300}}?\b{_AMISS})"
"""«… không cấp phép mới …» behind a name: an order that forbids."""
# No name holds these, whatever stands before: «Đoàn tiến hành», «Trung tâm gửi».
_NEVER_NAMED = (
    # «Cơ quan phối hợp có trách nhiệm …», «Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên»
    r"(?<!\bviệc )(?:phối hợp(?! (?:có|chịu) trách nhiệm)|đề nghị|tiến hành|gửi|nộp|rà soát"
    r"|tiếp tục|chủ động|khẩn trương"
    r"|(?<!nghiệp [-–] [Gg]iáo dục )(?<!nghiệp, giáo dục )(?<!tâm [Gg]iáo dục )thường xuyên"
    r"|phải(?! không)|sẽ|(?<!ậu )cần(?! thiết)|căn cứ|tăng cường|tập trung|(?<!ồi sức )tích cực"
    r"|kịp thời"
    # «can tập trung», «đây nhanh»: a scan lost the marks.
    r"|can(?= (?:tập trung|tiếp tục|khẩn trương|chủ động|tăng cường))|(?:đẩy|đây) (?:nhanh|mạnh)"
    r"|nghiêm túc|tuyệt đối|bảo đảm|đảm bảo|bố trí|hoàn thành|đôn đốc|không được|duy trì"
    rf"|nhanh chóng|quan tâm(?! đến\b)|{NOT_TO_BE}"
    # «Tổng Liên đoàn giao Ban A …»; but «Trung tâm chuyển giao Công nghệ».
    r"|(?<!huyển )(?<!àn )(?<!ược )(?<!hận )giao(?= (?:cho )?[A-ZĐ])|(?<!heo )yêu cầu(?= các )"
    # «Chủ tịch xã quyết định thành lập …», «Phòng A ra quyết định thu hồi …».
    r"|(?<!quyền )(?<!heo )(?<!các )(?<!của )(?<!Các )(?<!ược )quyết định(?= (?:đầu tư|thành lập"
    r"|ban hành|phê duyệt|việc|mức|giao|phân bổ|hỗ trợ|khen thưởng|điều chỉnh|thu hồi|bổ nhiệm"
    r"|công nhận)\b)|ra(?= (?:quyết định|văn bản|thông báo)\b))"
)
_SURE = expression(rf"(?:{_ORDERED}|{_NEVER_NAMED}|{_BEHIND_ENDS})\b")
_NO_NAME = expression(rf"{_NAMES_BEFORE}{_COMPOUND}(?!{_NOUNS})")
# The words that any of these begins with: most words of a text are none.
_FIRST_WORDS = frozenset(
    re.findall(r"(?:^|[|:)])(\w+)", "|".join((_ORDERED, _NEVER_NAMED, _BEHIND_ENDS, *_ALL)))
)
_WORD = expression(r"\w+")
_OPENING = [*_ALL, *(verb.strip() for verb in re.split(r"[;\n]", _OPENERS) if verb.strip())]
# «Thu nhập của doanh nghiệp …», «Phòng họp số 2» open with no verb.
_NO_DEED = expression(
    r"(?:(?:thu nhập|chi (?:phí|bộ|cục|nhánh|hội|đoàn)|học (?:phí|bổng|kỳ|sinh|viên)|giá trị"
    r"|nhân (?:dân|lực|viên|sự|khẩu)|dự án|dự thảo (?:này|đã|do|của|lần)"
    r"|cấp (?:ủy|uỷ|xã|huyện|tỉnh|trên|dưới|trung ương)"
    rf"|phòng (?:họp|học|thi|máy|[A-Z]\.)|{_OF_PERSONS})\b"
    # «Hướng dẫn số 31-HD/BTC ngày …» is a document; but «thông báo số điện thoại».
    r"|(?:hướng dẫn|thông báo|báo cáo|quyết định|quy định|yêu cầu|phê duyệt|trình) số:? ?\d)",
    re.IGNORECASE,
)
_OPENS = ByFirstLetters(_whole(_OPENING), re.IGNORECASE)
_FORBIDS = expression(r"\s*(?:không|tạm dừng|dừng|ngừng)(?: việc)?\s", re.IGNORECASE)
_WITHHELD_AT = expression(rf"{_WITHHELD}\b", re.IGNORECASE)
_TOLD_AMISS = expression(rf"\b{_AMISS}", re.IGNORECASE)


def duty_at(text: str, position: int) -> bool:
    """Whether a duty's verb stands there, behind a name."""
    word = _WORD.match(text, position)
    if word is None:
        return False
    if word[0] in _FIRST_WORDS and (
        _SURE.match(text, position)
        or (_VERB.match(text, position) and _NO_NAME.match(text, position))
    ):
        return True
    return text[position : position + 1].islower() and misread_at(text, position, NAMELESS)


# Of those that open duties and are of names too, the ones that names seldom hold.
_WEAK = expression(
    rf"{_NAMES_BEFORE}(?:mời|tạo|lấy|nhận|thu hút|quyên góp|tăng|giảm|xóa|xoá|tránh|thăm|tặng|đón"
    r"|nắm|giữ|tìm|gắn|mở rộng|cam kết|hình thành|nâng cấp|cải tạo|chia|quay|in)\b"
)


def may_be_duty_at(text: str, position: int) -> bool:
    """Whether a word stands there that opens duties and is of names as often."""
    return _WEAK.match(text, position) is not None


def opens_duty(text: str) -> bool:
    """Whether a text begins with the verb of a duty, in any case."""
    return _opened(text) is not None or misread_at(text, 0, ANY_LETTERS)


def _opened(text: str) -> re.Match[str] | None:
    begun = text.lstrip()
    opened = _OPENS.match(begun)
    return None if opened is None or _NO_DEED.match(begun) else opened


def are_deeds(parts: Sequence[str]) -> bool:
    """«Rà soát thủ tục», «Cắt giảm chi phí», «Kinh phí do xã cấp»: more deeds than anything else.

    Of fields, such as «Nội vụ», «Xây dựng», «Tổ chức cán bộ», few read like deeds.
    """
    opened = map(_opened, parts)
    deeds = sum(bool(match and match.string[match.end() :].strip(" .;,")) for match in opened)
    return 2 * deeds > len(parts)


def forbids(text: str) -> bool:
    """«Không cấp giấy phép mới …», «Tạm dừng thu phí …» order as much, below whom they are told."""
    match = _FORBIDS.match(text)
    if match is None or _TOLD_AMISS.search(text) is not None:
        return False
    return opens_duty(text[match.end() :]) or _WITHHELD_AT.match(text, match.end()) is not None
