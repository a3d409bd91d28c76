using QrPilot.Sdk.MerchantUi.Texts;

namespace QrPilot.Sdk.MerchantUi.SignIn;

/// <summary>The texts of signing in.</summary>
internal sealed record SignInTexts
{
    public required string Title { get; init; }

    public required string Login { get; init; }

    public required string Password { get; init; }

    public required string SignIn { get; init; }

    public required string Wrong { get; init; }

    public required string TooMany { get; init; }

    public required string Forgotten { get; init; }

    public required string SetTitle { get; init; }

    public required Func<string, string> SetHint { get; init; }

    public required string NewPassword { get; init; }

    public required string Repeat { get; init; }

    public required string PasswordHint { get; init; }

    public required string TooShort { get; init; }

    public required string Common { get; init; }

    public required string Differs { get; init; }

    public required string Set { get; init; }

    public required string DeadLinkTitle { get; init; }

    public required string DeadLink { get; init; }

    public static Bilingual<SignInTexts> All { get; } = new(
        new SignInTexts
        {
            Title = "Đăng nhập",
            Login = "Tên đăng nhập",
            Password = "Mật khẩu",
            SignIn = "Đăng nhập",
            Wrong = "Tên đăng nhập hoặc mật khẩu không đúng. Sai nhiều lần sẽ bị khóa một lúc.",
            TooMany = "Có quá nhiều lần thử. Vui lòng đợi một phút.",
            Forgotten = "Quên mật khẩu? Chủ quán có thể gửi cho bạn đường dẫn mới.",
            SetTitle = "Đặt mật khẩu",
            SetHint = name => $"Xin chào {name}. Hãy đặt mật khẩu để bắt đầu.",
            NewPassword = "Mật khẩu mới",
            Repeat = "Nhập lại mật khẩu",
            PasswordHint = "Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
            TooShort = "Mật khẩu cần từ 10 đến 200 ký tự.",
            Common = "Mật khẩu này quá dễ đoán.",
            Differs = "Hai mật khẩu không giống nhau.",
            Set = "Đặt mật khẩu",
            DeadLinkTitle = "Đường dẫn không dùng được",
            DeadLink = "Đường dẫn này đã được dùng hoặc đã hết hạn. Hãy nhờ chủ quán gửi đường dẫn mới.",
        },
        new SignInTexts
        {
            Title = "Sign in",
            Login = "Login",
            Password = "Password",
            SignIn = "Sign in",
            Wrong = "The login or the password is wrong. Too many wrong ones lock it for a while.",
            TooMany = "There were too many attempts. Please wait a minute.",
            Forgotten = "Forgot it? The owner can send you a new link.",
            SetTitle = "Set a password",
            SetHint = name => $"Welcome, {name}. Set a password to begin.",
            NewPassword = "New password",
            Repeat = "Repeat it",
            PasswordHint = "At least 10 characters. A short sentence is best.",
            TooShort = "A password has 10 to 200 characters.",
            Common = "This password is too easy to guess.",
            Differs = "The two passwords differ.",
            Set = "Set password",
            DeadLinkTitle = "This link is no good",
            DeadLink = "It was used or has expired. Ask the owner for a new one.",
        });
}
