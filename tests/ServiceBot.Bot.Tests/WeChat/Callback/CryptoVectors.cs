namespace ServiceBot.Bot.Tests.WeChat.Callback;

/// <summary>
/// Numbers of the encryption whose right results are known: WeChat's and WeCom's documentation and sample code, a public test suite, and three
/// computed with another implementation (full padding, bytes instead of characters, byte order).
/// </summary>
internal static class CryptoVectors
{
    public static IReadOnlyList<SignatureVector> Signatures { get; } =
    [
        new("url-verify-get", "AAAAA", "1714036504", "1514711492", "f464b24fc39322e44b38aa78f5edd27bd1441696"),
        new("plain-post", "AAAAA", "1714037059", "486452656", "899cf89e464efb63f54ddac96b0a0a235f53aa78"),
        new("safe-post-url-signature", "AAAAA", "1714112445", "415670741", "6c5c811b55cc85e0e1b54100749188c20beb3f5d"),
    ];

    public static IReadOnlyList<MessageVector> Messages { get; } =
    [
        new(
            "safe-post-decrypt",
            "AAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "wxba5fad812f8e6fb9",
            "1714112445",
            "415670741",
            "a8eedb185eb2fecf",
            "{\"ToUserName\":\"gh_97417a04a28d\",\"FromUserName\":\"o9AgO5Kd5ggOC-bXrbNODIiE3bGY\",\"CreateTime\":1714112445,\"MsgType\":\"event\",\"Event\":\"debug_demo\",\"debug_str\":\"hello world\"}",
            "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=",
            "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3"),
        new(
            "safe-reply-encrypt",
            "AAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "wxba5fad812f8e6fb9",
            "1713424427",
            "415670741",
            "707722b803182950",
            "{\"demo_resp\":\"good luck\"}",
            "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==",
            "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1"),
        new(
            "third-party-platform-decrypt",
            "AAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "wx134c8103faa5a59e",
            "1715943329",
            "1590219412",
            "1205899eaf019bbd",
            "<xml><ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName>\n<FromUserName><![CDATA[o9AgO5Kd5ggOC-bXrbNODIiE3bGY]]></FromUserName>\n<CreateTime>1715943329</CreateTime>\n<MsgType><![CDATA[event]]></MsgType>\n<Event><![CDATA[debug_demo]]></Event>\n<debug_str><![CDATA[hello world]]></debug_str>\n</xml>",
            "D7yzvUNAL930rd28wf21s4hvXhz0L6Uit/p2Di6C5DHyYGpEgdBRnKjBec34JwoQXicwaZC7fOVihW80F4VtsdvE//1vr7oAbqjDv8KenVp+ajKYpJnyQ4zMRhIC+a31fCVOMC03FfzV/QuC94kBP55a+Za3sJgvAn+ZbsNqZI5DkyuzkhQN8OBqCzFhizGmy0xpM0MEA4agpvE+RuNO1rhHTtuJB5yltw1FiYzecSXJ+y/D2r81VkRn2eYjh2ltsoyfbDR7Is6ookXIFxTfyeNyeHxMeT4KN5WpCDmSbTcUYrbBUlkGLJ9n/rU8YOywma6G7aTb7KZKOqCxgfoUlYEZPk4FUL/TK7ShriFDMVCLyjQJ15Ob++agDWtcxhfUfe6HIoIpRW8mKNBQiY/Jd1svvuskA1wLef1RTtzKfMpagSCX/laZINmdnX4zrF6kIaR9P4xQrWXbsTFHTYe0Mg==",
            "6c12a4205838198b8fa631b3220723bb07f1015c"),
        new(
            "wecom-sample-decrypt",
            "QDG6eK",
            "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
            "wx5823bf96d3bd56c7",
            "1409659813",
            "1372623149",
            "0960688932c47ef1",
            "<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName>\n<FromUserName><![CDATA[mycreate]]></FromUserName>\n<CreateTime>1409659813</CreateTime>\n<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[hello]]></Content>\n<MsgId>4561255354251345929</MsgId>\n<AgentID>218</AgentID>\n</xml>",
            "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==",
            "477715d11cdb4164915debcba66cb864d751f3e6"),
        new(
            "wecom-sample-verify-url",
            "QDG6eK",
            "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
            "wx5823bf96d3bd56c7",
            "1409659589",
            "263014780",
            "c41b64491c2468d0",
            "1616140317555161061",
            "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==",
            "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3"),
        new(
            "wechatpy-decrypt",
            "123456",
            "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR",
            "wx49f0ab532d5d035a",
            "1411525903",
            "461056294",
            "ec90b1530358d4d3",
            "<xml><ToUserName><![CDATA[wx49f0ab532d5d035a]]></ToUserName>\n<FromUserName><![CDATA[messense]]></FromUserName>\n<CreateTime>1411525903</CreateTime>\n<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[test]]></Content>\n<MsgId>4363689963896700987</MsgId>\n<AgentID>1</AgentID>\n</xml>",
            "RgqEoJj5A4EMYlLvWO1F86ioRjZfaex/gePD0gOXTxpsq5Yj4GNglrBb8I2BAJVODGajiFnXBu7mCPatfjsu6IHCrsTyeDXzF6Bv283dGymzxh6ydJRvZsryDyZbLTE7rhnus50qGPMfp2wASFlzEgMW9z1ef/RD8XzaFYgm7iTdaXpXaG4+BiYyolBug/gYNx410cvkKR2/nPwBiT+P4hIiOAQqGp/TywZBtDh1yCF2KOd0gpiMZ5jSw3e29mTvmUHzkVQiMS6td7vXUaWOMZnYZlF3So2SjHnwh4jYFxdgpkHHqIrH/54SNdshoQgWYEvccTKe7FS709/5t6NMxuGhcUGAPOQipvWTT4dShyqio7mlsl5noTrb++x6En749zCpQVhDpbV6GDnTbcX2e8K9QaNWHp91eBdCRxthuL0=",
            "74d92dfeb87ba7c714f89d98870ae5eb62dff26d"),
        new(
            "wechatpy-verify-url",
            "123456",
            "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR",
            "wx49f0ab532d5d035a",
            "1411443780",
            "437374425",
            "2304fc2fe146f1f8",
            "5927782489442352469",
            "4ByGGj+sVCYcvGeQYhaKIk1o0pQRNbRjxybjTGblXrBaXlTXeOo1+bXFXDQQb1o6co6Yh9Bv41n7hOchLF6p+Q==",
            "dd6b9c95b495b3f7e2901bfbc76c664930ffdb96"),
        new(
            "wechatpy-encrypt",
            "123456",
            "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR",
            "wx49f0ab532d5d035a",
            "1411525903",
            "461056294",
            "1234567890123456",
            "<xml>\n<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[test]]></Content>\n<FromUserName><![CDATA[wx49f0ab532d5d035a]]></FromUserName>\n<ToUserName><![CDATA[messense]]></ToUserName>\n<AgentID>1</AgentID>\n<CreateTime>1411525903</CreateTime>\n</xml>",
            "9s4gMv99m88kKTh/H8IdkOiMg6bisoy3ypwy9H4hvSPe9nsGaqyw5hhSjdYbcrKk+j3nba4HMOTzHrluLBYqxgNcBqGsL8GqxlhZgURnAtObvesEl5nZ+uBE8bviY0LWke8Zy9V/QYKxNV2FqllNXcfmstttyIkMKCCmVbCFM2JTF5wY0nFhHZSjPUL2Q1qvSUCUld+/WIXrx0oyKQmpB6o8NRrrNrsDf03oxI1p9FxUgMnwKKZeOA/uu+2IEvEBtb7muXsVbwbgX05UPPJvFurDXafG0RQyPR+mf1nDnAtQmmNOuiR5MIkdQ39xn1vWwi1O5oazPoQJz0nTYjxxEE8kv3kFxtAGVRe3ypD3WeK2XeFYFMNMpatF9XiKzHo3",
            "407518b7649e86ef23978113f92d27afa9296533"),
        new(
            "own-padding-32",
            "tok_en-1",
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
            "wx0123456789abcdef",
            "1700000000",
            "1234567890",
            "0123456789abcdef",
            "<xml><a>xxxxxxxx</a></xml>",
            "Q3stYC6hdFzMh9T8HCvyDJn0i6L+kBkYEtDc6SZm9YlDUYc0uclIflCyXHObndb8ioiQv/PX5Bi+fq3pXGwOW9nXCRDyPL1hatt20z0oZFSW3D75f2TvHtYVZkkTXSDj",
            "9b97f6338a8f0a15342b0dea361a1a47de771527"),
        new(
            "own-multibyte",
            "tok_en-1",
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
            "wx0123456789abcdef",
            "1700000001",
            "1234567891",
            "0123456789abcdef",
            "<xml><Content><![CDATA[知识库🙂问答]]></Content></xml>",
            "Q3stYC6hdFzMh9T8HCvyDDgv+Vzzj9KPopiUC/eW7txcHnDboLFrG/qnAdaqINUC7krg6JZWPoIHjhlCjJCoyhbFWv9IAvnHDcQDS142fNJieEFoOMOsKzcQD+BZrfF9FGQhonDGkU0JKrIdFZ+9TD/GwlGOH9vQPAOv8X7k5js=",
            "844890bd9996614910a186d94d44f888d11c4e6a"),
        new(
            "own-ordinal-sort",
            "abcToken",
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
            "wx0123456789abcdef",
            "1700000002",
            "998877",
            "0000000000000003",
            "<xml><Content>ok</Content></xml>",
            "Zy4upc/k3jwH1SgddJGvvUygFzaz919pv0OwUPZxwsomOMxT8XxAxz8Ku+yhVQJQLYjJGdBYTn+e19zLQPUm1UaSE+ZNmOLnxaEPLa68MvwAbayfZNFjOyD56RU7n2yb",
            "e26cd5cbe74860c1122c6ebea2b480088d419410"),
    ];

    public static MessageVector Message(string name) => Messages.Single(vector => vector.Name == name);
}
