// Makes the data of examples/01-botkyrka from a seed: one row per employee and month, 2015-10 to 2021-09, all of it invented.
// The Parquet file holds everyone, the CSV file a few workplaces for people to open. Running it again gives the same rows.
import { writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { draws, months } from "./seeded-draws.mjs";

const folder = new URL("../examples/01-botkyrka/", import.meta.url);
const { below, inAMillion, weighted } = draws("KS/2018:312");

/** Employees at a time, and how much short-term absence they have, in per cent of the average. */
const workplaces = [
  { name: "Home care", people: 1750, level: 112, takesPart: true },
  { name: "Preschool", people: 1450, level: 124, takesPart: true },
  { name: "School", people: 1250, level: 92 },
  { name: "Elderly care home", people: 640, level: 110 },
  { name: "Group housing", people: 330, level: 104 },
  { name: "Social services", people: 270, level: 86 },
  { name: "Meals and cleaning", people: 190, level: 108 },
  { name: "Administration", people: 110, level: 62 },
  { name: "Technical services", people: 34, level: 74 },
  { name: "Library", people: 18, level: 70 },
];
const calendar = months("2015-10", "2021-09");
const start = calendar.indexOf("2018-10");

/** Per cent of the year's average, January to December. */
const season = [118, 134, 122, 98, 90, 74, 52, 78, 104, 112, 112, 106];
/** Some are away often, most are not: per cent of the average, and how many of them there are. */
const frailties = [
  [40, 50],
  [110, 35],
  [300, 15],
];
const spellDays = [
  [1, 32],
  [2, 24],
  [3, 15],
  [4, 9],
  [5, 8],
  [6, 3],
  [7, 3],
  [9, 3],
  [11, 2],
  [14, 1],
];
/** Spells of an employee with average frailty in an average month, in millionths. */
const spellChance = 305_000;

const monthOf = (index) => Number.parseInt(calendar[index].slice(5), 10);
const isPandemic = (index) => calendar[index] >= "2020-03" && calendar[index] <= "2020-06";

function shortSpells(place, frailty, index) {
  const trend = 1000 + Math.trunc((index * 35) / 12);
  const effect = place.takesPart && index >= start ? 898 : 1000;
  const shock = isPandemic(index) ? 1600 : 1000;
  // Whole numbers throughout, below 2^53 at every step.
  let chance = Math.trunc((spellChance * place.level) / 100);
  for (const [factor, of] of [
    [season[monthOf(index) - 1], 100],
    [frailty, 100],
    [trend, 1000],
    [effect, 1000],
    [shock, 1000],
  ])
    chance = Math.trunc((chance * factor) / of);
  let spells = Math.trunc(chance / 1_000_000);
  if (inAMillion(chance % 1_000_000)) spells += 1;
  return Math.min(spells, 4);
}

/** How many are on long leave at once: a share that moves slowly and is not drawn, so that chance alone moves no guardrail. */
function onLongLeave(people, takesPart, index) {
  const share = 250 + Math.trunc((index * 4) / 12) + (season[monthOf(index) - 1] > 100 ? 6 : 0);
  const effect = takesPart && index >= start ? 985 : 1000;
  return Math.round((people * share * effect) / 10_000_000);
}

let hired = 0;
function hire(frailty) {
  hired += 1;
  return { id: `E${String(hired).padStart(6, "0")}`, frailty, long: 0 };
}

const staff = workplaces.map((place) => ({
  ...place,
  employees: Array.from({ length: place.people }, () => hire(weighted(frailties))),
}));
const rows = [];
calendar.forEach((month, index) => {
  for (const place of staff) {
    // Who leaves is followed by someone alike, so that turnover by itself moves no level.
    place.employees = place.employees.map((employee) =>
      index > 0 && inAMillion(9_000) ? hire(employee.frailty) : employee,
    );
    const { employees } = place;
    for (const employee of employees) employee.long = employee.long > 0 && !inAMillion(110_000) ? employee.long + 1 : 0;
    let missing =
      onLongLeave(employees.length, place.takesPart, index) - employees.filter(({ long }) => long > 0).length;
    while (missing > 0) {
      const employee = employees[below(employees.length)];
      if (employee.long > 0) continue;
      employee.long = 1;
      missing -= 1;
    }
    for (const { id, frailty, long } of employees) {
      const spells = long > 0 ? 0 : shortSpells(place, frailty, index);
      let days = 0;
      for (let spell = 0; spell < spells; spell += 1) days += weighted(spellDays);
      const longDays = long === 0 ? 0 : long === 1 ? 15 : 28;
      rows.push({
        employee: id,
        month,
        workplace: inAMillion(120) ? null : place.name,
        spells: inAMillion(500) ? null : spells,
        short_days: Math.min(days, 28),
        long_days: longDays,
      });
    }
  }
});
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
rows.sort((a, b) => order(a.employee, b.employee) || order(a.month, b.month));

const sampled = { Library: 18, "Technical services": 12, "Home care": 15, Preschool: 15 };
const inSample = new Set(
  staff.flatMap(({ name, employees }) => employees.slice(0, sampled[name] ?? 0).map(({ id }) => id)),
);
const columns = ["employee", "month", "workplace", "spells", "short_days", "long_days"];
const lines = rows
  .filter(({ employee }) => inSample.has(employee))
  .map((row) => columns.map((column) => row[column] ?? "").join(","));
writeFileSync(new URL("absence-sample.csv", folder), `${[columns.join(","), ...lines].join("\n")}\n`);

const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
const connection = await instance.connect();
await connection.run(
  "CREATE TABLE absence (employee VARCHAR, month VARCHAR, workplace VARCHAR, spells INTEGER, short_days INTEGER, long_days INTEGER)",
);
const appender = await connection.createAppender("absence");
for (const row of rows) {
  for (const column of columns) {
    const cell = row[column];
    if (cell === null) appender.appendNull();
    else if (typeof cell === "number") appender.appendInteger(cell);
    else appender.appendVarchar(cell);
  }
  appender.endRow();
}
appender.closeSync();
const parquet = new URL("absence.parquet", folder).pathname;
await connection.run(
  `COPY (SELECT * FROM absence ORDER BY employee, month) TO '${parquet.replaceAll("'", "''")}'
   (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 491520)`,
);
console.log(`${rows.length} rows about ${hired} employees, ${lines.length} of them in the sample`);
