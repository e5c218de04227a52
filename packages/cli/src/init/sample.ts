// Sample data for a first contract: ten people over four years, days made by a rule of thumb, the same in every run.

const people = 10;
const years = ["2023", "2024", "2025", "2026"];
/** Index of the year in which the contract runs. */
const running = 3;

/** A CSV file with one row per employee and month; fewer days in the last year. */
export function sampleData(): string {
  const rows = years.flatMap((year, index) =>
    Array.from({ length: 12 }, (_, month) =>
      Array.from({ length: people }, (_, person) => {
        const days = (person * 7 + month * 5 + index) % 4;
        const fewer = index === running && (person + month) % 3 === 0 && days > 0 ? days - 1 : days;
        return `P${String(person + 1).padStart(2, "0")},${year}-${String(month + 1).padStart(2, "0")},${fewer}`;
      }),
    ).flat(),
  );
  return `${["employee,month,sick_days", ...rows].join("\n")}\n`;
}
