"""The words of verbs that open duties."""

from __future__ import annotations

import re

from .deed_words import AMOUNT, BEGINNINGS, DEEDS, DEEDS_COUNTED

# In small letters, as after the name of a body. The longer first where one opens another.
_VERBS = """
chủ trì; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; có nghĩa vụ; phối hợp
có (?:các |những )(?:nhiệm|nghĩa) vụ(?!,? (?:và )?quyền hạn (?:quy|theo|được|của)); tham mưu
xây dựng; ban hành; tổ chức; triển khai; thực hiện; gửi; gởi; báo cáo; nộp; hướng dẫn; đôn đốc
theo dõi; kiểm tra; giám sát; tổng hợp; bố trí; cân đối; thẩm định; rà soát; đề xuất; tuyên truyền
phổ biến; vận động; đăng (?:[Tt]hông|tin|bài|công|toàn|lên)
chuẩn bị; lập; cử; bảo đảm; đảm bảo; tăng cường; chỉ đạo; căn cứ; chủ động
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
sớm; từng bước; nhanh chóng; khôi phục; giải ngân; cho ý kiến; kiểm đếm; rút kinh nghiệm
thu (?:hội|đảng|đoàn|công đoàn) phí; truy cập; đăng nhập
phát quang; chỉnh trang; đúc kết; gia hạn; hủy bỏ; huỷ bỏ; đóng góp(?! của); quét dọn
xác lập; bổ nhiệm; miễn nhiệm
thay (?:mặt|thế|cho|[A-ZĐ][a-zà-ỹ]*); thu gom; trực (?:[0-9]+|ban|gác|chiến|sẵn sàng|phòng cháy)
huấn luyện(?! viên); thụ lý; khởi tố; truy tố; kích hoạt
sẵn sàng(?= (?:lực lượng|phương tiện|phương án|ứng|chiến đấu|huy động|cơ động|tham gia|hỗ trợ))
phun (?:thuốc|hóa|hoá|khử|nước|xịt|vôi); nạo vét; tặng quà; thu giữ; tiêu hủy; tiêu huỷ
khơi thông; kiểm kê; sàng lọc; tổng vệ sinh; sinh hoạt(?= (?:định|hằng|hàng|chuyên|thường|mỗi|chi))
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
ứng dụng; hoàn trả; phục chế; phục dựng; tu sửa; nuôi; thả; quét vôi
"""


def _listed(words: str) -> list[str]:
    return [verb.strip() for verb in re.split(r"[;\n]", words) if verb.strip()]


COMMON = sorted(set(_listed(_VERBS)))
_COUNTED = _listed(DEEDS_COUNTED)
VERBS = sorted({*COMMON, *_listed(DEEDS), *(f"{verb} {AMOUNT}" for verb in _COUNTED)})
SO_MANY = rf"(?:{'|'.join(_COUNTED)})(?= {AMOUNT} [^\W\d_A-ZĐ])"
"""«đặt 01 thùng», «hiến ít nhất 20 m2»: no name goes on so."""
OPENERS = _listed(_OPENERS + BEGINNINGS)
