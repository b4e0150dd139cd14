namespace ServiceBot.Answers.Evidence;

/// <summary>Tells at once of most texts that another does not hold them: a Bloom filter of its characters with one hash, the low eight bits of the UTF-16 unit.</summary>
internal readonly struct CharacterFilter
{
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    public CharacterFilter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            var bit = 1UL << (character & 63);
            switch ((character >> 6) & 3)
            {
                case 0:
                    _first |= bit;
                    break;
                case 1:
                    _second |= bit;
                    break;
                case 2:
                    _third |= bit;
                    break;
                default:
                    _fourth |= bit;
                    break;
            }
        }
    }

    /// <summary>False when a character of the part is certainly not in the text.</summary>
    public bool MayHold(ReadOnlySpan<char> part)
    {
        foreach (var character in part)
        {
            var bits = ((character >> 6) & 3) switch { 0 => _first, 1 => _second, 2 => _third, _ => _fourth };
            if ((bits & (1UL << (character & 63))) == 0)
                return false;
        }

        return true;
    }
}
