using QrPilot.Sdk.Catalog.Import;
using QrPilot.Sdk.MerchantUi.Texts;
using QrPilot.Sdk.Money;

namespace QrPilot.Sdk.MerchantUi.SetUp.Menu;

/// <summary>The texts of setting up the menu.</summary>
internal sealed record MenuTexts
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string Add { get; init; }

    public required string NewTitle { get; init; }

    public required string Import { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    public required string CodeHint { get; init; }

    public required string Price { get; init; }

    public required string Available { get; init; }

    public required string Status { get; init; }

    public required string On { get; init; }

    public required string Off { get; init; }

    public required string SwitchOn { get; init; }

    public required string SwitchOff { get; init; }

    public required Func<int, int, string> PageOf { get; init; }

    public required string Pages { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required Func<string, string> Added { get; init; }

    public required Func<string, string> Changed { get; init; }

    public required Func<string, string> SwitchedOn { get; init; }

    public required Func<string, string> SwitchedOff { get; init; }

    public required string ImportTitle { get; init; }

    public required string ImportHint { get; init; }

    public required string Example { get; init; }

    public required string File { get; init; }

    public required string FileHint { get; init; }

    public required string Pasted { get; init; }

    public required string Check { get; init; }

    public required string CheckAgain { get; init; }

    public required string NoText { get; init; }

    public required Func<int, string> TooLarge { get; init; }

    public required string LookAgain { get; init; }

    public required string Preview { get; init; }

    public required Func<int, string> ToAdd { get; init; }

    public required Func<int, string> ToChange { get; init; }

    public required Func<int, string> Same { get; init; }

    public required Func<int, string> Wrong { get; init; }

    public required string NothingToDo { get; init; }

    public required Func<int, string> ImportThese { get; init; }

    public required Func<int, string> Others { get; init; }

    public required Func<int, string> Imported { get; init; }

    public required string New { get; init; }

    public required Func<string, string, string> FromTo { get; init; }

    public required Func<int, string> Line { get; init; }

    public required Func<MenuColumn, string> ColumnOf { get; init; }

    public required Func<MenuFault, string> FaultOf { get; init; }

    public static Bilingual<MenuTexts> All { get; } = new(
        new MenuTexts
        {
            Title = "Thực đơn",
            None = "Thực đơn còn trống. Thêm từng món, hoặc nhập cả danh sách từ tệp CSV.",
            Add = "Thêm món",
            NewTitle = "Thêm món",
            Import = "Nhập từ CSV",
            Name = "Tên món",
            Code = "Mã món",
            CodeHint = "Mỗi món một mã, ví dụ CF01. Khi nhập CSV, mã cho biết là món nào.",
            Price = "Giá",
            Available = "Đang bán",
            Status = "Tình trạng",
            On = "Đang bán",
            Off = "Tạm hết",
            SwitchOn = "Bán lại",
            SwitchOff = "Báo hết",
            PageOf = (page, pages) => $"Trang {page}/{pages}",
            Pages = "Các trang",
            Before = "Trang trước",
            After = "Trang sau",
            Added = name => $"Đã thêm {name}.",
            Changed = name => $"Đã lưu {name}.",
            SwitchedOn = name => $"{name} bán lại.",
            SwitchedOff = name => $"{name} tạm hết.",
            ImportTitle = "Nhập thực đơn từ CSV",
            ImportHint = "Dòng đầu là tên cột: mã, tên, giá, và nếu muốn, còn bán (có hoặc không). Món nào tệp không nhắc đến thì giữ nguyên. Chưa có gì được lưu cho đến khi bạn bấm nhập.",
            Example = "mã,tên,giá,còn bán\nCF01,Cà phê sữa đá,29.000,có\nCF02,Bạc xỉu,32.000,không",
            File = "Tệp CSV",
            FileHint = "Trong Excel: lưu dạng CSV UTF-8.",
            Pasted = "Hoặc dán danh sách vào đây",
            Check = "Xem trước",
            CheckAgain = "Kiểm tra lại",
            NoText = "Đây không phải tệp CSV. Trong Excel hãy lưu dạng CSV UTF-8.",
            TooLarge = max => $"Tệp quá dài: tối đa {max} ký tự. Hãy chia thành nhiều tệp.",
            LookAgain = "Danh sách hoặc thực đơn đã thay đổi. Chưa lưu gì; hãy xem lại rồi nhập.",
            Preview = "Xem trước",
            ToAdd = count => $"{count} món mới",
            ToChange = count => $"{count} món thay đổi",
            Same = count => $"{count} món giữ nguyên",
            Wrong = count => $"{count} lỗi. Chưa lưu gì. Hãy sửa bên dưới rồi kiểm tra lại.",
            NothingToDo = "Thực đơn đã đúng như danh sách này. Không có gì để nhập.",
            ImportThese = count => $"Nhập {count} món",
            Others = count => $"và {count} mục nữa",
            Imported = count => count == 0 ? "Thực đơn đã đúng như danh sách." : $"Đã nhập {count} món.",
            New = "mới",
            FromTo = (from, to) => $"{from} → {to}",
            Line = line => $"Dòng {line}",
            ColumnOf = column => column switch
            {
                MenuColumn.Code => "cột mã", MenuColumn.Name => "cột tên", MenuColumn.Price => "cột giá", _ => "cột còn bán",
            },
            FaultOf = fault => fault switch
            {
                MenuFault.Empty => "không có gì để đọc.",
                MenuFault.LettersLost => "chữ bị mất dấu. Trong Excel hãy lưu dạng CSV UTF-8.",
                MenuFault.ColumnMissing => "thiếu cột này, hoặc có hai cột cùng tên.",
                MenuFault.RowBroken => "dấu ngoặc kép không khớp.",
                MenuFault.ValueMissing => "để trống.",
                MenuFault.ValueUnreadable => "quá dài hoặc có ký tự không đọc được.",
                MenuFault.NoPrice => $"giá phải là số đồng từ 0 đến {new VndAmount(MenuImport.MaxPrice)}, ví dụ 29.000.",
                MenuFault.NeitherYesNorNo => "chỉ ghi có hoặc không.",
                MenuFault.CodeTwice => "mã này đã có ở dòng trên.",
                _ => $"quá nhiều món: mỗi lần tối đa {MenuImport.MaxRows}.",
            },
        },
        new MenuTexts
        {
            Title = "Menu",
            None = "The menu is empty. Add items one by one, or import a list from a CSV file.",
            Add = "Add item",
            NewTitle = "Add an item",
            Import = "Import CSV",
            Name = "Name of the item",
            Code = "Item code",
            CodeHint = "One code an item, for example CF01. In an import it says which item is meant.",
            Price = "Price",
            Available = "On sale",
            Status = "State",
            On = "On sale",
            Off = "Sold out",
            SwitchOn = "Sell again",
            SwitchOff = "Mark sold out",
            PageOf = (page, pages) => $"Page {page} of {pages}",
            Pages = "Pages",
            Before = "Page before",
            After = "Next page",
            Added = name => $"{name} was added.",
            Changed = name => $"{name} was saved.",
            SwitchedOn = name => $"{name} is on sale again.",
            SwitchedOff = name => $"{name} is sold out.",
            ImportTitle = "Import the menu from CSV",
            ImportHint = "The first line names the columns: code, name, price and, if you like, available (yes or no). Items that the file does not name stay as they are. Nothing is saved until you press import.",
            Example = "code,name,price,available\nCF01,Cà phê sữa đá,29.000,yes\nCF02,Bạc xỉu,32.000,no",
            File = "CSV file",
            FileHint = "In Excel: save as CSV UTF-8.",
            Pasted = "Or paste the list here",
            Check = "Preview",
            CheckAgain = "Check again",
            NoText = "This is no CSV file. In Excel, save it as CSV UTF-8.",
            TooLarge = max => $"The file is too long: at most {max} characters. Cut it into several.",
            LookAgain = "The list or the menu has changed. Nothing was saved; look again, then import.",
            Preview = "Preview",
            ToAdd = count => count == 1 ? "1 new item" : $"{count} new items",
            ToChange = count => count == 1 ? "1 item changes" : $"{count} items change",
            Same = count => count == 1 ? "1 item stays" : $"{count} items stay",
            Wrong = count => $"{(count == 1 ? "1 error" : $"{count} errors")}. Nothing was saved. Mend the list below and check it again.",
            NothingToDo = "The menu is as this list says. There is nothing to import.",
            ImportThese = count => count == 1 ? "Import 1 item" : $"Import {count} items",
            Others = count => $"and {count} more",
            Imported = count => count == 0 ? "The menu is as the list says." : count == 1 ? "1 item was imported." : $"{count} items were imported.",
            New = "new",
            FromTo = (from, to) => $"{from} → {to}",
            Line = line => $"Line {line}",
            ColumnOf = column => column switch
            {
                MenuColumn.Code => "column code", MenuColumn.Name => "column name", MenuColumn.Price => "column price", _ => "column available",
            },
            FaultOf = fault => fault switch
            {
                MenuFault.Empty => "there is nothing to read.",
                MenuFault.LettersLost => "letters were lost. In Excel, save it as CSV UTF-8.",
                MenuFault.ColumnMissing => "this column is missing, or there are two of it.",
                MenuFault.RowBroken => "its quotes do not close.",
                MenuFault.ValueMissing => "it is empty.",
                MenuFault.ValueUnreadable => "it is too long or has characters that cannot be read.",
                MenuFault.NoPrice => $"a price is a number of đồng from 0 to {new VndAmount(MenuImport.MaxPrice)}, for example 29.000.",
                MenuFault.NeitherYesNorNo => "write yes or no.",
                MenuFault.CodeTwice => "a line above has this code.",
                _ => $"too many items: at most {MenuImport.MaxRows} at once.",
            },
        });
}
