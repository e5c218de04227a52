// What the lexer says of numbers, quotation marks and amounts that are not written as they should be, with what to write.

import { readNumber, type Spelling, writeNumber } from "@mast/exact";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import { m3Notations } from "../diagnostics/m3-notations.ts";
import type { Span } from "../source/span.ts";
import type { Notation } from "./notations.ts";

/** Offers what the number is when its marks are read as decimal marks, and when they are read as marks of thousands. */
export function malformedNumber(span: Span, image: string, spelling: Spelling): Diagnostic {
  const digits = image.replace(/[ \u00a0\u202f]/g, "");
  const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
  const plain = digits.replace(/[.,]/g, "");
  const decimals = last < 0 ? "" : digits.slice(last + 1);
  const readings = [
    ...(decimals === "" || decimals.length === 3 ? [plain] : []),
    ...(decimals === "" ? [] : [`${plain.slice(0, -decimals.length)}.${decimals}`]),
  ];
  const fixes = readings.flatMap((reading) => {
    const read = readNumber(reading, "en");
    if ("fault" in read) return [];
    const text = writeNumber(read.value, spelling, { decimals: read.decimals });
    return [{ title: { en: `Write ${text}`, sv: `Skriv ${text}` }, edits: [{ span, text }] }];
  });
  return diagnose(m1.malformedNumber, span, { image, spelling }, { fixes });
}

/** Offers the same text in straight quotes. */
export function curlyQuotes(span: Span, image: string): Diagnostic {
  const inner = image.slice(1).replace(/[“”„«»‘’']$/, "");
  const straight = `"${inner.trimEnd().replace(/["\\]/g, "\\$&")}"`;
  return diagnose(
    m1.curlyQuotes,
    span,
    {},
    {
      fixes: [
        { title: { en: "Use straight quotes", sv: "Använd raka citattecken" }, edits: [{ span, text: straight }] },
      ],
    },
  );
}

/** `20,000 kr` in an English contract. */
export function swedishMoney(span: Span): Diagnostic {
  const edits = [{ span, text: "SEK" }];
  const fixes = [{ title: { en: "Write SEK", sv: "Skriv SEK" }, edits }];
  return diagnose(m1.otherSpelling, span, { found: "kr", right: "SEK", spelling: "en" }, { fixes });
}

/** What people write elsewhere; offers what the contract writes, and for interest of no kind both kinds. */
export function writtenOtherwise(span: Span, found: string, { writes }: Notation): Diagnostic {
  const fixes = writes.map((text) => ({
    title: { en: `Write ${text}`, sv: `Skriv ${text}` },
    edits: [{ span, text }],
  }));
  const [right = ""] = writes;
  return writes.length > 1
    ? diagnose(m3Notations.interestOfNoKind, span, {}, { fixes })
    : diagnose(m3Notations.writtenOtherwise, span, { found, right }, { fixes });
}
