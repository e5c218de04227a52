// Makes the data of the examples 02 to 05 and 14 from seeds, so that every published count comes out exactly. All people are invented.
import { daysAfter, draws } from "./seeded-draws.mjs";
import { writeExample } from "./write-example.mjs";

/** Published: outcome, people and claims of Reboot West, people of Apollo (one claim each). */
const careLeavers = [
  ["Agrees education or training is right for them", 231, 527, 103],
  ["Has at least one consistent relationship", 225, 453, 0],
  ["Feels safe", 230, 482, 91],
  ["Managing accommodation and costs", 227, 466, 87],
  ["Self-determined outcome", 136, 202, 99],
  ["Begins education or training course", 132, 145, 53],
  ["Completes 25 % of course", 109, 121, 45],
  ["Completes 50 % of course", 94, 106, 32],
  ["Obtains level 1 qualification", 41, 43, 17],
  ["Obtains level 2 qualification", 33, 33, 19],
  ["Obtains level 3 qualification", 10, 11, 3],
  ["Begins higher education", 10, 10, 0],
  ["Completes 1 year of higher education", 4, 4, 0],
  ["Completes 2 years of higher education", 2, 2, 0],
  ["Completes higher education course", 3, 3, 0],
  ["Enters work experience or volunteering", 29, 29, 22],
  ["Completes 1 week of work experience or volunteering", 19, 19, 21],
  ["Completes 4 weeks of work experience or volunteering", 6, 6, 17],
  ["Enters employment", 126, 126, 73],
  ["Earns £768", 114, 114, 64],
  ["Earns £1631", 102, 102, 54],
  ["Earns £3350", 73, 73, 46],
  ["Earns £8155", 41, 41, 33],
];
/** Who reaches the second is among those who reached the first. */
const follows = new Map([
  [6, 5],
  [7, 6],
  [12, 11],
  [13, 12],
  [16, 15],
  [17, 16],
  [19, 18],
  [20, 19],
  [21, 20],
  [22, 21],
]);

function claimsOf(project, counts, everyone) {
  const { below, shuffled } = draws(`care leavers, ${project}`);
  const reached = new Map();
  const claims = [];
  careLeavers.forEach(([outcome], line) => {
    const [people, number] = counts(careLeavers[line]);
    const earlier = reached.get(follows.get(line));
    const among = earlier && earlier.length >= people ? earlier : everyone;
    const who = shuffled(among).slice(0, people);
    reached.set(line, who);
    const again = shuffled(who).slice(0, Math.max(0, number - people));
    const more = Array.from({ length: Math.max(0, number - people - again.length) }, () => who[below(who.length)]);
    for (const person of [...who, ...again, ...more]) {
      // Later lines of a ladder are reached later.
      const day = 30 + line * 20 + below(420);
      claims.push({
        person,
        achieved: outcome,
        date: daysAfter("2018-11-01", day),
      });
    }
  });
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  claims.sort((a, b) => order(a.date, b.date) || order(a.person, b.person) || order(a.achieved, b.achieved));
  return claims.map((claim, index) => ({
    claim_number: `${project[0]}${String(index + 1).padStart(5, "0")}`,
    ...claim,
  }));
}

const people = (letter, number) =>
  Array.from({ length: number }, (_, index) => `${letter}${String(index + 1).padStart(3, "0")}`);
const claimColumns = ["claim_number", "person", "achieved", "date"];
const apollo = claimsOf("Apollo", ([, , , count]) => [count, count], people("A", 103));
writeExample("02-care-leavers/apollo-claims.csv", claimColumns, apollo);
// What was paid: one claim fewer for a completed week of work experience.
const week = careLeavers[16][0];
const unpaid = apollo.findLast(({ achieved }) => achieved === week);
writeExample(
  "02-care-leavers/as-paid/apollo-claims.csv",
  claimColumns,
  apollo.filter((claim) => claim !== unpaid),
);
const reboot = claimsOf("Reboot West", ([, count, claims]) => [count, claims], people("R", 231));
writeExample("02-care-leavers/reboot-west-claims.csv", claimColumns, reboot);

writeExample(
  "03-sick-hour/hours.csv",
  ["employee", "date", "band", "hours"],
  [
    ["2018-03-01", "present"],
    ["2018-03-05", "day 1"],
    ["2018-03-08", "days 2 to 14"],
    ["2018-04-05", "days 15 to 90"],
    ["2018-07-05", "days 91 to 180"],
  ].map(([date, band]) => ({ employee: "1", date, band, hours: 1 })),
);

/** A thousand people to a group and cohort; reconvictions are spread at random so that their number is exact. */
function released() {
  const { below } = draws("Peterborough, 142 against 155 per 100");
  const groups = [
    ["Cohort 1", "Peterborough", 1420, "2010-09-09"],
    ["Cohort 1", "matched", 1550, "2010-09-09"],
    ["Cohort 2", "Peterborough", 1310, "2012-07-02"],
    ["Cohort 2", "matched", 1450, "2012-07-02"],
  ];
  let number = 0;
  return groups.flatMap(([cohort, prison, reconvictions, from]) => {
    // Half of those released account for all reconvictions.
    const counts = Array.from({ length: 1000 }, () => 0);
    for (let i = 0; i < reconvictions; i += 1) counts[below(below(2) === 0 ? 200 : 520)] += 1;
    return counts.map((count) => {
      number += 1;
      const person = `P${String(number).padStart(4, "0")}`;
      return { person, cohort, prison, release_date: daysAfter(from, below(660)), reconvictions: count };
    });
  });
}
writeExample(
  "04-peterborough/releases.csv",
  ["person", "cohort", "prison", "release_date", "reconvictions"],
  released(),
);

/** Children whose restoration was decided: 60 of 100 in the first year, 117 of 190 in the second. */
function decided() {
  const { below, shuffled } = draws("Newpin, 60 % and 61.58 %");
  const years = [
    ["2013-07-01", 100, 60],
    ["2014-07-01", 190, 117],
  ];
  let number = 0;
  return years.flatMap(([from, all, restored]) => {
    const outcomes = shuffled(Array.from({ length: all }, (_, index) => (index < restored ? "yes" : "no")));
    const dates = outcomes.map(() => daysAfter(from, below(365))).sort();
    return outcomes.map((outcome, index) => {
      number += 1;
      return { child: `C${String(number).padStart(3, "0")}`, decided: dates[index], restored: outcome };
    });
  });
}
writeExample("05-newpin/decisions.csv", ["child", "decided", "restored"], decided());

/** Three employees every day of 2019: one away for five days, one for sixty, one never. */
function sickDays() {
  const away = { A: ["2019-03-04", 5], B: ["2019-01-14", 60], C: ["2019-01-01", 0] };
  return Object.entries(away).flatMap(([anstalld, [from, length]]) =>
    Array.from({ length: 365 }, (_, index) => {
      const dag = daysAfter("2019-01-01", index);
      const spell = (Date.parse(dag) - Date.parse(from)) / 86_400_000 + 1;
      const isAway = spell >= 1 && spell <= length;
      const worksThen = ![0, 6].includes(new Date(dag).getUTCDay());
      const periodens = isAway ? spell : 0;
      return { anstalld, dag, periodens, kalenderdag: isAway ? 1 : 0, arbetsdag: isAway && worksThen ? 1 : 0 };
    }),
  );
}
writeExample(
  "14-sick-leave-library/dagar.csv",
  ["anstalld", "dag", "periodens", "kalenderdag", "arbetsdag"],
  sickDays(),
);
