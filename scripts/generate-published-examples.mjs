// Makes the data of the examples 06 to 13 from seeds, so that every published count comes out exactly. All people and places are invented.
import { daysAfter, draws } from "./seeded-draws.mjs";
import { writeExample } from "./write-example.mjs";

const named = (letter, number, width = 4) => `${letter}${String(number).padStart(width, "0")}`;

/** So many whole numbers of at most `most` that add up to a total. */
function spread(total, cells, most, { below }) {
  const counts = Array.from({ length: cells }, () => 0);
  for (let left = total; left > 0; ) {
    const cell = below(cells);
    const more = Math.min(left, most - counts[cell], 1 + below(Math.max(1, Math.floor((2 * total) / cells))));
    counts[cell] += more;
    left -= more;
  }
  return counts;
}

/** Stays in homes: 258,858 days to the end of 2019 and 41,070 in 2020. Each home has one tenant at a time. */
function stays() {
  const { below } = draws("Denver, 258,858 and 41,070 days");
  const rows = [];
  let tenant = 0;
  const day = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  for (const [from, to, days] of [
    ["2016-01-01", "2019-12-31", 258_858],
    ["2020-01-01", "2020-12-31", 41_070],
  ]) {
    const length = day(from, to) + 1;
    for (let left = days; left > 0; ) {
      const stay = Math.min(left, 200 + below(length - 199));
      const start = below(length - stay + 1);
      tenant += 1;
      rows.push({
        tenant: named("T", tenant),
        moved_in: daysAfter(from, start),
        moved_out: daysAfter(from, start + stay - 1),
      });
      left -= stay;
    }
  }
  return rows;
}
writeExample("06-denver/stays.csv", ["tenant", "moved_in", "moved_out"], stays());

/** Everyone who was drawn by lot: 62 days in jail a head against 100. */
function jail() {
  const source = draws("Denver, 62 days against 100");
  let number = 0;
  return [
    ["offered", 350, 62 * 350],
    ["usual services", 350, 100 * 350],
  ].flatMap(([arm, people, days]) =>
    spread(days, people, 900, source).map((jail_days) => {
      number += 1;
      return { drawn_person: named("P", number), drawn_on: daysAfter("2016-01-01", source.below(700)), arm, jail_days };
    }),
  );
}
writeExample("06-denver/jail.csv", ["drawn_person", "drawn_on", "arm", "jail_days"], jail());

/** Sixty children over three years: SEK 48.5 million, 3.5 million more than was expected. */
function placements() {
  const source = draws("Norrköping, 48,500,000");
  const years = ["2016", "2017", "2018"];
  const spending = spread(48_500, 180, 1_200, source);
  return years.flatMap((year, at) =>
    Array.from({ length: 60 }, (_, child) => ({
      child: named("B", child + 1, 2),
      year,
      spending: spending[at * 60 + child] * 1_000,
    })),
  );
}
writeExample("07-norrkoping/costs.csv", ["child", "year", "spending"], placements());
const { shuffled: gradesShuffled } = draws("Norrköping, 14 of 20");
writeExample(
  "07-norrkoping/grades.csv",
  ["pupil", "given_on", "passed"],
  gradesShuffled(Array.from({ length: 20 }, (_, at) => (at < 14 ? "ja" : "nej"))).map((passed, at) => ({
    pupil: named("E", at + 1, 2),
    given_on: `${2016 + Math.floor(at / 7)}-06-10`,
    passed,
  })),
);

/** 8,940 learning gains over 166 villages, 782 of 850 girls enrolled: 92 %. */
const learning = draws("Educate Girls, 8,940 and 92 %");
writeExample(
  "08-educate-girls/villages.csv",
  ["village", "tested_on", "gains"],
  spread(8_940, 166, 140, learning).map((gains, at) => ({
    village: named("V", at + 1, 3),
    tested_on: daysAfter("2018-02-01", learning.below(40)),
    gains,
  })),
);
writeExample(
  "08-educate-girls/girls.csv",
  ["girl", "asked_on", "enrolled"],
  learning.shuffled(Array.from({ length: 850 }, (_, at) => (at < 782 ? "yes" : "no"))).map((enrolled, at) => ({
    girl: named("G", at + 1, 3),
    asked_on: daysAfter("2018-02-01", learning.below(40)),
    enrolled,
  })),
);

/** 411 graduates over three years, 380 of them in work. */
const istanbul = draws("Istanbul, 411 graduates");
const graduated = Array.from({ length: 411 }, () => daysAfter("2022-03-01", istanbul.below(1_000))).sort();
writeExample(
  "09-istanbul/graduates.csv",
  ["graduate", "completed_on"],
  graduated.map((completed_on, at) => ({ graduate: named("G", at + 1, 3), completed_on })),
);
writeExample(
  "09-istanbul/employment.csv",
  ["worker", "started_on"],
  graduated.slice(0, 380).map((completed_on, at) => ({
    worker: named("G", at + 1, 3),
    started_on: daysAfter(completed_on, istanbul.below(30)),
  })),
);

/** 258 of 300 patients are cured. */
const clinic = draws("Cameroon, 258 cures");
writeExample(
  "10-hepatitis-c/patients.csv",
  ["patient", "tested", "cured"],
  clinic.shuffled(Array.from({ length: 300 }, (_, at) => (at < 258 ? "yes" : "no"))).map((cured, at) => ({
    patient: named("P", at + 1, 3),
    tested: daysAfter("2019-06-01", clinic.below(500)),
    cured,
  })),
);

/** 100 households to a village: 920 dollars a household in control villages, 1,305 in the others. */
function villages() {
  const source = draws("Village Enterprise, 1,305 against 920");
  let number = 0;
  return [
    ["programme", 138, 1_305],
    ["control", 103, 920],
  ].flatMap(([arm, count, mean]) =>
    spread(mean * count, count, 2 * mean, source).map((each) => {
      number += 1;
      return {
        village: named("V", number, 3),
        surveyed: daysAfter("2020-10-01", source.below(60)),
        arm,
        households: 100,
        wealth: each * 100,
      };
    }),
  );
}
writeExample("11-village-enterprise/villages.csv", ["village", "surveyed", "arm", "households", "wealth"], villages());

/** Two thousand mothers to an arm: 14 1/6 % fewer preterm births, 16 2/3 % fewer short intervals, 27.5 % fewer injuries. */
function mothers() {
  const source = draws("South Carolina, 14.17 %, 16.67 % and 27.5 %");
  let number = 0;
  const tick = (count) => source.shuffled(Array.from({ length: 2_000 }, (_, at) => (at < count ? "yes" : "no")));
  return [
    ["visits", 206, 500, 580],
    ["usual care", 240, 600, 800],
  ].flatMap(([arm, preterm, next_within, hospital]) => {
    const columns = [tick(preterm), tick(next_within), spread(hospital, 2_000, 6, source)];
    return Array.from({ length: 2_000 }, (_, at) => {
      number += 1;
      const [early, soon, injuries] = columns.map((column) => column[at]);
      const birth = daysAfter("2016-06-01", source.below(900));
      return { mother: named("M", number), birth, arm, preterm: early, next_within: soon, hospital: injuries };
    });
  });
}
writeExample(
  "12-nurse-family-partnership/mothers.csv",
  ["mother", "birth", "arm", "preterm", "next_within", "hospital"],
  mothers(),
);

/** A hundred began; 50 succeeded, 30 did not, 20 were lost. */
const course = draws("Attrition, 50 of 100, 20 lost");
writeExample(
  "13-attrition/starters.csv",
  ["starter", "begun", "result"],
  course
    .shuffled(Array.from({ length: 100 }, (_, at) => (at < 50 ? "succeeded" : at < 80 ? "did not" : "lost")))
    .map((result, at) => ({
      starter: named("S", at + 1, 3),
      begun: daysAfter("2020-01-08", course.below(60)),
      result,
    })),
);
