using System.Text.Json;
using QrPilot.Cli.Gateways;
using QrPilot.Cli.Shell;

namespace QrPilot.Cli.Webhooks;

/// <summary>A recorded file, read twice: once to check all of it before anything is sent, once to send it. Holds no messages.</summary>
internal sealed class RecordedDay
{
    private const int MaxErrorsShown = 20;

    private readonly FileInfo _file;
    private readonly AccountSet _accounts;
    private readonly Dictionary<TransactionKey, long> _moved = [];

    private RecordedDay(FileInfo file, AccountSet accounts) => (_file, _accounts) = (file, accounts);

    /// <summary>All lines.</summary>
    public int Messages { get; private set; }

    /// <summary>Lines that are not sent: turned away by the host that recorded them, not applied yet, or without a message.</summary>
    public int Skipped { get; private set; }

    /// <summary>The transactions that the genuine messages say have moved money, with the amount of the first message, in đồng.</summary>
    public IReadOnlyDictionary<TransactionKey, long> Moved => _moved;

    /// <exception cref="CliException">A line is bad or an account is missing; nothing has been sent.</exception>
    public static RecordedDay Open(FileInfo file, AccountSet accounts)
    {
        var day = new RecordedDay(file, accounts);
        try
        {
            day.Check();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput($"'{file}' cannot be read: {failure.Message}");
        }

        return day;
    }

    /// <summary>The genuine messages in their recorded order.</summary>
    public IEnumerable<DayMessage> Read() => File.ReadLines(_file.FullName)
        .Where(line => line.Length > 0)
        .Select(RecordedLine.Read)
        .Where(line => line.IsGenuine)
        .Select(line => new DayMessage(line.Id, line.Gateway, line.Account, ContentOf(line)));

    private void Check()
    {
        var errors = new List<string>();
        foreach (var (index, text) in File.ReadLines(_file.FullName).Index().Where(line => line.Item.Length > 0))
        {
            if (Trouble(text) is { } trouble)
            {
                errors.Add($"{_file}: line {index + 1}: {trouble}.");
            }
        }

        if (errors.Count > 0)
        {
            var more = errors.Count - MaxErrorsShown;
            var shown = errors.Take(MaxErrorsShown);
            throw CliException.BadInput(string.Join(
                Environment.NewLine, [.. more > 0 ? shown.Append($"{_file}: {more} more bad lines.") : shown, "Nothing was sent."]));
        }
    }

    /// <summary>Counts a line, or says what is wrong with it.</summary>
    private string? Trouble(string text)
    {
        try
        {
            var line = RecordedLine.Read(text);
            Messages++;
            if (!line.IsGenuine)
            {
                Skipped++;
                return null;
            }

            if (!_accounts.Has(line.Gateway, line.Account))
            {
                return $"the accounts file has no {line.Gateway} account '{line.Account}'";
            }

            var content = ContentOf(line);
            _ = content.Genuine();
            if (content.Money is { } money)
            {
                _moved.TryAdd(new TransactionKey(line.Gateway, line.Account, money.TransactionId), money.Dong);
            }

            return null;
        }
        catch (JsonException)
        {
            return "it, or the message in it, is not the JSON that webhooks record writes";
        }
        catch (FormatException wrong)
        {
            return $"the message cannot be sent: {wrong.Message}";
        }
        catch (InvalidOperationException)
        {
            return "a text in it is not Unicode";
        }
    }

    private GatewayMessage ContentOf(RecordedMessage line) => line.Gateway switch
    {
        GatewayNames.MoMo => new MoMoMessage(line.Message!, _accounts.MoMo[line.Account]),
        GatewayNames.VNPay => new VNPayMessage(line.Message!, _accounts.VNPay[line.Account]),
        _ => new ZaloPayMessage(line.Message!, _accounts.ZaloPay[line.Account]),
    };
}
