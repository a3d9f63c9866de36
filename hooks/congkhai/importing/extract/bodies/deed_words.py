"""More words of deeds: of works, order, culture, schools, money and people's help."""

from __future__ import annotations

# In small letters, behind a name; none of them tells which body of its kind is meant.
DEEDS = """
tháo (?:gỡ|dỡ|cạn|nước); giảm thiểu; kéo giảm; kiềm chế; ngăn ngừa; đẩy lùi; bài trừ; triệt phá
trấn áp; đấu tranh(?! phòng); loại (?:bỏ|trừ); xóa bỏ; xoá bỏ; bãi bỏ; dỡ bỏ; gỡ bỏ; hủy; huỷ
tạm (?:hoãn|ứng|giao|giữ); chấm dứt; đình chỉ; tịch thu; thụ lý; chất vấn; răn đe; uốn nắn
cảm hóa; cảm hoá; thuyết phục; kèm cặp; bắt giữ; truy (?:thu|tìm|vết|quét|nã); chốt trực
trực chốt; túc trực; canh (?:gác|phòng); đề phòng; cảnh giác; gia cố; tu sửa; duy tu; bảo dưỡng
đọc (?:công khai|danh sách|trên loa|bản tin|thông báo)
tu bổ; tôn tạo; trùng tu; phục dựng; phục hồi(?! chức); nạo (?:vét|hút); san lấp; chôn lấp
cắm (?:biển|mốc|cờ|cọc); dán (?:tem|nhãn|áp|thông); gắn biển
lắp (?:thêm|mới|camera|biển|các|đèn); dựng (?:rạp|lán|biển|cột|pa|cổng|nhà|các); thu dọn
dọn (?:dẹp|vệ); cắt tỉa; phát (?:cỏ|dọn); trang hoàng; thắp (?:sáng|hương|nến)
sơn (?:sửa|lại|mới|kẻ); sửa (?:sang|lại|các|sai); bơm (?:nước|tiêu|tưới|chống)
đắp (?:đê|đập|đường|bờ); chăm bón; dự trữ(?! (?:nhà|Nhà|quốc)); tích trữ; tranh thủ
trang (?:cấp|bị); mua sắm
tăng (?:thời|tần|số|mức|thêm|tỷ|chất|nguồn|thu|giá|diện|khả|tốc|độ|sức|tính|ca)
giảm (?:tỷ|số|thời|tải|chi|tối|dần|phí|giá|các|thủ|ít|bớt|mức)
nâng (?:chất|mức|tỷ|tầm|số|độ|dần); rút ngắn; kéo dài
mở rộng (?:các|diện|đối|mạng|quy|thị|phạm|việc|mô|hợp); thu hẹp
trích (?:lập|kinh|quỹ|nguồn|từ|một|ngân|tiền); miễn (?:giảm|phí|thu|tiền|học); hoàn trả
bồi hoàn; chi (?:tiền|từ|cho|hỗ|bồi|đúng); quyên góp; ủng hộ; chi viện; tiếp tế; đỡ đầu
nhận (?:đỡ|giúp|chăm|phụng|trồng); kết nghĩa; chung tay; góp (?:vốn|sức|phần)
hiến (?:máu|đất|kế); hưởng ứng; cổ (?:vũ|động); động viên; thăm hỏi; thăm (?:và|khám|tặng)
an ủi; tuyên dương; chúc (?:thọ|mừng|Tết|tết); mừng thọ; dâng (?:hương|hoa); tri ân; vinh danh
phê bình; kiểm điểm; dàn dựng; trưng bày; quảng bá; phát sóng; tường thuật; tiếp sóng; tiếp âm
đăng (?:phát|cai); truyền (?:đạt|tải|dạy); nói chuyện; kể chuyện; thuyết trình; tìm hiểu
học hỏi; noi gương; chụp (?:ảnh|hình); quay (?:phim|clip|dựng); nhắn tin; gọi điện; trình chiếu
chiếu phim; đảm (?:nhiệm|nhận|trách); phụ đạo; ôn (?:tập|luyện); lên (?:lịch|kế|danh|phương)
xếp (?:lớp|lịch|thời); chia (?:lớp|nhóm|tổ|ca)
phân (?:lớp|ca|khai|nhóm|kỳ|giao|chia|định rõ|tuyến); ghép (?:lớp|nhóm)
nhập (?:điểm|liệu|dữ|số|đầy|thông|vào); chốt (?:số|danh|sổ|phương); vào sổ; khóa sổ; khoá sổ
ghi (?:chép|rõ|sổ|nhật|âm|biên|đầy|vào|điểm); lưu (?:giữ|hồ|tại|bản|một); cất giữ
sao (?:chụp|lưu|y); đóng (?:cửa|nộp|đủ|dấu|cọc|mở|gói); thu (?:nộp|đủ|nợ|đúng|hút|thập)
cấp (?:Giấy|giấy|phép|đủ|kinh|thẻ|mã|tài|bù|miễn|bổ); cho (?:phép|mượn|ứng); chấp thuận
phê chuẩn; cân nhắc; xếp (?:loại|hạng); bình (?:chọn|bầu)
bầu (?:bổ|chọn|ra|các|trưởng|Ban|Chủ|Trưởng|[0-9]); đề cử; hiệp thương; kết nạp; điều chuyển
luân chuyển; biệt phái; cắt cử; mời (?:các|đại|báo|chuyên|họp|dự|tham|gọi|ông|bà|thầy|đơn|đoàn)
đón (?:nhận|đoàn|khách|Tết|Đoàn|học|bà); thuê (?:đơn|tư|người|xe|chuyên|khoán|các|dịch)
khoán (?:chi|cho|việc|quản); đặt hàng; giao khoán; phục vụ (?:các|đại|tốt|chu|bà|hội); sẵn sàng
đồng loạt; đồng chủ trì; cố gắng; nắm (?:vững|chắc|tình|rõ|lại|số|chặt|địa|diễn|tư); theo sát
bám (?:nắm|địa|cơ|dân); xuống (?:cơ|địa|tận); đi (?:sâu|thực tế|kiểm|cơ|đầu|khảo)
nêu (?:cao|gương|rõ|cụ); gương mẫu; thúc giục; lan t(?:ỏa|oả); khơi dậy; gìn giữ; giữ gìn
giữ (?:nguyên|bí|liên|mối|ổn|an); tinh (?:gọn|giản); cải tiến; đơn giản h(?:óa|oá)
thể chế h(?:óa|oá); luật h(?:óa|oá); mã h(?:óa|oá); rà quét; bóc gỡ; kích hoạt
vô hiệu h(?:óa|oá); cấu hình; chạy thử; hiệu chỉnh; soát xét; tham (?:vấn|khảo ý|quan)
gặp (?:mặt|gỡ); đàm phán; thỏa thuận; thoả thuận; phối kết hợp; kết hợp
đào (?:đắp|giếng|hố|ao|mương|rãnh); khai trương; khởi công; khánh thành; động thổ; bỏ phiếu
lấy phiếu; dành (?:ít|tối|một|đủ|riêng|[0-9]); dán (?:lên|vào|các); trông coi; coi sóc
diệt (?:lăng|chuột|bọ|ốc|muỗi|mối); điều hòa; điều hoà; phân quyền; ứng cứu; sơ cứu
cấp cứu(?! ngoại); tiếp sức; đưa đón; khám (?:sàng|sức|bệnh|tuyển|cho)
duyệt (?:giáo|kế|danh|hồ|nội|dự|chi|bài|xong); in (?:sao|băng|thẻ|phát|pa); dự (?:sinh|giờ)
nâng cấp (?:các|hệ|cổng|Cổng|trang|đường|phần|mạng|cơ|hạ|thiết)
cải tạo (?:các|hệ|đường|vườn|nhà|mặt|khuôn); chuyển đổi (?:mô|sang|cơ|hình); tái cơ cấu
hình thành (?:các|mạng|chuỗi|vùng|đội|thói); thu hút (?:đầu|vốn|các|khách|nguồn|nhà); cơ cấu lại
hạ (?:lãi|giá|thấp); chống (?:thất|lãng|buôn|tái); chấm (?:điểm|thi|bài|công|chọn)
đặt (?:cơm|xe|phòng|mua|vé|in|tiệc|hoa|camera|thùng|biển|bảng); thuê loa; giải trình
nhập (?:kho|hàng|sách); nhập, xuất; xuất (?:kho|hàng|vật); tổng (?:vệ sinh|dọn|duyệt|rà|kết|kiểm)
lo (?:phần|việc|hậu|nước|chỗ|cơm|kinh|nơi|khánh); kê (?:bàn|dọn|khai|ghế); mắc (?:loa|đèn|điện)
giao ban; kết thúc (?:cuộc|việc|đợt|thanh|kiểm|công tác); cao điểm (?:trấn|tấn|tuần|kiểm|xử|ra)
thu (?:phí (?:vệ|dịch|chợ|sử)|tiền|quỹ|các|học|hoạch|mua); trực (?:cháy|gác|24|bão)
dạy (?:học|bù|thay|đủ|2|02); cấp (?:lại|đổi|mới|phát|cứu trợ)
đăng (?:Công|công báo|báo|tin|bài|website|lên|tải)
thúc tiến; mời gọi; ra (?:đề|mắt); bắn pháo; dừng (?:cấp|hoạt|các|thu|việc|thi công)
phun (?:hóa|hoá|thuốc|khử); khoanh (?:vùng|nuôi); soi (?:xét|chiếu); khóa tài; khoá tài
thông qua (?:phương hướng|kế hoạch|dự toán|nghị quyết|quy chế); bù (?:tiến|đắp|giờ|lỗ)
kẻ (?:vẽ|khẩu|vạch); treo; tháo; khiêng; vác; chằng (?:chống|buộc); che (?:chắn|đậy|phủ)
"""
# These open a line below a name, and stand in names and fields as often as not.
BEGINNINGS = """
bảo trì; bảo tồn; biên (?:tập|dịch); diễn tập; huấn luyện; rèn luyện; tập luyện; túc trực
cứu (?:trợ|hộ|nạn|chữa); thí điểm; khám (?:sàng|sức|tuyển|chữa|bệnh|và|,)
trả (?:lương|kết|nợ|hồ|lại|đủ); quét (?:dọn|rác); đổi (?:tên|mới); thuê; ươm; gieo; tưới
tiết (?:kiệm|giảm); phổ cập; phòng ngừa; đáp ứng; phục vụ; trông (?:giữ|coi); lắp; sơn; tu bổ
thường trực, chủ trì; đào; đắp; dựng; bơm; khoan; đặt (?:biển|bảng|hòm|mua)
"""
# Deeds before so many of something; alone some of them stand in names: «Mỗi tổ đặt 01 thùng rác».
DEEDS_COUNTED = """
đặt; dựng; cắm; đào; dán; vẽ; gói; nấu; hiến; góp; đan; thêu; quét; tặng; giữ; đọc; thăm; tìm; đón
chụp; quay; đỡ; chăm; thắp; kê; gom; nhặt; vớt; bóc; gỡ; xóa; lát; đắp; vá; múc; tưới; bón; phơi
"""
AMOUNT = "(?:(?:ít nhất|tối thiểu|thêm) [0-9]+|0[1-9]|[1-9][0-9]+|[1-9][.][0-9]{3})"
