// Grammar of the clauses that say who takes part and what is read: contract, party, unit, data.

import {
  AnyWord,
  CellBar,
  Comma,
  CurrencyCode,
  Identifier,
  kw,
  NumberToken,
  RowEnd,
  RowStart,
  TextToken,
} from "../tokens.ts";
import { ConditionGrammar } from "./conditions.ts";

export class DataGrammar extends ConditionGrammar {
  // contract, party, unit
  reference = this.textPart("reference", "Reference");
  version = this.textPart("version", "Version");
  currency = this.part("currency", "CurrencyWord", () => {
    this.OR([{ ALT: () => this.CONSUME(CurrencyCode) }, { ALT: () => this.CONSUME(Identifier) }]);
  });
  runs = this.rangePart("runs", "RunsFrom");
  contractClause = this.RULE("contractClause", () => {
    this.CONSUME(kw("Contract"));
    this.SUBRULE(this.label);
    this.anyPart([this.reference, this.version, this.currency, this.runs]);
  });
  roles = this.part("roles", "Is", () => {
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () =>
        this.oneOf([
          "OutcomePayer",
          "ServiceProvider",
          "Investor",
          "Guarantor",
          "Intermediary",
          "Evaluator",
          "DataProvider",
        ]),
    });
  });
  partyClause = this.RULE("partyClause", () => {
    this.named("Party");
    this.anyPart([this.roles]);
  });
  unitIs = this.part("unitIs", "Is", () => this.SUBRULE(this.expression));
  unitClause = this.RULE("unitClause", () => {
    this.CONSUME(kw("UnitClause"));
    this.SUBRULE(this.name);
    this.OPTION(() => {
      this.CONSUME(Comma);
      this.SUBRULE2(this.name);
    });
    this.OPTION2(() => this.SUBRULE(this.label));
    this.OPTION3(() => this.SUBRULE(this.unitIs));
  });
  protected named(id: string): void {
    this.CONSUME8(kw(id));
    this.SUBRULE8(this.name);
    this.OPTION8(() => this.SUBRULE8(this.label));
  }

  useClause = this.RULE("useClause", () => {
    this.CONSUME(kw("Use"));
    this.CONSUME(TextToken);
    this.CONSUME(kw("Version"));
    this.CONSUME(NumberToken);
  });

  // data
  dataFrom = this.textPart("dataFrom", "From");
  oneRowPer = this.part("oneRowPer", "OneRowPer", () =>
    this.AT_LEAST_ONE_SEP({ SEP: kw("And"), DEF: () => this.SUBRULE(this.name) }),
  );
  rowsWithoutKey = this.wordPart("rowsWithoutKey", "RowsWithoutKey");
  monthsWithoutGaps = this.wordPart("monthsWithoutGaps", "MonthsWithoutGaps");
  separator = this.part("separator", "Separator", () => this.oneOf(["Semicolon", "CommaWord", "TabWord"]));
  decimal = this.part("decimal", "DecimalMark", () => this.oneOf(["PointWord", "CommaWord"]));
  thousands = this.part("thousands", "Thousands", () => this.oneOf(["Space", "PointWord", "CommaWord"]));
  encoding = this.textPart("encoding", "Encoding");
  fileFormat = this.textPart("fileFormat", "FileFormat");
  ownedBy = this.namePart("ownedBy", "OwnedBy");
  legalGround = this.textPart("legalGround", "LegalGround");
  delivered = this.textPart("delivered", "Delivered");
  eachPersonHas = this.part("eachPersonHas", "EachPersonHas", () => {
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.CONSUME(Comma);
    this.SUBRULE(this.history);
  });
  eachRowHas = this.part("eachRowHas", "EachRowHas", () => {
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.label));
    this.CONSUME(Comma);
    this.SUBRULE(this.expression);
  });
  holdsKind = this.RULE("holdsKind", () => {
    this.OR([
      {
        ALT: () =>
          this.oneOf(["Person", "Text", "Outcome", "YesOrNo", "Date", "Month", "Quarter", "Year", "Week", "Share"]),
      },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(kw("Nominal")) }, { ALT: () => this.CONSUME(kw("Ordinal")) }]);
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(TextToken) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("MoneyIn"));
          this.CONSUME(CurrencyCode);
        },
      },
      {
        ALT: () => {
          this.OR3(["WholeNumberOf", "NumberOf", "ScoreOf"].map((id) => ({ ALT: () => this.CONSUME(kw(id)) })));
          this.SUBRULE(this.unitName);
        },
      },
    ]);
  });
  holds = this.RULE("holds", () => {
    this.SUBRULE(this.holdsKind);
    this.OPTION(() => {
      this.CONSUME(kw("With"));
      this.CONSUME(NumberToken);
      this.CONSUME(kw("Decimals"));
    });
    this.OPTION2(() => {
      this.CONSUME(Comma);
      this.CONSUME(kw("From"));
      this.SUBRULE2(this.expression);
      this.CONSUME(kw("To"));
      this.SUBRULE3(this.expression);
    });
  });
  whenMissing = this.RULE("whenMissing", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw("RejectTheFile")) },
      { ALT: () => this.CONSUME(kw("LeaveOutTheRow")) },
      { ALT: () => this.CONSUME(kw("MeansNone")) },
      {
        ALT: () => {
          this.CONSUME(kw("CountsAs"));
          this.SUBRULE(this.cell);
        },
      },
    ]);
  });
  columnRow = this.RULE("columnRow", () => {
    this.CONSUME(RowStart);
    this.CONSUME(AnyWord);
    this.OPTION(() => this.SUBRULE(this.label));
    this.OPTION2(() => {
      this.CONSUME(kw("Called"));
      this.CONSUME(TextToken);
    });
    this.CONSUME(CellBar);
    this.SUBRULE(this.holds);
    this.CONSUME2(CellBar);
    this.OPTION3(() => this.SUBRULE(this.whenMissing));
    this.CONSUME(RowEnd);
  });
  columns = this.RULE("columns", () => {
    this.CONSUME(RowStart);
    this.CONSUME(kw("Column"));
    this.CONSUME(CellBar);
    this.CONSUME(kw("Holds"));
    this.CONSUME2(CellBar);
    this.CONSUME(kw("WhenMissing"));
    this.CONSUME(RowEnd);
    this.MANY(() => this.SUBRULE(this.columnRow));
  });
  dataClause = this.RULE("dataClause", () => {
    this.named("Data");
    this.anyPart([
      this.dataFrom,
      this.oneRowPer,
      this.rowsWithoutKey,
      this.monthsWithoutGaps,
      this.separator,
      this.decimal,
      this.thousands,
      this.encoding,
      this.fileFormat,
      this.ownedBy,
      this.legalGround,
      this.delivered,
      this.columns,
      this.eachPersonHas,
      this.eachRowHas,
    ]);
  });
}
