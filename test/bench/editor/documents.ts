// The same kind of document in every language: blocks that declare names and use them, as many lines as wanted. A mark behind a use says
// that a letter typed there makes another name of it, which nothing declares.

export interface Drafted {
  readonly text: string;
  /** Offsets behind the names that edits break and mend, in the order of the text. */
  readonly sites: readonly number[];
}

export interface Language {
  readonly languageId: string;
  readonly file: string;
  readonly head: string;
  /** One block by its number; `¤` stands behind a use of a name. */
  readonly block: (n: number) => string;
}

/** Whole blocks, as many as it takes for at least so many lines. */
export function drafted({ head, block }: Language, lines: number): Drafted {
  let marked = head;
  for (let n = 1; marked.split("\n").length - 1 < lines; n++) marked += block(n);
  const parts = marked.split("¤");
  const sites: number[] = [];
  parts.slice(0, -1).reduce((offset, part) => {
    sites.push(offset + part.length);
    return offset + part.length;
  }, 0);
  return { text: parts.join(""), sites };
}

export const mast: Language = {
  languageId: "mast",
  file: "long.mast",
  head: `contract "A framework of many services"
  currency SEK
  runs from 2020-01-01 to 2022-12-31

party Payer "The region" is outcome payer
party Provider "The provider" is service provider
party Evaluator "The institute" is evaluator

unit visit, visits
`,
  block: (n) => `
data Register${n}a "Register of service ${n}"
  from "register-${n}.csv"
  one row per person${n} and month
  | column    | holds                        | when missing      |
  | person${n} | person                       | reject the file   |
  | month     | month                        | reject the file   |
  | clinic    | text                         | leave out the row |
  | visits${n} | whole number of visits       | counts as 0       |
  | days      | number of days, from 0 to 31 | counts as 0       |

target group Served${n}a "People served by service ${n}"
  people in Register${n}a¤
  where clinic is one of "North", "South"

comparison group Waiting${n}a "People who wait for service ${n}"
  people in Register${n}a¤
  where clinic is not one of "North", "South"

> Days are counted for everyone who was referred, not only for those who came.

outcome Days${n}a "Days in hospital per person and month"
  in Served${n}a¤, every month
  measures sum of days / people
  lower is better
  verified by Evaluator

guardrail Visits${n}a "Visits per person and month"
  in Served${n}a¤, every month
  measures sum of visits${n} / people
  lower is better

baseline of Days${n}a¤
  from 2017-01 to 2019-12
  detrend by the ratio to Waiting${n}a¤, same months

baseline of Visits${n}a
  from 2017-01 to 2019-12
  detrend by linear trend with month effects

value Price${n}a "What a day costs"
  is SEK ${(1000 + n).toLocaleString("en")} per day from 2020-01-01
  is SEK ${(1100 + n).toLocaleString("en")} per day from 2021-01-01
  source "Cost model ${n}"

pricing Saving${n}a "Value of avoided days"
  for Days${n}a
  pays Price${n}a¤ per avoided day
  nothing below a reduction of 5 %
  nothing when Visits${n}a¤ rises by more than 5 %

cap Cap${n}a "Ceiling of service ${n}"
  on Saving${n}a
  is SEK 2,000,000 every contract year

payment of Saving${n}a
  from Payer
  to Provider
  every contract year, 60 days after its end
  each period by itself
  round half up to SEK 1

test "A tenth fewer days in service ${n}"
  given Days${n}a expected 1.25, observed 1.125, for ${100 + n} people, 12 months
  expect Saving${n}a is SEK ${((1000 + n) * 0.125 * 12 * (100 + n)).toLocaleString("en")}
`,
};

export const typescript: Language = {
  languageId: "typescript",
  file: "long.ts",
  head: "export const zero = 0;\n",
  block: (n) => `
export interface Person${n}a {
  readonly name: string;
  readonly days: number;
  readonly visits: readonly number[];
}

export function days${n}a(people: readonly Person${n}a¤[]): number {
  let sum = zero;
  for (const person of people) {
    sum += person.days;
  }
  return sum;
}

export function price${n}a(people: readonly Person${n}a¤[], rate: number): number {
  const first = days${n}a¤(people);
  const second = people.map((person) => person.visits.length).reduce((a, b) => a + b, zero);
  return first > second ? first * rate : second;
}

export const label${n}a = (person: Person${n}a¤): string => \`\${person.name}: \${price${n}a¤([person], ${n})}\`;
`,
};

export const python: Language = {
  languageId: "python",
  file: "long.py",
  head: "from dataclasses import dataclass\n",
  block: (n) => `

@dataclass
class Person${n}a:
    name: str
    days: int
    visits: list[int]


def days${n}a(people: list[Person${n}a¤]) -> int:
    total = 0
    for person in people:
        total += person.days
    return total


def price${n}a(people: list[Person${n}a¤], rate: int) -> int:
    first = days${n}a¤(people)
    second = sum(len(person.visits) for person in people)
    return first * rate if first > second else second


def label${n}a(person: Person${n}a¤) -> str:
    return f"{person.name}: {price${n}a¤([person], ${n})}"
`,
};

export const prisma: Language = {
  languageId: "prisma",
  file: "schema.prisma",
  head: `generator client {
  provider = "prisma-client"
  output   = "./client"
}

datasource db {
  provider = "postgresql"
}
`,
  block: (n) => `
enum Kind${n}a {
  NORTH
  SOUTH
}

model Person${n}a {
  id     Int         @id @default(autoincrement())
  name   String
  kind   Kind${n}a¤
  visits Visit${n}a¤[]
}

model Visit${n}a {
  id       Int       @id @default(autoincrement())
  days     Int
  kind     Kind${n}a¤
  person   Person${n}a¤ @relation(fields: [personId], references: [id])
  personId Int
}
`,
};

export const dockerfile: Language = {
  languageId: "dockerfile",
  file: "Dockerfile",
  head: "FROM debian:12 AS base\n",
  block: (n) => `
FROM base AS stage${n}
ARG VERSION${n}=1.${n}
ENV¤ HOME_${n}=/srv/${n}
WORKDIR¤ /srv/${n}
COPY¤ --from=base /etc/hosts /srv/${n}/hosts
RUN¤ echo "$VERSION${n}" > version && \\
    cat version
EXPOSE ${8000 + n}
LABEL¤ stage="${n}"
`,
};

export const yaml: Language = {
  languageId: "yaml",
  file: "long.yaml",
  head: "services:\n",
  block: (n) => `  - name: service ${n}
    price¤: ${n}
    kind: north
    days: ${n * 3}
    label¤: "Service ${n}"
    visits:
      first¤: 1
      second: 2
`,
};

/** What the YAML document is checked against: other names than these are wrong. */
export const yamlSchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    services: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          name: { type: "string" },
          price: { type: "number" },
          kind: { enum: ["north", "south"] },
          days: { type: "number" },
          label: { type: "string" },
          visits: {
            type: "object",
            additionalProperties: false,
            properties: { first: { type: "number" }, second: { type: "number" } },
          },
        },
      },
    },
  },
};
