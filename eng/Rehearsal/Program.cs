Console.Error.WriteLine("usage: eng/fuzz or eng/chaos");
return 2;
